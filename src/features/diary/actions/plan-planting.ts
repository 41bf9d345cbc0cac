import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { plantingProblems as problems } from '../problems/plantings.ts';
import { inWords, seasonNameOf, whyNotDays, whyNotEnd, whyNotUsual } from '../rules/plantings.ts';
import type { PlantingChange, PlantingInput } from '../schemas/plantings.ts';
import { findCrop, findCropSeason, findOwnArea, listUsedPlots } from '../store/read-land.ts';
import { findLastWorkDay } from '../store/read-plantings.ts';
import {
  changePlanting,
  insertPlanting,
  insertPlantingChange,
  lockPlanting,
  type PlantingRow,
} from '../store/write.ts';

/** Plans a season on an area, or on plots. Sent again with the same key it creates nothing. */
export function planPlanting(
  deps: Deps,
  actor: Actor,
  input: PlantingInput,
  key?: string,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'planting.plan', key, input }, async (tx) => {
    const today = localDateOf(deps.now());
    const land = await landOf(tx, actor, input, today);
    const row = await plannedColumns(tx, input.cropCode, input, today);
    const id = deps.newId('pla');
    const made = { createdBy: actor.personId, createdAt: deps.now() };
    const { organisationId } = actor;
    const whole = { ...row, ...made, id, organisationId, cropCode: input.cropCode };
    await insertPlanting(
      tx,
      { ...whole, areaId: land.areaId, squareMetres: land.squareMetres, state: 'planned' },
      land.plots,
    );
    await insertPlantingChange(tx, {
      ...{ plantingId: id, version: 1, kind: 'planned', content: { ...input } },
      ...{ changedBy: actor.personId, changedAt: deps.now() },
    });
    await recordFact(tx, deps, actor, {
      kind: 'season.planned',
      subjectType: 'planting',
      subjectId: id,
      facts: { ...input, seasonName: row.seasonName, squareMetres: land.squareMetres },
    });
    return { id };
  });
}

/** Corrects what was planned; the land and the crop of a season stay. */
export function correctPlanting(
  deps: Deps,
  actor: Actor,
  { id, input, seen }: { id: string; input: PlantingChange; seen: number | undefined },
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const planting = await holdPlanting(tx, actor, id, seen);
    const { reason, ...plan } = input;
    const row = await plannedColumns(tx, planting.cropCode, plan, localDateOf(deps.now()));
    const told = { changedBy: actor.personId, changedAt: deps.now() };
    await changePlanting(tx, planting, row, { kind: 'corrected', reason, ...told });
    await recordFact(tx, deps, actor, {
      kind: 'season.corrected',
      subjectType: 'planting',
      subjectId: id,
      facts: { reason, after: row },
    });
  });
}

/** Ends a season: what was done up to that day can still be written down, with its delay. */
export function endPlanting(
  deps: Deps,
  actor: Actor,
  { id, endedOn, seen }: { id: string; endedOn: LocalDate; seen: number | undefined },
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const planting = await holdPlanting(tx, actor, id, seen);
    const lastWorkOn = await findLastWorkDay(tx, id);
    refuseIf(whyNotEnd(endedOn, { today: localDateOf(deps.now()), lastWorkOn }));
    const told = { changedBy: actor.personId, changedAt: deps.now(), reason: null };
    await changePlanting(tx, planting, { state: 'ended', endedOn }, { kind: 'ended', ...told });
    await recordFact(tx, deps, actor, {
      kind: 'season.ended',
      subjectType: 'planting',
      subjectId: id,
      happenedOn: endedOn,
      facts: { endedOn },
    });
  });
}

async function holdPlanting(tx: Tx, actor: Actor, id: string, seen: number | undefined) {
  const planting = await lockPlanting(tx, actor.organisationId, id);
  if (!planting) throw http.notFound();
  if (seen !== undefined && seen !== planting.version) throw http.changedMeanwhile();
  refuseEnded(planting);
  return planting;
}

function refuseEnded({ endedOn }: PlantingRow): void {
  if (endedOn !== null) throw problems.alreadyEnded({ day: inWords(endedOn) });
}

async function landOf(tx: Tx, actor: Actor, input: PlantingInput, today: LocalDate) {
  const { organisationId } = actor;
  const area = input.areaId ? await findOwnArea(tx, organisationId, input.areaId) : undefined;
  if (input.areaId && !area) throw problems.areaUnknown();
  if (!area && input.plotIds.length === 0) throw problems.landMissing();
  const own = input.plotIds.length > 0 ? await listUsedPlots(tx, organisationId, today) : [];
  const chosen = own.filter(
    (plot) => input.plotIds.includes(plot.id) && (!area || plot.areaId === area.id),
  );
  if (chosen.length < new Set(input.plotIds).size) throw problems.plotUnknown();
  // Another crop between the rows is a season of plots; the area and its code are for one crop.
  if (area && chosen.length === 0 && area.cropCode !== input.cropCode)
    throw problems.cropDiffers({ crop: area.crop });
  const plots = chosen.map(({ id, squareMetres }) => ({ plotId: id, squareMetres }));
  const [first] = chosen;
  const isOneArea = first !== undefined && chosen.every(({ areaId }) => areaId === first.areaId);
  return {
    areaId: area?.id ?? (isOneArea ? first.areaId : null),
    plots,
    squareMetres:
      chosen.length > 0
        ? chosen.reduce((sum, plot) => sum + plot.squareMetres, 0)
        : (area?.squareMetres ?? 0),
  };
}

type Plan = Omit<PlantingChange, 'reason'>;

async function plannedColumns(tx: Tx, cropCode: string, plan: Plan, today: LocalDate) {
  const crop = await findCrop(tx, cropCode, plan.varietyCode ?? null);
  if (!crop || (plan.varietyCode && crop.varietyCode === null)) throw problems.cropUnknown();
  refuseIf(combine([whyNotDays(plan, today), whyNotUsual(plan)]));
  const { seasonKind, startsOn, harvestFrom, harvestTo } = plan;
  const season = await findCropSeason(tx, { cropCode, kind: seasonKind, on: startsOn });
  return {
    ...{ seasonKind, startsOn, harvestFrom, harvestTo },
    varietyCode: plan.varietyCode ?? null,
    seasonId: season?.id ?? null,
    seasonName: season?.name ?? seasonNameOf(seasonKind, plan),
    expectedGrams: plan.expectedGrams ?? null,
    usualNutrientGrams: plan.usualNutrientGrams ?? null,
    usualSprays: plan.usualSprays ?? null,
    usualSource: plan.usualSource || null,
  };
}
