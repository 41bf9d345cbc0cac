import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import { parseWeight, type WeightUnit } from '../../../lib/numbers.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { newPublicCode } from '../../../lib/public-code.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotDraft } from '../rules.ts';
import type { DraftInput } from '../schemas.ts';
import { findGrantee, findName, findOwnCode, insertAuthorisation } from '../store/write.ts';
import { refuseBeyondQuota } from './check-cap.ts';

/** The holder writes down who may use which code, up to what weight; nothing is in force yet. */
export function draftAuthorisation(
  deps: Deps,
  actor: Actor,
  input: DraftInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  const once = { operation: 'authorisations.draft', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    const capGrams = gramsOf(input.amount, input.unit);
    const code = await findOwnCode(tx, actor.organisationId, input.areaCodeId);
    if (!code) throw problems.codeUnknown();
    const grantee = await findGrantee(tx, input.grantee);
    if (!grantee) throw problems.granteeUnknown();
    const { startsOn, endsOn } = input;
    const wish = { startsOn, endsOn, holderId: actor.organisationId, grantee };
    refuseIf(whyNotDraft(wish, localDateOf(deps.now())));
    await refuseBeyondQuota(tx, deps, { code, capGrams, startsOn, endsOn, id: undefined });
    const holderName = await findName(tx, actor.organisationId);
    const row = {
      id: deps.newId('aut'),
      holderId: actor.organisationId,
      granteeId: grantee.id,
      areaCodeId: code.id,
      capGrams,
      startsOn,
      endsOn,
      state: 'draft' as const,
      createdBy: actor.personId,
      createdAt: deps.now(),
      searchFolded: fold(`${code.valueNormalised} ${code.value} ${holderName} ${grantee.name}`),
    };
    const publicCode = await insertUnderNewCode(tx, deps, row);
    await recordFact(tx, deps, actor, {
      kind: 'authorisation.advanced',
      subjectType: 'authorisation',
      subjectId: row.id,
      facts: {
        step: 'draft',
        publicCode,
        granteeId: grantee.id,
        areaCodeId: code.id,
        capGrams,
        startsOn,
        endsOn,
      },
    });
    return { id: row.id };
  });
}

export function gramsOf(amount: string, unit: WeightUnit): number {
  const read = parseWeight(amount, unit);
  if (!('grams' in read)) throw problems.amountUnclear();
  return read.grams;
}

type Row = Omit<Parameters<typeof insertAuthorisation>[1], 'publicCode'>;

async function insertUnderNewCode(tx: Tx, deps: Deps, row: Row): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const publicCode = newPublicCode(deps.randomBytes);
    if (await insertAuthorisation(tx, { ...row, publicCode })) return publicCode;
  }
  throw new Error('No free public code in 20 attempts: the random source repeats itself');
}
