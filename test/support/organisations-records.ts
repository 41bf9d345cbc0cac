import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { organisationStatuses } from '../../src/db/schema/organisations.history.ts';
import { organisationRatings } from '../../src/db/schema/organisations.ratings.ts';
import {
  type legalStatuses,
  organisationKindPeriods,
  organisations,
} from '../../src/db/schema/organisations.ts';
import {
  organisationContracts,
  organisationManagers,
  organisationTechnologies,
} from '../../src/db/schema/organisations.work.ts';
import { signedIn } from './actors.ts';
import type { TestApp } from './app.ts';

/** A sheet of 71.5 points, rated fair. */
export const fairSheet = {
  points: {
    revenue: 28,
    benefit: 16,
    capital: 10.5,
    community: 8,
    awards: 2,
    satisfaction: 7,
  },
  slipsSent: 120,
  slipsReturned: 100,
  slipsSatisfied: 90,
};

/** A contract of 20 tonnes of mango in its season, as the API takes it. */
export const aContract = {
  partnerName: 'Công ty Mẫu',
  cropCode: 'XO',
  grams: 20_000_000,
  squareMetres: 184_000,
  priceRule: 'Giá thị trường cộng 500 đồng/kg',
  quality: 'VietGAP, loại 1 từ 300 g',
  season: 'Vụ nghịch 2026',
  validFrom: '2026-09-01',
  validTo: '2027-02-28',
};

export const aManager = {
  fullName: 'Nguyễn Thị Mẫu',
  position: 'director',
  education: 'university',
  from: '2024-05-01',
};

export type Holder = { organisationId: string; personId: string };
type HolderWish = {
  kind?: 'cooperative' | 'cooperative-group';
  communeCode?: string;
  formerCommuneCode?: string;
  since?: string;
  /** the group that it was before `since` began then */
  groupSince?: string;
  legalStatus?: (typeof legalStatuses)[number];
  statusOn?: string;
};

/** An operating cooperative of Chợ Mới since 2020, past the rules of registration. */
export async function haveHolder(t: TestApp, wish: HolderWish = {}): Promise<Holder> {
  const { kind = 'cooperative', since = '2020-01-01', groupSince, legalStatus, statusOn } = wish;
  const { organisationId, personId } = await signedIn(t, 'cooperative-head', { kind });
  await t.db.transaction(async (tx) => {
    await tx
      .update(organisations)
      .set({
        communeCode: wish.communeCode ?? '30628',
        formerCommuneCode: wish.formerCommuneCode ?? null,
        legalStatus: legalStatus ?? 'operating',
      })
      .where(eq(organisations.id, organisationId));
    await tx
      .update(organisationKindPeriods)
      .set({ validFrom: since })
      .where(eq(organisationKindPeriods.organisationId, organisationId));
    if (groupSince)
      await tx.insert(organisationKindPeriods).values({
        id: `okp_${nanoid(16)}`,
        organisationId,
        kind: 'cooperative-group',
        validFrom: groupSince,
        validTo: since,
        grounds: 'Hợp đồng hợp tác mẫu',
      });
    if (legalStatus && statusOn)
      await tx.insert(organisationStatuses).values({
        id: `ost_${nanoid(16)}`,
        organisationId,
        status: legalStatus,
        effectiveOn: statusOn,
        number: '01/TB',
        grounds: 'Thông báo mẫu',
        recordedBy: personId,
        recordedAt: t.clock.now,
      });
  });
  return { organisationId, personId };
}

type Rating = typeof organisationRatings.$inferInsert;

/** A rating of 2025, published unless told otherwise. */
export async function haveRating(
  t: TestApp,
  { organisationId, personId }: Holder,
  band: Rating['band'],
  change: Partial<Rating> = {},
): Promise<void> {
  const { points: _points, ...slips } = fairSheet;
  await t.db.transaction((tx) =>
    tx.insert(organisationRatings).values({
      id: `rat_${nanoid(16)}`,
      organisationId,
      year: 2025,
      state: 'published',
      pointTenths: {},
      totalTenths: 700,
      band,
      ...slips,
      scoredBy: personId,
      ...change,
    }),
  );
}

/** A contract that is signed and runs today, unless told otherwise. */
export async function haveContract(
  t: TestApp,
  { organisationId, personId }: Holder,
  change: Partial<typeof organisationContracts.$inferInsert> = {},
) {
  const row = {
    ...aContract,
    id: `ctr_${nanoid(16)}`,
    organisationId,
    state: 'signed' as const,
    signedOn: '2026-08-20' as string | null,
    createdBy: personId,
    createdAt: t.clock.now,
    ...change,
  };
  await t.db.transaction((tx) => tx.insert(organisationContracts).values(row));
  return row;
}

type Manager = typeof organisationManagers.$inferInsert;

/** A director in office since 2024, unless told otherwise. */
export async function haveManager(
  t: TestApp,
  { organisationId, personId }: Holder,
  education: Manager['education'],
  change: Partial<Manager> = {},
): Promise<void> {
  await t.db.transaction((tx) =>
    tx.insert(organisationManagers).values({
      id: `mgr_${nanoid(16)}`,
      organisationId,
      fullName: `Người quản lý ${nanoid(4)}`,
      position: 'director',
      education,
      heldFrom: '2024-05-01',
      recordedBy: personId,
      recordedAt: t.clock.now,
      ...change,
    }),
  );
}

export async function haveTechnology(
  t: TestApp,
  { organisationId, personId }: Holder,
  technologyCode: string,
  usedTo: string | null = null,
): Promise<void> {
  await t.db.transaction((tx) =>
    tx.insert(organisationTechnologies).values({
      id: `tec_${nanoid(16)}`,
      organisationId,
      technologyCode,
      usedFrom: '2025-01-01',
      usedTo,
      recordedBy: personId,
      recordedAt: t.clock.now,
    }),
  );
}
