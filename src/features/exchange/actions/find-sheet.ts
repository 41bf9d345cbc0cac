import { type ImportKind, importKinds } from '../../../db/schema/exchange.ts';
import type { Role } from '../../../lib/roles.ts';
import { kindNames } from '../messages/kinds.ts';
import { problems } from '../problems.ts';
import { findHeader, type Header, mostRowsAbove, whyNotComplete } from '../rules/columns.ts';
import type { Sheet, SheetRow } from '../sheet/sheet.ts';
import { columnsFor } from './open-book.ts';

/**
 * The sheet of a workbook that has this list, and its header. Throws a Problem that says which columns
 * are missing, or which other list it is.
 */
export function findSheet(
  sheets: readonly Sheet[],
  kind: ImportKind,
  role: Role,
): { sheet: Sheet; header: Header } {
  const columns = columnsFor(kind, role);
  const tops = sheets.slice(0, 10).map((sheet) => ({ sheet, top: topOf(sheet) }));
  let nearest: { sheet: Sheet; header: Header } | undefined;
  for (const { sheet, top } of tops) {
    const header = findHeader(top, columns);
    if (header instanceof Error) throw header;
    if (header && !whyNotComplete(header, columns)) return { sheet, header };
    if (header && header.positions.size > (nearest?.header.positions.size ?? 0))
      nearest = { sheet, header };
  }
  for (const other of importKinds.filter((each) => each !== kind)) {
    const theirs = columnsFor(other, role);
    for (const { top } of tops) {
      const header = findHeader(top, theirs);
      if (header && !(header instanceof Error) && !whyNotComplete(header, theirs))
        throw problems.otherKind(kindNames(other));
    }
  }
  const required = columns.filter(({ isRequired }) => isRequired);
  const found = required.filter(({ key }) => nearest?.header.positions.has(key)).length;
  if (nearest && found * 2 >= required.length) {
    const why = whyNotComplete(nearest.header, columns);
    if (why) throw why;
  }
  throw problems.headerUnknown({ columns: required.map(({ header }) => header).join(', ') });
}

function topOf(sheet: Sheet): SheetRow[] {
  const top: SheetRow[] = [];
  for (const row of sheet.rows()) {
    if (row.cells.some(Boolean)) top.push(row);
    if (top.length >= mostRowsAbove || row.number > 100) break;
  }
  return top;
}
