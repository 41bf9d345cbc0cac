import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, type ReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listCertificateKinds, listCrops, listVarieties } from '../../reference/actions.ts';
import { problems } from '../problems.ts';
import { type Known, normaliseNumber, whyNotDeclare } from '../rules.ts';
import type { Declaration } from '../schemas.ts';
import { type CertificateRecord, listAreasOf, lockCertificate } from '../store/read.ts';
import { findTwin, insertCertificate, lockHolder, updateCertificate } from '../store/write.ts';

type Sent = { key?: string | undefined; file?: SentFile | undefined };

/** A cooperative declares a certificate it holds, as the paper says. */
export async function declareCertificate(
  deps: Deps,
  actor: Actor,
  input: Declaration,
  sent: Sent = {},
): Promise<{ id: string }> {
  const known = await whatIsKnown(deps, actor.organisationId);
  const file = sent.file && (await readyFile(deps, sent.file, 'document'));
  const once = {
    operation: 'certificates.declare',
    key: sent.key,
    input: { input, file: file?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    await lockHolder(tx, actor.organisationId);
    const id = deps.newId('cer');
    const fields = await fieldsToWrite(tx, deps, actor, { id, input, file, known });
    await insertCertificate(
      tx,
      { id, ...fields, declaredBy: actor.personId, declaredAt: deps.now() },
      scopeRows(deps, id, input),
    );
    await recordFact(tx, deps, actor, {
      kind: 'certificate.declared',
      subjectType: 'certificate',
      subjectId: id,
      facts: factsOf(input, fields.fileId, file),
    });
    return { id };
  });
}

/** A slip is corrected as long as nobody has checked the certificate; the old version stays in the ledger. */
export async function correctCertificate(
  deps: Deps,
  actor: Actor,
  id: string,
  input: Declaration,
  sent: { version: number | undefined; file?: SentFile | undefined },
): Promise<{ id: string }> {
  const known = await whatIsKnown(deps, actor.organisationId);
  const file = sent.file && (await readyFile(deps, sent.file, 'document'));
  return deps.db.transaction(async (tx) => {
    await lockHolder(tx, actor.organisationId);
    const before = await lockCurrent(tx, actor, id, sent.version);
    if (before.checks.length > 0) throw problems.alreadyChecked();
    const fields = await fieldsToWrite(tx, deps, actor, { id, input, file, known });
    await updateCertificate(tx, id, fields, scopeRows(deps, id, input));
    await recordFact(tx, deps, actor, {
      kind: 'certificate.corrected',
      subjectType: 'certificate',
      subjectId: id,
      facts: { ...factsOf(input, fields.fileId, file), version: before.version + 1 },
    });
    return { id };
  });
}

/** The certificate as it stands, held until the end; 404 when not theirs, 412 when it moved on. */
export async function lockCurrent(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number | undefined,
): Promise<CertificateRecord> {
  const found = await lockCertificate(tx, actor, id);
  if (!found) throw http.notFound();
  if (version !== undefined && version !== found.version) throw http.changedMeanwhile();
  return found;
}

type Reference = Omit<Known, 'hasKind' | 'hasFile'> & { readonly kindCodes: ReadonlySet<string> };

async function whatIsKnown(deps: Deps, holderId: string): Promise<Reference> {
  const [kinds, crops, varieties, areas] = await Promise.all([
    listCertificateKinds(deps.db),
    listCrops(deps.db),
    listVarieties(deps.db),
    listAreasOf(deps.db, holderId),
  ]);
  return {
    kindCodes: new Set(kinds.map(({ code }) => code)),
    cropCodes: new Set(crops.map(({ code }) => code)),
    cropOfVariety: new Map(varieties.map(({ code, cropCode }) => [code, cropCode])),
    areas: new Map(areas.map((area) => [area.id, area])),
  };
}

async function fieldsToWrite(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  wanted: { id: string; input: Declaration; file: ReadyFile | undefined; known: Reference },
) {
  const { id, input, file, known } = wanted;
  const fileId = input.fileId ?? null;
  refuseIf(
    whyNotDeclare(
      { ...input, scopes: plainScopes(input) },
      {
        ...known,
        hasKind: known.kindCodes.has(input.kindCode),
        hasFile: fileId === null || (await findOwnFile(tx, actor, fileId)) !== undefined,
      },
    ),
  );
  const fields = {
    holderId: actor.organisationId,
    kindCode: input.kindCode,
    numberVerbatim: input.number,
    numberNormalised: normaliseNumber(input.number),
    certifierName: input.certifierName,
    validFrom: input.validFrom,
    validTo: input.validTo,
  };
  const twin = await findTwin(tx, { id, ...fields });
  if (twin) throw problems.alreadyDeclared({ id: twin.id });
  const kept = file && (await keepReadyFile(tx, deps, actor, file));
  return { ...fields, fileId: kept?.id ?? fileId };
}

function plainScopes(input: Declaration) {
  return input.scopes.map(({ cropCode, varietyCode, areaId }) => ({
    cropCode,
    varietyCode: varietyCode ?? null,
    areaId: areaId ?? null,
  }));
}

function scopeRows(deps: Deps, certificateId: string, input: Declaration) {
  return plainScopes(input).map((scope) => ({ id: deps.newId('scp'), certificateId, ...scope }));
}

function factsOf(input: Declaration, fileId: string | null, file: ReadyFile | undefined) {
  return { ...input, scopes: plainScopes(input), fileId, fileSha256: file?.sha256 ?? null };
}

/** Free text may name people, so the ledger holds its hash: it proves the text without giving it out. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
