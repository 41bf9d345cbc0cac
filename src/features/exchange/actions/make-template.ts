import type { ImportKind } from '../../../db/schema/exchange.ts';
import type { Deps } from '../../../deps.ts';
import type { Language } from '../../../lib/language.ts';
import type { Actor } from '../../../lib/roles.ts';
import { listCommunes, listCrops, listMarkets, listVarieties } from '../../reference/actions.ts';
import { meansOptions } from '../kinds/member-columns.ts';
import { kindOptions } from '../kinds/organisations.ts';
import { templateWords } from '../messages/template.ts';
import { exampleMark } from '../rules/columns.ts';
import { areaUnits } from '../rules/read-size.ts';
import { byteOrderMark, csvLine, type OutCell } from '../sheet/write-csv.ts';
import { writeWorkbook } from '../sheet/write-workbook.ts';
import { columnsFor } from './open-book.ts';

/** An empty sheet with the headers and one row that shows how; the row may stay, it is not read. */
export async function makeTemplate(
  deps: Deps,
  actor: Actor,
  kind: ImportKind,
  { format, language }: { format: 'xlsx' | 'csv'; language: Language },
): Promise<Buffer> {
  const columns = columnsFor(kind, actor.role);
  const header = columns.map((each) => each.header + (each.isRequired ? ' *' : ''));
  const example = columns.map((each, index) =>
    index === 0 ? `${exampleMark}: ${each.example}` : each.example,
  );
  if (format === 'csv')
    return Buffer.from(byteOrderMark + csvLine(header) + csvLine(example), 'utf8');
  const say = templateWords(language);
  const guide = columns.map((each) => [
    each.header,
    each.isRequired ? say.required : '',
    each.guide[language],
    each.example,
  ]);
  const widths = columns.map((each) => each.width ?? 14);
  return writeWorkbook([
    { name: 'Dữ liệu', header, rows: [example], widths },
    {
      name: say.guide,
      header: [say.column, say.isRequired, say.howTo, say.example],
      rows: [...guide, [], ...say.rules.map((rule) => [rule])],
      widths: [30, 12, 90, 30],
    },
    { name: say.lists, ...(await listsOf(deps)), widths: [24, 20, 30, 20, 20, 24, 20] },
  ]);
}

/** Every list that a column may name something of, side by side. */
async function listsOf(deps: Deps) {
  const communes = await listCommunes(deps.db, { provinceCode: '91' });
  const lists: Record<string, readonly string[]> = {
    'Xã, phường, đặc khu': communes.map(({ kind, name }) => `${name} (${kind})`),
    'Cây trồng': (await listCrops(deps.db)).map(({ nameVi }) => nameVi),
    Giống: (await listVarieties(deps.db)).map(({ nameVi }) => nameVi),
    'Thị trường': (await listMarkets(deps.db)).map(({ nameVi }) => nameVi),
    'Đơn vị': areaUnits.map(({ label }) => label),
    'Loại hình': kindOptions.map(({ label }) => label),
    'Hình thức đồng ý': meansOptions.map(({ label }) => label),
  };
  const columns = Object.values(lists);
  const height = Math.max(...columns.map((list) => list.length));
  const rows: OutCell[][] = Array.from({ length: height }, (_, index) =>
    columns.map((list) => list[index] ?? null),
  );
  return { header: Object.keys(lists), rows };
}
