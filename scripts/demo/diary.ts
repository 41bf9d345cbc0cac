import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { members, plots } from '../../src/db/schema/members.ts';
import type { Deps } from '../../src/deps.ts';
import { listProducts } from '../../src/features/crop-protection/actions/list-products.ts';
import { correctEntry } from '../../src/features/diary/actions/correct-entry.ts';
import { planPlanting } from '../../src/features/diary/actions/plan-planting.ts';
import { saveTemplate } from '../../src/features/diary/actions/templates.ts';
import { writeEntry } from '../../src/features/diary/actions/write-entry.ts';
import type { UseInput } from '../../src/features/diary/schemas/details.ts';
import type { EntryInput } from '../../src/features/diary/schemas/entries.ts';
import { registerPlot } from '../../src/features/members/actions/register-plot.ts';
import { addDays, localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';

type Area = { readonly id: string };

/** Three fictional seasons: usual work, a spray to wait for, a late one of an unknown product, rice. */
export async function seedDiary(
  deps: Deps,
  { head, editor }: { head: Actor; editor: Actor },
  { mango, hoaLoc }: { mango: Area; hoaLoc: Area },
): Promise<void> {
  const today = localDateOf(deps.now());
  const day = (ago: number) => addDays(today, -ago);
  const write = (plantingId: string, name: string, input: EntryWish) =>
    writeEntry(deps, editor, {
      ...{ plantingId, plotIds: [], workedBy: 'household', photoFileIds: [] },
      ...input,
      id: uuidOf(name),
    });
  const offered = await listProducts(deps.db, 'trừ rệp', today);
  const use: UseInput = {
    productId: offered[0]?.id ?? null,
    productName: offered[0]?.tradeName ?? 'Thuốc minh họa',
    dose: { amount: 300, unit: 'kg/ha', waterLitres: 400 },
  };

  const first = await planPlanting(deps, head, {
    ...{ areaId: mango.id, plotIds: await plotsOf(deps, mango, 4), cropCode: 'XO' },
    ...{ varietyCode: 'XO-BAMAU', seasonKind: 'main', startsOn: day(150) },
    ...{ harvestFrom: day(5), harvestTo: day(-45), expectedGrams: 120_000_000 },
  });
  await write(first.id, 'bón phân', {
    ...{ kind: 'fertiliser', happenedOn: day(40) },
    details: {
      ...{ fertiliser: 'chemical', name: 'NPK 16-16-8', grams: 350_000 },
      ...{ nitrogenPermille: 160, phosphatePermille: 160, potashPermille: 80 },
    },
  });
  await write(first.id, 'bao trái', {
    ...{ kind: 'bagging', happenedOn: day(35), details: { bags: 4200, bag: 'Bao giấy' } },
  });
  const spray = await write(first.id, 'phun', {
    ...{ kind: 'spraying', happenedOn: day(30), uses: [use] },
    details: { target: 'Rệp sáp', equipment: 'Bình máy 25 lít' },
  });
  await saveTemplate(deps, editor, { entryId: spray.id, name: 'Phun ngừa rệp sáp' });
  await write(first.id, 'đếm', {
    ...{ kind: 'pests', happenedOn: day(9), details: { pest: 'Rệp sáp', count: 6, per: 'trap' } },
  });
  const watered: EntryWish = { kind: 'irrigation', happenedOn: day(1), details: {} };
  const { id } = await write(first.id, 'tưới', watered);
  await correctEntry(deps, editor, {
    ...{ id, seen: undefined },
    input: {
      ...{ ...watered, plotIds: [], workedBy: 'household', photoFileIds: [] },
      ...{ happenedOn: day(3), reason: 'Ghi nhầm ngày (minh họa)' },
    },
  });

  const land = await plotsOf(deps, hoaLoc, 2);
  const second = await planPlanting(deps, head, {
    ...{ areaId: hoaLoc.id, plotIds: land, cropCode: 'XO', varietyCode: 'XO-HOALOC' },
    ...{ seasonKind: 'off', startsOn: day(120), harvestFrom: day(-3), harvestTo: day(-60) },
  });
  await write(second.id, 'phun hôm nay', {
    ...{ kind: 'spraying', happenedOn: today, plotIds: land.slice(0, 1), uses: [use] },
    details: { target: 'Rệp sáp' },
  });
  // Written twenty days late, of a product that the catalogue does not know.
  await write(second.id, 'phun lạ', {
    ...{ kind: 'spraying', happenedOn: day(20), plotIds: land.slice(1), details: {} },
    uses: [{ productName: 'Thuốc không rõ nhãn (minh họa)' }],
  });
  await seedRice(deps, { head, editor }, write);
}

type Write = (plantingId: string, name: string, input: EntryWish) => Promise<unknown>;

/** A season of rice outside the areas: some of the five criteria are shown, some not yet. */
async function seedRice(deps: Deps, { head }: { head: Actor; editor: Actor }, write: Write) {
  const day = (ago: number) => addDays(localDateOf(deps.now()), -ago);
  const [household] = await deps.db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.organisationId, head.organisationId))
    .orderBy(members.number)
    .limit(1);
  const plot = await registerPlot(deps, head, household?.id ?? '', {
    ...{ name: 'Thửa lúa minh họa', cropCode: 'LU', varietyCode: 'LU-OM5451' },
    squareMetres: 12_000,
  });
  const { id } = await planPlanting(deps, head, {
    ...{ plotIds: [plot.id], cropCode: 'LU', varietyCode: 'LU-OM5451' },
    ...{ seasonKind: 'autumn-winter', startsOn: day(80), harvestFrom: day(-10) },
    ...{ harvestTo: day(-20), expectedGrams: 7_000_000 },
    ...{ usualNutrientGrams: 250_000, usualSprays: 7, usualSource: 'Sổ vụ trước (minh họa)' },
  });
  await write(id, 'sạ', {
    ...{ kind: 'sowing', happenedOn: day(80) },
    details: { seedGrams: 72_000, seed: 'certified', method: 'row' },
  });
  await write(id, 'rút nước', {
    ...{ kind: 'draining', happenedOn: day(55), details: { waterCentimetres: -15 } },
  });
  await write(id, 'bón lúa', {
    ...{ kind: 'fertiliser', happenedOn: day(60) },
    details: {
      ...{ fertiliser: 'chemical', name: 'Urê', grams: 100_000 },
      ...{ nitrogenPermille: 460, phosphatePermille: 0, potashPermille: 0 },
    },
  });
}

async function plotsOf(deps: Deps, area: Area, most: number): Promise<string[]> {
  const rows = await deps.db
    .select({ id: plots.id })
    .from(plots)
    .innerJoin(members, eq(members.id, plots.memberId))
    .where(eq(plots.areaId, area.id))
    .orderBy(members.number)
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Of an entry what differs from one to the next. */
type EntryWish = EntryInput extends infer Each
  ? Each extends EntryInput
    ? Omit<Each, 'id' | 'plantingId' | 'workedBy' | 'plotIds' | 'photoFileIds'> & {
        plotIds?: string[];
      }
    : never
  : never;

/** The same every time, so that the demonstration can be loaded anew. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
