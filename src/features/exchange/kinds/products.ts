import { z } from 'zod';
import { lineStandings, productGroups } from '../../../db/schema/crop-protection.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { cropNamed, readUses } from '../../crop-protection/rules/crops.ts';
import {
  groupNames,
  noteOnCrop,
  noteOnSubstance,
  standingNames,
} from '../../crop-protection/rules/line-names.ts';
import { draftNamed, lineProblems, whyNotLine } from '../../crop-protection/rules/lists.ts';
import { sameKeyOf } from '../../crop-protection/rules/products.ts';
import { type Substance, substancesIn } from '../../crop-protection/rules/substances.ts';
import type { RowReader } from '../rules/row-reader.ts';
import { type CheckRow, isSeenBefore, outcomeOf } from './known.ts';

export { productColumns } from './product-columns.ts';

export const productRow = z.object({
  listId: z.string(),
  tradeName: z.string(),
  ingredients: z.string(),
  group: z.enum(productGroups),
  registration: z.string().optional(),
  registrant: z.string().optional(),
  standing: z.enum(lineStandings),
  runOffUntil: z.string().optional(),
  uses: z.array(
    z.object({ cropCode: z.string().nullable(), cropName: z.string(), pests: z.string() }),
  ),
});

type Standing = (typeof lineStandings)[number];
export type DraftLine = {
  readonly listId: string;
  readonly sameKey: string;
  readonly standing: Standing;
  readonly runOffUntil: LocalDate | null;
  readonly cropName: string | null;
  readonly pests: string | null;
};
type Known = {
  readonly today: LocalDate;
  readonly drafts: readonly { id: string; number: string; kind: 'full' | 'amendment' }[];
  readonly lines: readonly DraftLine[];
  readonly crops: readonly { code: string; nameVi: string }[];
  readonly substances: readonly Substance[];
};

/** The farthest day a run-off may be given for: later ones are slips of the year. */
const lastDay = '2099-12-31';

/** Lines of a permitted list; each row may add crops to a product that an earlier row named. */
export function productCheck(known: Known): CheckRow {
  const standingOf = new Map(known.lines.map((line) => [lineKey(line), line.standing]));
  const inSheet = new Map<string, Standing>();
  const said = new Set(known.lines.map((line) => fullKey(line)));
  const seen = new Map<string, number>();
  return (row, number) => {
    const named = draftNamed(row.optional('list', 60), known.drafts);
    if ('problem' in named) sayProblem(row, 'list', named.problem);
    const list = 'list' in named ? named.list : undefined;
    const tradeName = row.need('tradeName', row.optional('tradeName', 200));
    const ingredients = row.need('ingredients', row.optional('ingredients', 500));
    const group = row.need('group', row.choice('group', groupNames));
    const typed = row.raw('standing');
    const standing = typed === undefined ? 'listed' : row.choice('standing', standingNames);
    const runOffUntil = row.date('runOffUntil', lastDay);
    const uses = usesOf(row, known, standing);
    const registrant = row.optional('registrant', 200);
    const registration = row.optional('registration', 60);

    let isNew = true;
    if (list && tradeName && ingredients && standing) {
      const sameKey = sameKeyOf({ tradeName, ingredients });
      const line = { listId: list.id, sameKey, standing, runOffUntil: runOffUntil ?? null };
      const why = whyNotLine(list, line, inSheet.get(lineKey(line)));
      if (why) sayProblem(row, 'standing', why);
      else inSheet.set(lineKey(line), standing);
      const keys = keysOf(line, uses);
      const first = isSeenBefore(seen, keys.join('\n'), number);
      if (first) row.fail('tradeName', 'rowTwice', { row: String(first) });
      const isAsBefore = standingOf.get(lineKey(line)) === standing;
      isNew = !(isAsBefore && keys.every((key) => said.has(key)));
      for (const { name } of substancesIn(ingredients, known.substances, known.today))
        row.note('ingredients', 'said', noteOnSubstance(name));
    }
    return outcomeOf(
      row,
      {},
      () => ({
        ...{ listId: list?.id, tradeName, ingredients, group, registrant, registration },
        ...{ standing, runOffUntil, uses },
      }),
      isNew,
    );
  };
}

function usesOf(row: RowReader, { crops }: Known, standing: Standing | undefined) {
  const text = row.optional('uses', 4000);
  if (text === undefined) {
    // A removed product needs no crops; a permitted one is permitted for some only.
    if (standing === 'listed' && !row.isTold('uses')) row.fail('uses', 'missing');
    return [];
  }
  const read = readUses(text);
  if (!read) sayProblem(row, 'uses', lineProblems.useUnreadable());
  const found = (read ?? []).map((use) => ({ ...use, cropCode: cropNamed(use.cropName, crops) }));
  const others = new Set(found.flatMap((use) => (use.cropCode === null ? [use.cropName] : [])));
  if (others.size > 0) row.note('uses', 'said', noteOnCrop([...others].join(', ')));
  return found;
}

function sayProblem(row: RowReader, column: string, problem: Problem): void {
  row.fail(column, 'said', { ...problem.text, code: problem.code });
}

type Line = Omit<DraftLine, 'cropName' | 'pests'>;

function lineKey({ listId, sameKey }: Pick<Line, 'listId' | 'sameKey'>): string {
  return `${listId} ${sameKey}`;
}

function fullKey(line: DraftLine): string {
  return `${lineKey(line)} ${line.runOffUntil ?? ''} ${line.cropName ?? ''} / ${line.pests ?? ''}`;
}

function keysOf(line: Line, uses: readonly { cropName: string; pests: string }[]): string[] {
  if (uses.length === 0) return [fullKey({ ...line, cropName: null, pests: null })];
  return uses.map(({ cropName, pests }) => fullKey({ ...line, cropName, pests }));
}
