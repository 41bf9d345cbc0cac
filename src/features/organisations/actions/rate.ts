import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { problems as refusals } from '../problems/rating.ts';
import { problems } from '../problems.ts';
import {
  bandOf,
  type PointTenths,
  type RatingStep,
  ratingCriteria,
  ratingWays,
  totalOf,
  whyNotRateYear,
  whyNotSlips,
  whyNotStep,
} from '../rules/rating.ts';
import type { RatingStepInput, ScoreInput } from '../schemas/rating.ts';
import { sightOf } from '../sight.ts';
import { hasRoleIn } from '../store/history.ts';
import { findRating, lockOrganisation, type Rating, saveRating } from '../store/ratings.ts';
import { findOrganisation } from '../store.ts';

type Sheet = Omit<ScoreInput, 'year'>;
type Sent = {
  key?: string | undefined;
  version?: number | undefined;
  /** the financial report, sent with a form */
  file?: SentFile | undefined;
};

/** The board scores the year that is over, or scores it anew before it is submitted. */
export function scoreYear(
  deps: Deps,
  actor: Actor,
  id: string,
  { year, ...sheet }: ScoreInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  return takeStep(deps, actor, { id, year, step: 'score', sheet }, sent);
}

/** Check, submit, comment, resubmit or publish: one step of a year's rating. */
export function advanceRating(
  deps: Deps,
  actor: Actor,
  id: string,
  year: number,
  input: RatingStepInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const { step, note } = input;
  const taken = { id, year, step, note };
  if (input.step === 'resubmit') {
    const { step: _step, note: _note, ...sheet } = input;
    return takeStep(deps, actor, { ...taken, sheet }, sent);
  }
  const fineDecision = input.step === 'publish' ? input.fineDecision : undefined;
  return takeStep(deps, actor, { ...taken, fineDecision }, sent);
}

type Taken = {
  id: string;
  year: number;
  step: RatingStep;
  note?: string | undefined;
  sheet?: Sheet;
  fineDecision?: string | undefined;
};

async function takeStep(deps: Deps, actor: Actor, taken: Taken, sent: Sent) {
  const { id, year, step, sheet } = taken;
  const file = sent.file && (await readyFile(deps, sent.file, 'document'));
  const input = { ...taken, file: file?.sentSha256 };
  const once = { operation: `organisation.rating.${step}`, key: sent.key, input };
  return createOnce(deps, actor, once, async (tx) => {
    await lockOrganisation(tx, id);
    const before = await loadToRate(tx, deps, actor, taken, sent.version);
    const kept = file && (await keepReadyFile(tx, deps, actor, file));
    const fileId = kept?.id ?? sheet?.financeFileId;
    const rating = nextRating(deps, actor, taken, before, fileId);
    await saveRating(tx, rating, {
      id: deps.newId('ors'),
      step,
      state: rating.state,
      totalTenths: rating.totalTenths,
      pointTenths: rating.pointTenths,
      fineDecision: rating.fineDecision,
      note: taken.note || null,
      takenBy: actor.personId,
      actingFor: actor.organisationId,
      takenAt: deps.now(),
    });
    if (step === 'comment' || step === 'publish')
      await tellOrganisation(tx, deps, id, {
        kind: step === 'comment' ? 'rating-commented' : 'rating-published',
        facts: { year: String(year) },
        href: `/console/organisations/${id}/rating/${year}`,
      });
    const { state, band, totalTenths, fineDecision } = rating;
    await recordFact(tx, deps, actor, {
      kind: 'organisation.rated',
      subjectType: 'organisation',
      subjectId: id,
      facts: { year, step, state, band, totalTenths, fineDecision },
    });
    return { id: rating.id };
  });
}

async function loadToRate(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { id, year, step, sheet }: Taken,
  version: number | undefined,
): Promise<Rating | undefined> {
  const organisation = await findOrganisation(tx, id, sightOf(actor));
  if (!organisation) throw http.notFound();
  const before = await findRating(tx, id, year);
  if (!before && step !== 'score') throw http.notFound();
  if (ratingWays[step].by === 'officer' && (await hasRoleIn(tx, actor.personId, id)))
    throw problems.conflictOfInterest();
  refuseIf(whyNotStep(step, before, actor));
  if (version !== undefined && before && version !== before.version) throw http.changedMeanwhile();
  if (!sheet) return before;
  const [period] = organisation.kinds;
  if (!period) throw http.notFound();
  const rated = { kind: organisation.kind, cooperativeSince: period.validFrom };
  const { financeFileId } = sheet;
  refuseIf(combine([whyNotRateYear(rated, year, localDateOf(deps.now())), whyNotSlips(sheet)]));
  if (financeFileId && !(await findOwnFile(tx, actor, financeFileId)))
    throw refusals.ratingFileNotYours();
  return before;
}

function nextRating(
  deps: Deps,
  actor: Actor,
  { id, year, step, sheet, ...taken }: Taken,
  before: Rating | undefined,
  fileId: string | undefined,
): Rating {
  const { to } = ratingWays[step];
  const today = localDateOf(deps.now());
  const scored = sheet ? tenthsOf(sheet) : before?.pointTenths;
  const points = scored as PointTenths;
  const fineDecision = sheet
    ? sheet.fineDecision || null
    : taken.fineDecision || (before?.fineDecision ?? null);
  const totalTenths = totalOf(points);
  return {
    id: before?.id ?? deps.newId('ort'),
    organisationId: id,
    year,
    state: to,
    pointTenths: points,
    totalTenths,
    band: bandOf(totalTenths, fineDecision),
    fineDecision,
    slipsSent: sheet?.slipsSent ?? before?.slipsSent ?? 0,
    slipsReturned: sheet?.slipsReturned ?? before?.slipsReturned ?? 0,
    slipsSatisfied: sheet?.slipsSatisfied ?? before?.slipsSatisfied ?? 0,
    financeFileId: fileId ?? before?.financeFileId ?? null,
    scoredBy: sheet ? actor.personId : (before?.scoredBy ?? actor.personId),
    submittedOn: step === 'submit' ? today : (before?.submittedOn ?? null),
    publishedOn: step === 'publish' ? today : (before?.publishedOn ?? null),
    version: (before?.version ?? 0) + 1,
  };
}

function tenthsOf({ points }: Sheet): PointTenths {
  return Object.fromEntries(
    ratingCriteria.map(({ code }) => [code, Math.round(points[code] * 10)]),
  ) as PointTenths;
}
