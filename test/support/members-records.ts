import { nanoid } from 'nanoid';
import { memberConsents, members, plots } from '../../src/db/schema/members.ts';
import { sortedName } from '../../src/features/members/rules.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

// Households with plots and consents, past the rules of their own feature.

let serial = 0;

type MemberWish = Partial<
  Pick<
    typeof members.$inferInsert,
    'number' | 'fullName' | 'phone' | 'communeCode' | 'hamlet' | 'joinedOn' | 'leftOn'
  >
>;

/** A household of `owner`'s organisation, member since 2020. */
export async function haveMember(t: TestApp, owner: SignedIn, wish: MemberWish = {}) {
  const fullName = wish.fullName ?? `Hộ mẫu ${++serial}`;
  const row = {
    id: `hh_${nanoid(16)}`,
    organisationId: owner.organisationId,
    number: wish.number ?? `M${++serial}`,
    fullName,
    nameFolded: sortedName(fullName),
    phone: wish.phone ?? null,
    communeCode: wish.communeCode ?? '30628',
    hamlet: wish.hamlet ?? null,
    joinedOn: wish.joinedOn ?? '2020-01-01',
    leftOn: wish.leftOn ?? null,
    createdBy: owner.personId,
    createdAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(members).values(row));
  return row;
}

type PlotWish = Partial<
  Pick<
    typeof plots.$inferInsert,
    'name' | 'cropCode' | 'squareMetres' | 'treeCount' | 'usedFrom' | 'retiredOn'
  >
>;

/** A plot of mango of 5,000 m² in that area, used since 2020. */
export async function havePlot(
  t: TestApp,
  member: { id: string; createdBy: string },
  area: { id: string } | undefined,
  wish: PlotWish = {},
) {
  const row = {
    id: `plt_${nanoid(16)}`,
    memberId: member.id,
    areaId: area?.id ?? null,
    name: wish.name ?? `Thửa ${++serial}`,
    cropCode: wish.cropCode ?? 'XO',
    squareMetres: wish.squareMetres ?? 5000,
    treeCount: wish.treeCount ?? null,
    usedFrom: wish.usedFrom ?? '2020-01-01',
    retiredOn: wish.retiredOn ?? null,
    createdBy: member.createdBy,
    createdAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(plots).values(row));
  return row;
}

/** What a household said about that area, on paper, on 2026-06-01 unless told otherwise. */
export async function haveConsent(
  t: TestApp,
  member: { id: string; createdBy: string },
  area: { id: string },
  wish: { kind?: 'given' | 'withdrawn'; happenedOn?: string; recordedAt?: Date } = {},
) {
  const row = {
    id: `cns_${nanoid(16)}`,
    memberId: member.id,
    areaId: area.id,
    kind: wish.kind ?? ('given' as const),
    happenedOn: wish.happenedOn ?? '2026-06-01',
    means: 'signed-paper' as const,
    textVersion: '2026-1',
    recordedBy: member.createdBy,
    recordedAt: wish.recordedAt ?? t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(memberConsents).values(row));
  return row;
}
