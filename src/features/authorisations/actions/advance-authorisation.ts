import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { letterOf } from '../letter.ts';
import { type Step, standingOn, stateAfter, whyNotStep } from '../rules.ts';
import { type Authorisation, findAuthorisation } from '../store/read.ts';
import { insertStep, lockAuthorisation, updateAuthorisation } from '../store/write.ts';
import { refuseBeyondQuota } from './check-cap.ts';

type Sent = {
  id: string;
  step: Step;
  reason?: string | undefined;
  /** the version the person saw */
  version?: number | undefined;
};

/**
 * One step: the holder's head signs, suspends, resumes or revokes, the grantee accepts. The signature
 * is the head's session over the letter's words, whose SHA-256 goes into the ledger.
 */
export function advanceAuthorisation(
  deps: Deps,
  actor: Actor,
  { id, step, reason, version }: Sent,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const held = await holdFor(tx, actor, id, step);
    if (version !== undefined && version !== held.version) throw httpProblems.changedMeanwhile();
    const now = deps.now();
    refuseIf(whyNotStep(standingOn(held, localDateOf(now)), step, reason));
    if (step === 'sign') {
      const { capGrams, startsOn, endsOn } = held;
      const code = { value: held.codeValue, areaId: held.areaId };
      await refuseBeyondQuota(tx, deps, { code, capGrams, startsOn, endsOn, id });
    }
    const signature = step === 'sign' ? signatureOf(held, actor, now) : undefined;
    const next = { state: stateAfter(step), version: held.version + 1 };
    await updateAuthorisation(tx, id, { ...next, ...signature });
    await insertStep(tx, {
      id: deps.newId('ast'),
      authorisationId: id,
      kind: step,
      reason: reason ?? null,
      takenBy: actor.personId,
      organisationId: actor.organisationId,
      takenAt: now,
    });
    await tellOther(tx, deps, held, step);
    await recordFact(tx, deps, actor, {
      kind: step === 'sign' ? 'authorisation.signed' : 'authorisation.advanced',
      subjectType: 'authorisation',
      subjectId: id,
      facts: {
        step,
        ...next,
        ...(signature && { textSha256: signature.signedSha256 }),
        ...(reason && { reasonSha256: sha256Of(reason) }),
      },
    });
    return { id };
  });
}

/** The holder's steps are only the holder's, the acceptance only the grantee's: others find nothing. */
async function holdFor(tx: Tx, actor: Actor, id: string, step: Step): Promise<Authorisation> {
  await lockAuthorisation(tx, id);
  const found = await findAuthorisation(tx, actor, id);
  const owner = step === 'accept' ? found?.granteeId : found?.holderId;
  if (!found || owner !== actor.organisationId) throw httpProblems.notFound();
  return found;
}

function signatureOf(authorisation: Authorisation, actor: Actor, at: Date) {
  const signedText = letterOf(authorisation);
  const signedSha256 = sha256Of(signedText);
  return { signedText, signedSha256, signedBy: actor.personId, signedAt: at };
}

async function tellOther(tx: Tx, deps: Deps, about: Authorisation, step: Step): Promise<void> {
  const href = `/console/authorisations/${about.id}`;
  const value = about.codeValue;
  if (step === 'accept') {
    const facts = { value, grantee: about.granteeName };
    await tellOrganisation(tx, deps, about.holderId, {
      kind: 'authorisation-accepted',
      href,
      facts,
    });
    return;
  }
  // A draft was never shown to the grantee, so its end is not told either.
  if (step !== 'sign' && about.signedAt === null) return;
  const holder = about.holderName;
  const cap = formatKilograms(about.capGrams, 'vi');
  await tellOrganisation(tx, deps, about.granteeId, {
    href,
    ...(step === 'sign'
      ? { kind: 'authorisation-signed', facts: { value, holder, cap } }
      : step === 'resume'
        ? { kind: 'authorisation-resumed', facts: { value, holder } }
        : { kind: 'authorisation-ended', facts: { value, holder } }),
  });
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
