import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import {
  areaCodeDecisions,
  areaCodes,
  areaCodeValues,
  type decisionKinds,
  growingAreas,
} from '../../src/db/schema/areas.ts';
import { batchClaims, batches, type batchStates } from '../../src/db/schema/batches.ts';
import {
  certificateChecks,
  certificateNotices,
  certificateScopes,
  certificates,
} from '../../src/db/schema/certificates.ts';
import { stateAfter } from '../../src/features/areas/rules/life-cycle.ts';
import { normaliseCode } from '../../src/features/areas/rules.ts';
import { fold } from '../../src/lib/fold.ts';
import { newPublicCode } from '../../src/lib/public-code.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

// Rows that a test needs around what it proves, past the rules of their own features.

let serial = 0;

type AreaWish = Partial<
  Pick<typeof growingAreas.$inferInsert, 'name' | 'cropCode' | 'communeCode' | 'squareMetres'>
>;

/** A growing area of mango of 18.4 ha, held by `owner`'s organisation. */
export async function haveArea(t: TestApp, owner: SignedIn, wish: AreaWish = {}) {
  const name = wish.name ?? `Vùng mẫu ${++serial}`;
  const row = {
    id: `are_${nanoid(16)}`,
    holderId: owner.organisationId,
    name,
    nameFolded: fold(name),
    communeCode: wish.communeCode ?? '30628',
    cropCode: wish.cropCode ?? 'XO',
    squareMetres: wish.squareMetres ?? 184_000,
    householdCount: 26,
    createdBy: owner.personId,
    createdAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(growingAreas).values(row));
  return row;
}

type CodeWish = {
  marketCode?: string;
  value?: string;
  issuedOn?: string;
  /** 'issue-for-importer': issued at home, not yet approved abroad */
  firstDecision?: 'issue' | 'issue-for-importer';
  /** put another market's code on the same printed value */
  sameValueAs?: string;
};

/** A code of that area, issued and active since 2024-01-02, for China unless told otherwise. */
export async function haveAreaCode(
  t: TestApp,
  area: { id: string },
  by: SignedIn,
  wish: CodeWish = {},
) {
  const value =
    wish.sameValueAs ?? wish.value ?? `VN-AGOR-${String(1000 + ++serial).padStart(4, '0')}`;
  const row = {
    id: `cod_${nanoid(16)}`,
    areaId: area.id,
    schemeId: 'PUC_EXPORT_LEGACY',
    marketCode: wish.marketCode ?? 'CHN',
    valueVerbatim: value,
    valueNormalised: normaliseCode(value),
    origin: 'recorded' as const,
    state: 'active' as const,
    createdAt: t.clock.now,
  };
  await t.db.transaction(async (tx) => {
    await tx
      .insert(areaCodeValues)
      .values({ schemeId: row.schemeId, valueNormalised: row.valueNormalised, areaId: area.id })
      .onConflictDoNothing();
    await tx.insert(areaCodes).values(row);
  });
  await haveDecision(t, row, by, wish.firstDecision ?? 'issue', wish.issuedOn ?? '2024-01-02');
  return row;
}

/** A decision on a code; the code's present state follows it. */
export async function haveDecision(
  t: TestApp,
  code: { id: string },
  by: SignedIn,
  kind: (typeof decisionKinds)[number],
  decidedOn: string,
  number = `${++serial}/QĐ-MẪU`,
) {
  const row = {
    id: `dec_${nanoid(16)}`,
    areaCodeId: code.id,
    kind,
    number,
    decidedOn,
    reasonCode: kind.startsWith('issue') ? 'dossier-complete' : 'other',
    grounds: 'Căn cứ mẫu',
    decidedBy: by.personId,
    authorityId: by.organisationId,
    recordedAt: t.clock.now,
  };
  await t.db.transaction(async (tx) => {
    await tx.insert(areaCodeDecisions).values(row);
    const [before] = await tx.select().from(areaCodes).where(eq(areaCodes.id, code.id));
    const after = stateAfter(before?.state ?? 'none', kind);
    if (after !== 'none')
      await tx.update(areaCodes).set({ state: after }).where(eq(areaCodes.id, code.id));
  });
  return row;
}

type CertificateWish = {
  kindCode?: string;
  number?: string;
  validFrom?: string;
  validTo?: string;
  cropCode?: string;
  varietyCode?: string | null;
  areaId?: string | null;
};

