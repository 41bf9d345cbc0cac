import { sql } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import type { Database, Tx } from '../../src/db/connect.ts';
import {
  areaCodeDecisions,
  areaCodes,
  areaCodeValues,
  growingAreas,
} from '../../src/db/schema/areas.ts';
import { batchClaims, batches } from '../../src/db/schema/batches.ts';
import {
  certificateChecks,
  certificateScopes,
  certificates,
} from '../../src/db/schema/certificates.ts';
import { apiKeys, memberships, people } from '../../src/db/schema/identity.ts';
import { organisationKindPeriods, organisations } from '../../src/db/schema/organisations.ts';
import { hashOfToken } from '../../src/features/identity/secrets.ts';
import { localDateOf } from '../../src/lib/dates.ts';
import { newPublicCode } from '../../src/lib/public-code.ts';

/** A cooperative with an area, a code and a checked certificate; one released lot, and a key to register more. */
export async function insertRecords(
  db: Database,
  now: Date,
  randomBytes: (count: number) => Uint8Array,
) {
  const key = `ng_${nanoid(32)}`;
  const publicCode = newPublicCode(randomBytes);
  const today = localDateOf(now);
  const createdAt = now;
  const [personId, holderId, areaId] = ['per_bench', 'org_bench', 'are_bench'];
  const [codeId, certificateId, batchId] = [
    `cod_${nanoid(16)}`,
    `cer_${nanoid(16)}`,
    `lot_${nanoid(16)}`,
  ];
  const cropCode = 'XO';
  await db.transaction(async (tx) => {
    await tx.insert(organisations).values({
      ...{ id: holderId, name: 'Hợp tác xã Mẫu', nameFolded: 'hop tac xa mau' },
      ...{ shortName: 'BENCH', kind: 'cooperative', communeCode: '30628' },
      ...{ addressLine: 'Ấp Mẫu', representative: 'Nguyễn Thị Mẫu', createdAt },
    });
    await tx.insert(organisationKindPeriods).values({
      ...{ id: 'okp_bench', organisationId: holderId, kind: 'cooperative' },
      ...{ validFrom: '2020-01-01', grounds: 'Giấy chứng nhận mẫu' },
    });
    await tx.insert(people).values({
      ...{ id: personId, phone: '+84900000001', passwordHash: 'none', createdAt },
      ...{ fullName: 'Trần Văn Mẫu', nameFolded: 'tran van mau' },
    });
    const role = 'cooperative-head' as const;
    const membership = { id: 'mem_bench', personId, organisationId: holderId, role };
    await tx.insert(memberships).values({ ...membership, grantedAt: createdAt });
    await tx.insert(apiKeys).values({
      ...{ id: 'key_bench', personId, organisationId: holderId, role, createdAt },
      ...{ name: 'bench', hint: 'ng_', keyHash: hashOfToken(key), mayWrite: true },
    });
    await tx.insert(growingAreas).values({
      ...{ id: areaId, holderId, name: 'Vùng mẫu', nameFolded: 'vung mau', communeCode: '30628' },
      ...{ cropCode, squareMetres: 184_000, householdCount: 26, createdBy: personId, createdAt },
    });
    const value = { schemeId: 'PUC_EXPORT_LEGACY', valueNormalised: 'VN-AGOR-0001', areaId };
    await tx.insert(areaCodeValues).values(value);
    await tx.insert(areaCodes).values({
      ...{ ...value, id: codeId, valueVerbatim: 'VN-AGOR-0001', marketCode: 'CHN' },
      ...{ origin: 'recorded', state: 'active', createdAt },
    });
    await tx.insert(areaCodeDecisions).values({
      ...{ id: 'dec_bench', areaCodeId: codeId, kind: 'issue', number: '1/QĐ-MẪU' },
      ...{ decidedOn: '2024-01-02', reasonCode: 'dossier-complete', grounds: 'Căn cứ mẫu' },
      ...{ decidedBy: personId, authorityId: holderId, recordedAt: createdAt },
    });
    await tx.insert(certificates).values({
      ...{ id: certificateId, holderId, kindCode: 'vietgap', numberVerbatim: 'VietGAP-TT-1' },
      ...{ numberNormalised: 'VIETGAPTT1', certifierName: 'Tổ chức chứng nhận Mẫu' },
      ...{ validFrom: '2024-01-01', validTo: '2099-12-31' },
      ...{ declaredBy: personId, declaredAt: createdAt },
    });
    await tx.insert(certificateScopes).values({ id: 'scp_bench', certificateId, cropCode });
    await tx.insert(certificateChecks).values({
      ...{ id: 'chk_bench', certificateId, method: 'certifier', result: 'matches' },
      ...{ checkedOn: today, evidence: 'Đối chiếu mẫu', checkedBy: personId },
      ...{ authorityId: holderId, recordedAt: createdAt },
    });
    await tx.insert(batches).values({
      ...{ id: batchId, publicCode, number: 'BENCH-000000-01', organisationId: holderId },
      ...{ areaCodeId: codeId, cropCode, varietyCode: 'XO-BAMAU', grams: 860_000 },
      ...{ harvestedFrom: today, harvestedTo: today, enteredAmount: '0,86', enteredUnit: 'tan' },
      ...{ state: 'released', createdBy: personId, createdAt, submittedAt: now, releasedAt: now },
      searchFolded: 'bench',
    });
    await tx.insert(batchClaims).values({ batchId, certificateId });
    await insertProvince(tx, { personId, holderId, createdAt });
  });
  const harvest = { areaCodeId: codeId, varietyCode: 'XO-BAMAU', harvestedFrom: today };
  return {
    key,
    publicCode,
    harvest: JSON.stringify({ ...harvest, amount: '0,86', unit: 'tan', claims: [certificateId] }),
  };
}

type Owner = { personId: string; holderId: string; createdAt: Date };

/** Two hundred areas and ten thousand households of one cooperative: what a list has to bear. */
async function insertProvince(tx: Tx, { personId, holderId, createdAt }: Owner): Promise<void> {
  const at = createdAt.toISOString();
  await tx.execute(sql`
    insert into growing_areas (id, holder_id, name, name_folded, commune_code, crop_code,
      square_metres, household_count, created_by, created_at)
    select 'are_of_a_list' || n, ${holderId}, 'Vùng ' || n, 'vung ' || n, '30628', 'XO', 90000, 50,
      ${personId}, ${at}::timestamptz
    from generate_series(1, 200) n`);
  await tx.execute(sql`
    insert into members (id, organisation_id, number, full_name, name_folded, commune_code,
      joined_on, created_by, created_at)
    select 'mbr_of_a_list' || n, ${holderId}, 'HV-' || n, 'Hộ mẫu ' || n, 'ho mau ' || n, '30628',
      '2020-01-01', ${personId}, ${at}::timestamptz
    from generate_series(1, 10000) n`);
  await tx.execute(sql`
    insert into plots (id, member_id, area_id, name, crop_code, square_metres, used_from,
      created_by, created_at)
    select 'plo_of_a_list' || n, 'mbr_of_a_list' || n, 'are_of_a_list' || (n % 200 + 1), 'Thửa 1',
      'XO', 5000, '2020-01-01', ${personId}, ${at}::timestamptz
    from generate_series(1, 10000) n`);
  await tx.execute(sql`analyze`);
}
