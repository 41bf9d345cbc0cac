import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import {
  authorisationObjections,
  authorisationSteps,
  authorisations,
  authorisationUses,
} from '../../../src/db/schema/authorisations.ts';
import { lossTolerances, lotMovements } from '../../../src/db/schema/movements.ts';
import {
  packingHouseCodeDecisions,
  packingHouseCodes,
  packingHouseCodeValues,
  packingHouses,
} from '../../../src/db/schema/packing-houses.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { evaluate, haveFirstRules, listFound } from '../../support/anomalies-records.ts';
import { useApp } from '../../support/app.ts';
import { haveDerivedLot } from '../../support/recalls-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let packer: SignedIn;
let officer: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;
let lot: Awaited<ReturnType<typeof haveBatch>>;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  head = await signedIn(t, 'cooperative-head');
  packer = await signedIn(t, 'packing-house', { name: 'Công ty Mẫu' });
  code = await haveAreaCode(t, await haveArea(t, head), officer, { value: 'VN-AGOR-7001' });
  lot = await haveBatch(t, head, code, { grams: 500_000 });
  await haveFirstRules(t);
});

const rulesFound = async () => (await listFound(t)).map(([rule]) => rule);

/** A child of the lot, with a loss that the movement tells. */
async function haveWorked(grams: number, wish: Partial<typeof lotMovements.$inferInsert> = {}) {
  const made = await haveDerivedLot(t, head, [lot], { movement: 'sort', grams });
  if (Object.keys(wish).length > 0) {
    // Movements are never changed afterwards; what a test needs is written past the trigger.
    await t.db.transaction(async (tx) => {
      await tx.execute('alter table lot_movements disable trigger lot_movements_append_only');
      await tx.update(lotMovements).set(wish);
      await tx.execute('alter table lot_movements enable trigger lot_movements_append_only');
    });
  }
  return made;
}

test('a loss of up to 2 % is no gap, more is, and what was rejected is none', async () => {
  expect(await evaluate(t, await haveWorked(490_000, { lossGrams: 10_000 }))).toBe(0);
  const rejected = await haveWorked(400_000, { lossGrams: 0, rejectedGrams: 100_000 });
  expect(await evaluate(t, rejected)).toBe(0);
  const lost = await haveWorked(470_000, { lossGrams: 30_000, rejectedGrams: 0 });
  expect(await evaluate(t, lost)).toBe(1);
  expect(await listFound(t)).toMatchObject([
    ['mass-gap', { inGrams: 500_000, outGrams: 470_000, gapGrams: 30_000, most: 2 }],
  ]);
});

test('what the province calls usual for the work is no gap', async () => {
  await t.db.transaction((tx) =>
    tx.insert(lossTolerances).values({
      id: `tol_${nanoid(16)}`,
      movementKind: 'sort',
      cropCode: 'XO',
      leastLossPercent: 5,
      mostLossPercent: 10,
      validFrom: '2026-01-01',
      reason: 'Mức mẫu',
      setBy: officer.personId,
      authorityId: officer.organisationId,
      setAt: t.clock.now,
    }),
  );
  expect(await evaluate(t, await haveWorked(460_000, { lossGrams: 40_000 }))).toBe(0);
  expect(await evaluate(t, await haveWorked(440_000, { lossGrams: 60_000 }))).toBe(1);
  expect(await evaluate(t, await haveWorked(490_000, { lossGrams: 10_000 }))).toBe(1);
});

test('lots made of a lot that add up to more than it has are found', async () => {
  await haveWorked(500_000);
  expect(await evaluate(t, lot)).toBe(0);
  await haveWorked(1_000);
  expect(await evaluate(t, lot)).toBe(1);
  expect(await listFound(t)).toMatchObject([
    ['over-delivered', { givenGrams: 501_000, grams: 500_000 }],
  ]);
});

async function haveHouse(operator: SignedIn) {
  const houseId = `pho_${nanoid(16)}`;
  const codeId = `phc_${nanoid(16)}`;
  const value = { schemeId: 'PHC_EXPORT_LEGACY', valueNormalised: `VNAGPH${nanoid(3)}` };
  await t.db.transaction(async (tx) => {
    const schemes = await tx.execute<{ id: string }>('select id from code_schemes order by id');
    const schemeId = schemes[0]?.id ?? value.schemeId;
    await tx.insert(packingHouses).values({
      id: houseId,
      operatorId: operator.organisationId,
      name: 'Nhà đóng gói Mẫu',
      nameFolded: 'nha dong goi mau',
      communeCode: '30628',
      addressLine: 'Ấp Mẫu',
      kilogramsPerDay: 1000,
      kilogramsPerSeason: 100_000,
      createdBy: operator.personId,
      createdAt: t.clock.now,
    });
    await tx.insert(packingHouseCodeValues).values({ ...value, schemeId, houseId });
    await tx.insert(packingHouseCodes).values({
      id: codeId,
      houseId,
      ...value,
      schemeId,
      marketCode: 'CHN',
      valueVerbatim: 'VN-AGPH-001',
      origin: 'recorded',
      state: 'active',
      createdAt: t.clock.now,
    });
  });
  const decide = (kind: 'issue' | 'suspend' | 'restore', decidedOn: string) =>
    t.db.transaction((tx) =>
      tx.insert(packingHouseCodeDecisions).values({
        id: `phd_${nanoid(16)}`,
        codeId,
        kind,
        number: '1/QĐ-MẪU',
        decidedOn,
        reasonCode: 'other',
        grounds: 'Căn cứ mẫu',
        decidedBy: officer.personId,
        authorityId: officer.organisationId,
        recordedAt: t.clock.now,
      }),
    );
  await decide('issue', '2025-01-01');
  return decide;
}