/** A VietGAP certificate for mango on all areas of `owner`, declared and not checked, valid in 2026. */
export async function haveCertificate(t: TestApp, owner: SignedIn, wish: CertificateWish = {}) {
  const number = wish.number ?? `VietGAP-TT-12-${++serial}`;
  const row = {
    id: `cer_${nanoid(16)}`,
    holderId: owner.organisationId,
    kindCode: wish.kindCode ?? 'vietgap',
    numberVerbatim: number,
    numberNormalised: number.toUpperCase().replace(/[^A-Z0-9]/g, ''),
    certifierName: 'Tổ chức chứng nhận Mẫu',
    validFrom: wish.validFrom ?? '2026-01-01',
    validTo: wish.validTo ?? '2027-12-31',
    declaredBy: owner.personId,
    declaredAt: t.clock.now,
  };
  await t.db.transaction(async (tx) => {
    await tx.insert(certificates).values(row);
    await tx.insert(certificateScopes).values({
      id: `scp_${nanoid(16)}`,
      certificateId: row.id,
      cropCode: wish.cropCode ?? 'XO',
      varietyCode: wish.varietyCode ?? null,
      areaId: wish.areaId ?? null,
    });
  });
  return row;
}

type CheckWish = Partial<
  Pick<typeof certificateChecks.$inferInsert, 'method' | 'result' | 'checkedOn'>
>;

/** An inspector's check of a certificate; it matches on paper unless told otherwise. */
export async function haveCheck(
  t: TestApp,
  certificate: { id: string },
  by: SignedIn,
  wish: CheckWish = {},
) {
  const row = {
    id: `chk_${nanoid(16)}`,
    certificateId: certificate.id,
    method: wish.method ?? ('paper' as const),
    result: wish.result ?? ('matches' as const),
    checkedOn: wish.checkedOn ?? '2026-11-01',
    evidence: 'Đối chiếu bản chính (mẫu)',
    checkedBy: by.personId,
    authorityId: by.organisationId,
    recordedAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(certificateChecks).values(row));
  return row;
}

/** A suspension, restoration or withdrawal of a certificate. */
export async function haveNotice(
  t: TestApp,
  certificate: { id: string },
  by: SignedIn,
  kind: 'suspend' | 'restore' | 'withdraw',
  effectiveOn: string,
) {
  const row = {
    id: `not_${nanoid(16)}`,
    certificateId: certificate.id,
    kind,
    number: `${++serial}/TB-MẪU`,
    effectiveOn,
    grounds: 'Căn cứ mẫu',
    recordedBy: by.personId,
    authorityId: by.organisationId,
    recordedAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(certificateNotices).values(row));
  return row;
}

type BatchWish = {
  state?: (typeof batchStates)[number];
  cropCode?: string;
  varietyCode?: string | null;
  harvestedFrom?: string;
  harvestedTo?: string;
  grams?: number;
  /** ids of the certificates it claims */
  claims?: readonly string[];
};

/** A released lot of 860 kg, harvested 2026-11-20, on `code`. */
export async function haveBatch(
  t: TestApp,
  owner: SignedIn,
  code: { id: string; valueNormalised: string },
  wish: BatchWish = {},
) {
  const state = wish.state ?? 'released';
  const harvestedFrom = wish.harvestedFrom ?? wish.harvestedTo ?? '2026-11-20';
  const number = `${owner.organisation.shortName}-261123-${String(50 + ++serial).padStart(2, '0')}`;
  const publicCode = newPublicCode((count) => randomBytes(count));
  const row = {
    id: `lot_${nanoid(16)}`,
    publicCode,
    number,
    organisationId: owner.organisationId,
    areaCodeId: code.id,
    cropCode: wish.cropCode ?? 'XO',
    varietyCode: wish.varietyCode === undefined ? 'XO-BAMAU' : wish.varietyCode,
    harvestedFrom,
    harvestedTo: wish.harvestedTo ?? harvestedFrom,
    grams: wish.grams ?? 860_000,
    enteredAmount: '0,86',
    enteredUnit: 'tan',
    state,
    createdBy: owner.personId,
    createdAt: t.clock.now,
    submittedAt: state === 'draft' ? null : t.clock.now,
    releasedAt: ['released', 'on-hold', 'recalled', 'closed'].includes(state) ? t.clock.now : null,
    searchFolded: fold(`${number} ${publicCode} ${code.valueNormalised}`),
  };
  await t.db.transaction(async (tx) => {
    await tx.insert(batches).values(row);
    for (const certificateId of wish.claims ?? [])
      await tx.insert(batchClaims).values({ batchId: row.id, certificateId });
  });
  return row;
}
