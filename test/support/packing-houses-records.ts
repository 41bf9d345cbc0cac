import { nanoid } from 'nanoid';
import { memberships } from '../../src/db/schema/identity.ts';
import {
  packingHouseCodeDecisions,
  packingHouseCodes,
  packingHouseCodeValues,
  packingHouses,
  supplyAgreements,
} from '../../src/db/schema/packing-houses.ts';
import { normaliseCode } from '../../src/features/areas/rules.ts';
import { fold } from '../../src/lib/fold.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

// Packing houses, codes and agreements around what a test proves, past their own rules.

let serial = 0;

type HouseWish = Partial<Pick<typeof packingHouses.$inferInsert, 'name' | 'gln'>>;

/** A packing house of 20 tonnes a day, run by `operator`'s organisation. */
export async function haveHouse(t: TestApp, operator: SignedIn, wish: HouseWish = {}) {
  const name = wish.name ?? `Cơ sở đóng gói Mẫu ${++serial}`;
  const row = {
    ...{ id: `pkh_${nanoid(16)}`, operatorId: operator.organisationId, name },
    nameFolded: fold(name),
    ...{ communeCode: '30628', addressLine: 'Ấp Mẫu', gln: wish.gln ?? null },
    ...{ kilogramsPerDay: 20_000, kilogramsPerSeason: 1_800_000 },
    ...{ createdBy: operator.personId, createdAt: t.clock.now },
  };
  await t.db.transaction((tx) => tx.insert(packingHouses).values(row));
  return row;
}

type CodeWish = Partial<
  Pick<typeof packingHouseCodes.$inferInsert, 'marketCode' | 'state'> & { value: string }
>;

/** A code of that house for China, issued 2024-01-02, active unless told. */
export async function haveHouseCode(
  t: TestApp,
  house: { id: string },
  by: SignedIn,
  wish: CodeWish = {},
) {
  const value = wish.value ?? `VN-AGPH-${100 + ++serial}`;
  const row = {
    ...{ id: `phc_${nanoid(16)}`, houseId: house.id, schemeId: 'PHC_EXPORT_LEGACY' },
    ...{ marketCode: wish.marketCode ?? 'CHN', state: wish.state ?? ('active' as const) },
    ...{ valueVerbatim: value, valueNormalised: normaliseCode(value) },
    origin: 'recorded' as const,
    createdAt: t.clock.now,
  };
  const { schemeId, valueNormalised } = row;
  await t.db.transaction(async (tx) => {
    await tx
      .insert(packingHouseCodeValues)
      .values({ schemeId, valueNormalised, houseId: house.id })
      .onConflictDoNothing();
    await tx.insert(packingHouseCodes).values(row);
    await tx.insert(packingHouseCodeDecisions).values({
      ...{ id: `dec_${nanoid(16)}`, codeId: row.id, kind: 'issue', number: '45/QĐ-MẪU' },
      ...{ decidedOn: '2024-01-02', reasonCode: 'issued-elsewhere', grounds: 'Căn cứ mẫu' },
      ...{ decidedBy: by.personId, authorityId: by.organisationId, recordedAt: t.clock.now },
    });
  });
  return row;
}

/** An agreement without an end, asked and not answered unless told. */
export async function haveSupply(
  t: TestApp,
  house: { id: string },
  area: { id: string },
  wish: Partial<typeof supplyAgreements.$inferInsert> = {},
) {
  const row = {
    ...{ id: `sup_${nanoid(16)}`, houseId: house.id, areaId: area.id },
    ...{ validFrom: '2026-11-01', state: 'asked' as const, createdAt: t.clock.now },
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(supplyAgreements).values(row));
  return row;
}

/** Gives a person a further role, in that organisation. */
export async function haveRoleToo(
  t: TestApp,
  person: SignedIn,
  role: 'packing-house',
  organisationId: string,
) {
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      ...{ id: `mem_${nanoid(16)}`, personId: person.personId, role, organisationId },
      grantedAt: t.clock.now,
    }),
  );
}
