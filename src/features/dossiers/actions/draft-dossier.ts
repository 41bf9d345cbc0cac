import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listMarkets, listVarieties } from '../../reference/actions.ts';
import { problems } from '../problems/drafts.ts';
import { kindOf } from '../rules/completeness.ts';
import { whyNotStep } from '../rules/life-cycle.ts';
import type { ContentInput, DraftInput } from '../schemas.ts';
import { listLiveCodes, lockOwnArea } from '../store/facts.ts';
import { lockDossier } from '../store/read.ts';
import { insertDossier, insertStep, updateDossier } from '../store/write.ts';

/** Begins a dossier for one area and one market; what it is for follows from the area's codes. */
export async function draftDossier(
  deps: Deps,
  actor: Actor,
  input: DraftInput,
  key?: string,
): Promise<{ id: string }> {
  const { areaId, marketCode, ...content } = input;
  try {
    return await createOnce(deps, actor, { operation: 'dossier.draft', key, input }, async (tx) => {
      const area = await lockOwnArea(tx, areaId, actor.organisationId);
      if (!area) throw problems.areaNotYours();
      const market = (await listMarkets(tx)).find(({ code }) => code === marketCode);
      if (!market) throw problems.marketUnknown();
      await refuseOtherVarieties(tx, content.varietyCodes, area.cropCode);
      const id = deps.newId('dos');
      const kind = kindOf(await listLiveCodes(tx, areaId), marketCode);
      await insertDossier(tx, {
        ...columnsOf(content),
        id,
        areaId,
        marketCode,
        kind,
        holderId: actor.organisationId,
        state: 'draft',
        draftedBy: actor.personId,
        draftedAt: deps.now(),
        stateSince: deps.now(),
      });
      await insertStep(tx, {
        ...ownStep(deps, actor, id),
        version: 1,
        verb: 'draft',
        from: null,
        to: 'draft',
      });
      await recordFact(tx, deps, actor, {
        kind: 'dossier.drafted',
        subjectType: 'dossier',
        subjectId: id,
        facts: { areaId, marketCode, kind, ...factsOf(content) },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'dossiers_open_index')) throw problems.alreadyOpen();
    throw error;
  }
}

/** Writes the content anew, as a draft or after it was returned; the older one stays in the ledger. */
export async function reviseDossier(
  deps: Deps,
  actor: Actor,
  id: string,
  content: ContentInput,
  seenVersion?: number,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, id);
    if (!dossier) throw http.notFound();
    if (seenVersion !== undefined && seenVersion !== dossier.version) throw http.changedMeanwhile();
    refuseIf(whyNotStep(dossier.state, 'revise', actor.role, {}));
    await refuseOtherVarieties(tx, content.varietyCodes, dossier.cropCode);
    await updateDossier(tx, id, columnsOf(content));
    const { state, version } = dossier;
    await insertStep(tx, {
      ...ownStep(deps, actor, id),
      version: version + 1,
      verb: 'revise',
      from: state,
      to: state,
    });
    await recordFact(tx, deps, actor, {
      kind: 'dossier.advanced',
      subjectType: 'dossier',
      subjectId: id,
      facts: { verb: 'revise', state, ...factsOf(content) },
    });
    return { id };
  });
}

function ownStep(deps: Deps, actor: Actor, dossierId: string) {
  return {
    id: deps.newId('dst'),
    dossierId,
    reasonCodes: [],
    happenedOn: localDateOf(deps.now()),
    actorId: actor.personId,
    organisationId: actor.organisationId,
    actorRole: actor.role,
    recordedAt: deps.now(),
  };
}

async function refuseOtherVarieties(tx: Tx, codes: readonly string[], cropCode: string) {
  const known = await listVarieties(tx);
  const isOwn = (code: string) =>
    known.some((variety) => variety.code === code && variety.cropCode === cropCode);
  if (!codes.every(isOwn)) throw problems.varietyOfOtherCrop();
}

function columnsOf(content: ContentInput) {
  return {
    expectedGrams: content.expectedGrams ?? null,
    varietyCodes: [...new Set(content.varietyCodes)],
    treeCount: content.treeCount ?? null,
    standard: content.standard || null,
    waterSource: content.waterSource || null,
    controlPerson: content.controlPerson || null,
    changeReason: content.changeReason || null,
    isCommitted: content.isCommitted,
  };
}

/** A person's name and free text stay out of the ledger. */
function factsOf(content: ContentInput) {
  const { expectedGrams, varietyCodes, treeCount, standard, isCommitted } = columnsOf(content);
  return { expectedGrams, varietyCodes, treeCount, standard, isCommitted };
}
