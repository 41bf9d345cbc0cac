import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { momentAfter, whyNotCheckOn, whyNotIndependent, whyNotNotice } from '../rules.ts';
import type { CheckInput, NoticeInput } from '../schemas.ts';
import { type CertificateRecord, hasDeclared, hasRoleAt } from '../store/read.ts';
import { insertCheck, insertNotice } from '../store/write.ts';
import { lockCurrent, sha256OfText } from './declare-certificate.ts';

type Sent = {
  key?: string | undefined;
  /** what the inspector looked at; the holder may have corrected it since */
  version?: number | undefined;
  file?: SentFile | undefined;
};

/** An inspector compares the certificate with the paper or with the certifier's word. */
export async function checkCertificate(
  deps: Deps,
  actor: Actor,
  certificateId: string,
  input: CheckInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const file = sent.file && (await readyFile(deps, sent.file, 'document'));
  const once = {
    operation: 'certificates.check',
    key: sent.key,
    input: { certificateId, input, file: file?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    const certificate = await lockCurrent(tx, actor, certificateId, sent.version);
    await refuseDependent(tx, actor, certificate);
    refuseIf(whyNotCheckOn(input.checkedOn, localDateOf(deps.now())));
    if (input.evidenceFileId && !(await findOwnFile(tx, actor, input.evidenceFileId)))
      throw problems.fileNotYours();
    const kept = file && (await keepReadyFile(tx, deps, actor, file));
    const check = {
      id: deps.newId('chk'),
      certificateId,
      ...input,
      evidenceFileId: kept?.id ?? input.evidenceFileId ?? null,
    };
    await insertCheck(tx, {
      ...check,
      checkedBy: actor.personId,
      authorityId: actor.organisationId,
      recordedAt: momentAfter(certificate.checks, deps.now()),
    });
    const { evidence, id, ...facts } = check;
    await recordFact(tx, deps, actor, {
      kind: 'certificate.checked',
      subjectType: 'certificate',
      subjectId: certificateId,
      happenedOn: input.checkedOn,
      facts: { checkId: id, ...facts, evidenceSha256: sha256OfText(evidence) },
    });
    return { id };
  });
}

const factKinds = {
  suspend: 'certificate.suspended',
  restore: 'certificate.restored',
  withdraw: 'certificate.withdrawn',
} as const;

/** A suspension, restoration or withdrawal by the certifier or an authority, put on record. */
export async function recordNotice(
  deps: Deps,
  actor: Actor,
  certificateId: string,
  input: NoticeInput,
  sent: Omit<Sent, 'file'> = {},
): Promise<{ id: string }> {
  const once = {
    operation: 'certificates.notice',
    key: sent.key,
    input: { certificateId, input },
  };
  return createOnce(deps, actor, once, async (tx) => {
    const certificate = await lockCurrent(tx, actor, certificateId, sent.version);
    await refuseDependent(tx, actor, certificate);
    refuseIf(whyNotNotice(certificate, input, localDateOf(deps.now())));
    const id = deps.newId('not');
    await insertNotice(tx, {
      id,
      certificateId,
      ...input,
      recordedBy: actor.personId,
      authorityId: actor.organisationId,
      recordedAt: momentAfter(certificate.notices, deps.now()),
    });
    const { grounds, kind, ...facts } = input;
    await recordFact(tx, deps, actor, {
      kind: factKinds[kind],
      subjectType: 'certificate',
      subjectId: certificateId,
      happenedOn: input.effectiveOn,
      facts: { noticeId: id, ...facts, groundsSha256: sha256OfText(grounds) },
    });
    return { id };
  });
}

async function refuseDependent(tx: Tx, actor: Actor, certificate: CertificateRecord) {
  refuseIf(
    whyNotIndependent({
      hasDeclared: await hasDeclared(tx, actor.personId, certificate),
      hasRoleAtHolder: await hasRoleAt(tx, actor.personId, certificate.holderId),
    }),
  );
}
