import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listCrops } from '../../reference/actions.ts';
import { problems } from '../problems/work.ts';
import { whyNotAdvance, whyNotDraft } from '../rules/contract.ts';
import type { ContractInput, ContractStepInput } from '../schemas/work.ts';
import {
  type Contract,
  findBuyerName,
  findContract,
  insertContract,
  insertContractStep,
  listContractSteps,
  updateContract,
} from '../store/contracts.ts';

type Sent = { key?: string | undefined; version?: number | undefined };

/** A cooperative records a contract with a buyer, as a draft. */
export async function recordContract(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  input: ContractInput,
  key?: string,
): Promise<{ id: string }> {
  refuseOthers(actor, organisationId);
  const once = { operation: 'organisation.contract', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    const id = deps.newId('ctr');
    const fields = await fieldsOf(tx, organisationId, input);
    await insertContract(tx, {
      id,
      organisationId,
      ...fields,
      state: 'draft',
      createdBy: actor.personId,
      createdAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'contract.recorded',
      subjectType: 'contract',
      subjectId: id,
      facts: { organisationId, ...factsOf(fields) },
    });
    return { id };
  });
}

/** A draft is corrected freely; what was signed stands. */
export async function correctContract(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  id: string,
  input: ContractInput,
  version?: number,
): Promise<void> {
  refuseOthers(actor, organisationId);
  await deps.db.transaction(async (tx) => {
    const before = await findContract(tx, organisationId, id);
    if (!before) throw http.notFound();
    if (before.state !== 'draft') throw problems.contractSigned();
    const fields = await fieldsOf(tx, organisationId, input);
    await write(tx, before, version, fields);
    await recordFact(tx, deps, actor, {
      kind: 'contract.corrected',
      subjectType: 'contract',
      subjectId: id,
      facts: { organisationId, before: factsOf(before), after: factsOf(fields) },
    });
  });
}

/** Signed, in season, delivered, settled, or broken with the reason. */
export async function advanceContract(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  id: string,
  input: ContractStepInput,
  { key, version }: Sent = {},
): Promise<{ id: string }> {
  refuseOthers(actor, organisationId);
  const once = { operation: 'organisation.contract.step', key, input: { id, input } };
  return createOnce(deps, actor, once, async (tx) => {
    const before = await findContract(tx, organisationId, id);
    if (!before) throw http.notFound();
    const lastOn = (await listContractSteps(tx, id)).at(-1)?.happenedOn;
    refuseIf(whyNotAdvance({ state: before.state, lastOn }, input, localDateOf(deps.now())));
    await write(tx, before, version, {
      state: input.to,
      ...(input.to === 'signed' && { signedOn: input.happenedOn, number: input.number }),
      ...(input.to === 'delivered' && { deliveredGrams: input.deliveredGrams }),
    });
    await insertContractStep(tx, {
      id: deps.newId('cts'),
      contractId: id,
      state: input.to,
      happenedOn: input.happenedOn,
      note: ('note' in input && input.note) || null,
      takenBy: actor.personId,
      takenAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'contract.advanced',
      subjectType: 'contract',
      subjectId: id,
      happenedOn: input.happenedOn,
      facts: {
        organisationId,
        before: before.state,
        after: input.to,
        ...('number' in input && { number: input.number }),
        ...('deliveredGrams' in input && { deliveredGrams: input.deliveredGrams }),
      },
    });
    return { id };
  });
}

async function write(
  tx: Tx,
  before: Contract,
  version: number | undefined,
  change: Parameters<typeof updateContract>[3],
) {
  const changed = await updateContract(tx, before.id, version ?? before.version, change);
  if (!changed) throw http.changedMeanwhile();
}

async function fieldsOf(tx: Tx, organisationId: string, input: ContractInput) {
  refuseIf(whyNotDraft(input, organisationId));
  const crops = await listCrops(tx);
  if (!crops.some((crop) => crop.code === input.cropCode)) throw problems.contractCropUnknown();
  const { partnerId, partnerName, number, squareMetres, ...rest } = input;
  const known = partnerId ? await findBuyerName(tx, partnerId) : undefined;
  if (partnerId && !known) throw problems.contractPartnerUnknown();
  const name = known ?? partnerName;
  if (!name) throw problems.contractPartnerMissing();
  return {
    ...rest,
    partnerId: partnerId ?? null,
    partnerName: name,
    number: number || null,
    squareMetres: squareMetres ?? null,
  };
}

/** What counts, and for how long. A buyer may be a person, and the price is theirs: both stay out. */
function factsOf(fields: Awaited<ReturnType<typeof fieldsOf>>) {
  const { partnerId, cropCode, grams, squareMetres, season, validFrom, validTo } = fields;
  return { partnerId, cropCode, grams, squareMetres, season, validFrom, validTo };
}

/** A contract, a manager, a technology is recorded by the organisation itself. */
export function refuseOthers(actor: Actor, organisationId: string): void {
  if (actor.organisationId !== organisationId) throw http.notFound();
}