test('a movement through a packing house whose code was suspended that day is found', async () => {
  const decide = await haveHouse(packer);
  const counterpart = { id: head.organisationId };
  const made = () =>
    haveDerivedLot(t, packer, [lot], { movement: 'sort', counterpart, grams: 1_000 });
  expect(await evaluate(t, await made())).toBe(0);
  await decide('suspend', '2026-11-22');
  expect(await evaluate(t, await made())).toBe(0);
  await decide('suspend', '2026-11-21');
  expect(await evaluate(t, await made())).toBe(1);
  expect(await listFound(t)).toMatchObject([
    ['house-suspended', { house: 'Nhà đóng gói Mẫu', code: 'VN-AGPH-001' }],
  ]);
});

async function haveAuthorisation(
  kinds: readonly ('sign' | 'accept' | 'suspend')[],
  takenAt: string,
) {
  const id = `aut_${nanoid(16)}`;
  await t.db.transaction(async (tx) => {
    await tx.insert(authorisations).values({
      id,
      publicCode: nanoid(11),
      holderId: head.organisationId,
      granteeId: packer.organisationId,
      areaCodeId: code.id,
      capGrams: 1_000_000,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      state: 'accepted',
      createdBy: head.personId,
      createdAt: t.clock.now,
      searchFolded: 'mau',
    });
    for (const [minutes, kind] of kinds.entries()) {
      await tx.insert(authorisationSteps).values({
        id: `aus_${nanoid(16)}`,
        authorisationId: id,
        kind,
        takenBy: head.personId,
        organisationId: head.organisationId,
        takenAt: new Date(new Date(takenAt).getTime() + minutes * 60_000),
      });
    }
  });
  return id;
}

const deliver = (lots: readonly { id: string }[] = [lot]) =>
  haveDerivedLot(t, head, lots, {
    kind: 'delivered',
    counterpart: { id: packer.organisationId },
    grams: 1_000,
  });

test('a buyer without an accepted authorisation for the code behind the goods is found', async () => {
  expect(await evaluate(t, await deliver())).toBe(1);
  expect(await listFound(t)).toMatchObject([
    ['no-authorisation', { code: 'VN-AGOR-7001', buyer: 'Công ty Mẫu', happenedOn: '2026-11-21' }],
  ]);
});

test('the code is found however many steps lie between harvest and delivery', async () => {
  const sorted = await haveDerivedLot(t, head, [lot], { movement: 'sort', grams: 100_000 });
  const repacked = await haveDerivedLot(t, head, [sorted], { movement: 'repack', grams: 50_000 });
  await evaluate(t, await deliver([repacked]));
  expect(await rulesFound()).toContain('no-authorisation');
});

test('an authorisation accepted by the evening of the delivery is one; a later or suspended one is not', async () => {
  await haveAuthorisation(['sign', 'accept'], '2026-11-21T16:00:00Z');
  expect(await evaluate(t, await deliver())).toBe(0);
});

test('signed only, accepted the day after, or suspended before: found', async () => {
  await haveAuthorisation(['sign'], '2026-11-20T02:00:00Z');
  await haveAuthorisation(['sign', 'accept'], '2026-11-21T17:00:00Z');
  await haveAuthorisation(['sign', 'accept', 'suspend'], '2026-11-20T02:00:00Z');
  expect(await evaluate(t, await deliver())).toBe(1);
});

test('goods for home, and buyers outside the system, need no authorisation here', async () => {
  const home = await haveAreaCode(t, await haveArea(t, head), officer, { marketCode: 'VNM' });
  const domestic = await haveBatch(t, head, home);
  expect(await evaluate(t, await deliver([domestic]))).toBe(0);
  const outside = { kind: 'delivered', counterpart: { name: 'Chợ Mẫu' }, grams: 1_000 } as const;
  expect(await evaluate(t, await haveDerivedLot(t, head, [lot], outside))).toBe(0);
});

test('one lot declared for more than it weighs is found; what the holder denied does not count', async () => {
  const use = async (grams: number) => {
    const id = `use_${nanoid(16)}`;
    const authorisationId = await haveAuthorisation(['sign', 'accept'], '2026-11-01T02:00:00Z');
    await t.db.transaction((tx) =>
      tx.insert(authorisationUses).values({
        id,
        authorisationId,
        grams,
        usedOn: '2026-11-22',
        consignment: 'Chuyến mẫu',
        batchId: lot.id,
        declaredBy: packer.personId,
        declaredAt: t.clock.now,
      }),
    );
    return id;
  };
  await use(300_000);
  const denied = await use(250_000);
  await t.db.transaction((tx) =>
    tx.insert(authorisationObjections).values({
      useId: denied,
      reason: 'Không phải của chúng tôi',
      objectedBy: head.personId,
      objectedAt: t.clock.now,
    }),
  );
  expect(await evaluate(t, lot)).toBe(0);
  await use(250_000);
  expect(await evaluate(t, lot)).toBe(1);
  expect(await listFound(t)).toMatchObject([
    ['allocated-twice', { usedGrams: 550_000, grams: 500_000, grantees: 2 }],
  ]);
});
