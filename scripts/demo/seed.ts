import { sql } from 'drizzle-orm';
import { batches } from '../../src/db/schema/batches.ts';
import { people } from '../../src/db/schema/identity.ts';
import type { Deps } from '../../src/deps.ts';
import { decideCode } from '../../src/features/areas/actions/decide-code.ts';
import { releaseBatch, submitBatch } from '../../src/features/batches/actions/advance-batch.ts';
import { registerBatch } from '../../src/features/batches/actions/register-batch.ts';
import { checkCertificate } from '../../src/features/certificates/actions/check-certificate.ts';
import { declareCertificate } from '../../src/features/certificates/actions/declare-certificate.ts';
import { addDays, localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';
import { seedAnomalies } from './anomalies.ts';
import { seedCheckingRule, verifyLot } from './checking.ts';
import { seedComplaints } from './complaints.ts';
import { seedCropProtection } from './crop-protection.ts';
import { seedDiary } from './diary.ts';
import { seedDossiers } from './dossiers.ts';
import { seedLand } from './land.ts';
import { seedMembers } from './members.ts';
import { seedOrganisationWork } from './organisation-work.ts';
import { seedPackingHouse } from './packing-houses.ts';
import { seedPeople } from './people.ts';
import { seedAuthorisation, seedQuotas } from './quotas.ts';

/** Loads the fictional data into an empty platform, through the same actions as people use. */
export async function seedDemo(deps: Deps): Promise<void> {
  const [{ count } = { count: '0' }] = await deps.db
    .select({ count: sql<string>`count(*)` })
    .from(people);
  if (Number(count) > 0) return;
  const as = await seedPeople(deps);
  const head = as('cooperative-head', 'mango');
  const land = await seedLand(deps, head, as('cooperative-head', 'longan'), as('officer'));
  const today = localDateOf(deps.now());
  await seedQuotas(deps, as('officer'));
  await seedMembers(deps, head, land);
  await seedDossiers(deps, as);
  await seedOrganisationWork(deps, head, as('packing-house').organisationId);
  await seedCropProtection(deps, as('officer'), as('inspector'));
  await seedDiary(deps, { head, editor: as('cooperative-editor') }, land);

  const vietgap = await declareCertificate(deps, head, {
    kindCode: 'vietgap',
    number: 'VG-MH.001',
    certifierName: 'Tổ chức chứng nhận Minh Họa',
    validFrom: addDays(today, -300),
    validTo: addDays(today, 700),
    scopes: [{ cropCode: 'XO' }],
  });
  await checkCertificate(deps, as('inspector'), vietgap.id, {
    method: 'certifier',
    result: 'matches',
    checkedOn: addDays(today, -20),
    evidence: 'Tổ chức chứng nhận xác nhận bằng văn bản (dữ liệu minh họa)',
  });
  const globalgap = await declareCertificate(deps, head, {
    kindCode: 'globalgap',
    number: '4049999000000',
    certifierName: 'Tổ chức chứng nhận Minh Họa',
    validFrom: addDays(today, -90),
    validTo: addDays(today, 270),
    scopes: [{ cropCode: 'XO' }],
  });

  const harvested = (days: number) => addDays(today, -days);
  const good = await draft(deps, head, {
    areaCodeId: land.mangoChina.id,
    varietyCode: 'XO-BAMAU',
    harvestedFrom: harvested(4),
    amount: '2,4',
    unit: 'tan',
    claims: [vietgap.id],
  });
  const declared = await draft(deps, head, {
    areaCodeId: land.mangoKorea.id,
    varietyCode: 'XO-BAMAU',
    harvestedFrom: harvested(3),
    amount: '860',
    unit: 'kg',
    claims: [globalgap.id],
  });
  const suspended = await draft(deps, head, {
    areaCodeId: land.hoaLocChina.id,
    varietyCode: 'XO-HOALOC',
    harvestedFrom: harvested(9),
    amount: '19',
    unit: 'ta',
    claims: [vietgap.id],
  });
  await seedCheckingRule(deps, as('officer'));
  for (const lot of [good, declared, suspended])
    await release(deps, { head, inspector: as('inspector') }, lot);
  const waiting = await draft(deps, head, {
    areaCodeId: land.hoaLocHome.id,
    varietyCode: 'XO-HOALOC',
    harvestedFrom: harvested(1),
    amount: '740',
    unit: 'kg',
  });
  await submitBatch(deps, head, { id: waiting.id, version: undefined });
  await draft(deps, as('cooperative-editor'), {
    areaCodeId: land.mangoChina.id,
    varietyCode: 'XO-BAMAU',
    harvestedFrom: today,
    amount: '1,2',
    unit: 'tan',
    claims: [vietgap.id],
  });

  await decideCode(
    deps,
    as('officer'),
    land.hoaLocChina.id,
    {
      kind: 'suspend',
      reasonCode: 'pest-finding',
      number: '118/QĐ-MH',
      decidedOn: harvested(2),
      grounds: 'Rệp sáp trên lô hàng xuất khẩu (dữ liệu minh họa)',
    },
    {},
  );
  await seedAuthorisation(deps, head, as('packing-house'), land.mangoChina.id);
  await seedPackingHouse(deps, { packer: as('packing-house'), head, officer: as('officer') });
  await seedComplaints(deps, as('officer'), head);
  await seedAnomalies(deps, as('packing-house'), good.id);
}

type Draft = Omit<Parameters<typeof registerBatch>[2]['input'], 'cropCode'>;

function draft(deps: Deps, actor: Actor, input: Draft) {
  return registerBatch(deps, actor, { input, key: undefined });
}

async function release(
  deps: Deps,
  { head, inspector }: { head: Actor; inspector: Actor },
  lot: { id: string },
) {
  await submitBatch(deps, head, { id: lot.id, version: undefined });
  await verifyLot(deps, inspector, lot.id);
  await releaseBatch(deps, head, { id: lot.id, version: undefined });
}

/** The released lots in the order they were made: in order, only declared, suspended since. */
export function listDemoCodes(deps: Deps) {
  return deps.db
    .select({ publicCode: batches.publicCode })
    .from(batches)
    .where(sql`${batches.state} = 'released'`)
    .orderBy(batches.number)
    .limit(3);
}
