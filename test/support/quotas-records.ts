import { nanoid } from 'nanoid';
import { type consentKinds, memberConsents, members, plots } from '../../src/db/schema/members.ts';
import { cropSeasons, yieldCeilings } from '../../src/db/schema/quotas.ts';
import { fold } from '../../src/lib/fold.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

// Seasons, ceilings and consented land around what a test proves.

let serial = 0;

type SeasonWish = Partial<
  Pick<typeof cropSeasons.$inferInsert, 'cropCode' | 'kind' | 'name' | 'startsOn' | 'endsOn'>
>;

/** The year 2026 as the season of mango. */
export async function haveSeason(t: TestApp, wish: SeasonWish = {}) {
  const row = {
    id: `sea_${nanoid(16)}`,
    cropCode: 'XO',
    kind: 'year' as const,
    name: `Cả năm ${++serial}`,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(cropSeasons).values(row));
  return row;
}

type CeilingWish = Partial<
  Pick<
    typeof yieldCeilings.$inferInsert,
    'cropCode' | 'varietyCode' | 'seasonKind' | 'kilogramsPerHectare' | 'validFrom'
  >
>;

/** 10,000 kg of mango per hectare since 2025. */
export async function haveCeiling(t: TestApp, by: SignedIn, wish: CeilingWish = {}) {
  const row = {
    id: `cei_${nanoid(16)}`,
    cropCode: 'XO',
    kilogramsPerHectare: 10_000,
    validFrom: '2025-01-01',
    reason: 'Mức mẫu',
    setBy: by.personId,
    authorityId: by.organisationId,
    setAt: t.clock.now,
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(yieldCeilings).values(row));
  return row;
}

type PlotWish = Partial<
  Pick<
    typeof plots.$inferInsert,
    'squareMetres' | 'varietyCode' | 'usedFrom' | 'retiredOn' | 'cropCode'
  >
> & { leftOn?: string; consents?: readonly [kind: (typeof consentKinds)[number], on: string][] };

/** A household with one hectare of mango in the area, consented since 2025 unless told otherwise. */
export async function havePlot(
  t: TestApp,
  owner: SignedIn,
  area: { id: string },
  wish: PlotWish = {},
) {
  const { leftOn = null, consents = [['given', '2025-06-01']], ...plot } = wish;
  const memberId = `mbr_${nanoid(16)}`;
  const made = { createdBy: owner.personId, createdAt: t.clock.now };
  await t.db.transaction(async (tx) => {
    await tx.insert(members).values({
      id: memberId,
      organisationId: owner.organisationId,
      number: `${++serial}`,
      fullName: 'Hộ Mẫu',
      nameFolded: fold('Hộ Mẫu'),
      communeCode: '30628',
      joinedOn: '2020-01-01',
      leftOn,
      ...made,
    });
    await tx.insert(plots).values({
      id: `plo_${nanoid(16)}`,
      memberId,
      areaId: area.id,
      name: 'Thửa 1',
      cropCode: 'XO',
      squareMetres: 10_000,
      usedFrom: '2020-01-01',
      ...made,
      ...plot,
    });
    for (const [kind, happenedOn] of consents) {
      await tx.insert(memberConsents).values({
        id: `con_${nanoid(16)}`,
        memberId,
        areaId: area.id,
        kind,
        happenedOn,
        means: 'signed-paper',
        textVersion: '1',
        recordedBy: owner.personId,
        recordedAt: t.clock.now,
      });
    }
  });
  return { memberId };
}
