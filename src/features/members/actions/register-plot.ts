import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { plotProblems } from '../plot-problems.ts';
import { normaliseParcel, whyNotPlot } from '../rules/plots.ts';
import { inWords } from '../rules.ts';
import type { PlotInput } from '../schemas.ts';
import {
  findOwnArea,
  findPlotByName,
  findProduct,
  insertPlot,
  lockPlot,
  updatePlot,
} from '../store/plots.ts';
import { lockPresentMember } from './own.ts';

/** Records a plot of a household. Sent again with the same key it creates nothing. */
export async function registerPlot(
  deps: Deps,
  actor: Actor,
  memberId: string,
  input: PlotInput,
  key?: string,
): Promise<{ id: string }> {
  return refusingTwins(() =>
    createOnce(deps, actor, { operation: `plot.register ${memberId}`, key, input }, (tx) =>
      registerPlotIn(tx, deps, actor, memberId, input),
    ),
  );
}

/** The same inside the caller's own transaction, as an import needs it. */
export async function registerPlotIn(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  memberId: string,
  input: PlotInput,
): Promise<{ id: string }> {
  const member = await lockPresentMember(tx, actor, memberId);
  const row = await columnsOf(tx, deps, member, input);
  const id = deps.newId('plt');
  await insertPlot(tx, {
    ...row,
    id,
    memberId,
    createdBy: actor.personId,
    createdAt: deps.now(),
  });
  await recordFact(tx, deps, actor, {
    kind: 'plot.registered',
    subjectType: 'plot',
    subjectId: id,
    happenedOn: row.usedFrom,
    facts: factsOf(memberId, row),
  });
  return { id };
}

/** Corrects a plot in use. Moved into another area, the household is invited there anew. */
export async function correctPlot(
  deps: Deps,
  actor: Actor,
  id: string,
  input: PlotInput,
  seenVersion?: number,
): Promise<{ memberId: string }> {
  return refusingTwins(() =>
    deps.db.transaction(async (tx) => {
      const { plot, member } = await lockCurrent(tx, actor, id, seenVersion);
      const row = await columnsOf(tx, deps, member, input, plot);
      await updatePlot(tx, id, row);
      await recordFact(tx, deps, actor, {
        kind: 'plot.corrected',
        subjectType: 'plot',
        subjectId: id,
        facts: { before: factsOf(member.id, plot), after: factsOf(member.id, row) },
      });
      return { memberId: member.id };
    }),
  );
}

/** Ends the use of a plot: sold, planted with something else, or given to another household. */
export async function retirePlot(
  deps: Deps,
  actor: Actor,
  id: string,
  { retiredOn }: { retiredOn: LocalDate },
  seenVersion?: number,
): Promise<{ memberId: string }> {
  return deps.db.transaction(async (tx) => {
    const { plot, member } = await lockCurrent(tx, actor, id, seenVersion);
    if (retiredOn > localDateOf(deps.now())) throw plotProblems.retiredInFuture();
    if (retiredOn < plot.usedFrom)
      throw plotProblems.retiredBeforeUse({ day: inWords(plot.usedFrom) });
    await updatePlot(tx, id, { retiredOn });
    await recordFact(tx, deps, actor, {
      kind: 'plot.retired',
      subjectType: 'plot',
      subjectId: id,
      happenedOn: retiredOn,
      facts: { ...factsOf(member.id, plot), retiredOn },
    });
    return { memberId: member.id };
  });
}

async function lockCurrent(tx: Tx, actor: Actor, id: string, seenVersion: number | undefined) {
  const found = await lockPlot(tx, actor.organisationId, id);
  if (!found) throw http.notFound();
  const { plot } = found;
  if (seenVersion !== undefined && seenVersion !== plot.version) throw http.changedMeanwhile();
  if (plot.retiredOn !== null) throw plotProblems.alreadyRetired({ day: inWords(plot.retiredOn) });
  return found;
}

type Owner = { id: string; organisationId: string; joinedOn: LocalDate };

async function columnsOf(
  tx: Tx,
  deps: Deps,
  member: Owner,
  input: PlotInput,
  before?: { id: string; usedFrom: LocalDate },
) {
  const area = input.areaId
    ? await findOwnArea(tx, member.organisationId, input.areaId)
    : undefined;
  const cropCode = input.cropCode ?? area?.cropCode;
  const varietyCode = input.varietyCode ?? null;
  const product = cropCode ? await findProduct(tx, cropCode, varietyCode) : undefined;
  const twin = await findPlotByName(tx, member.id, input.name);
  refuseIf(
    combine(
      whyNotPlot(input, {
        area,
        product,
        isNameTaken: twin !== undefined && twin.id !== before?.id,
        today: localDateOf(deps.now()),
      }),
    ),
  );
  return {
    name: input.name,
    areaId: area?.id ?? null,
    parcelId: input.parcelId ? normaliseParcel(input.parcelId) : null,
    cropCode: product?.cropCode ?? '',
    varietyCode,
    squareMetres: input.squareMetres,
    treeCount: input.treeCount ?? null,
    plantedYear: input.plantedYear ?? null,
    usedFrom: input.usedFrom ?? before?.usedFrom ?? member.joinedOn,
  };
}

async function refusingTwins<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, 'plots_name_key')) throw plotProblems.nameTaken();
    throw error;
  }
}

type Columns = Awaited<ReturnType<typeof columnsOf>>;

/** A parcel's identifier leads to its owner, and so may the name of a plot: neither is in the ledger. */
function factsOf(memberId: string, row: Omit<Columns, 'name' | 'parcelId'>) {
  const { areaId, cropCode, varietyCode, squareMetres, treeCount, plantedYear, usedFrom } = row;
  return {
    ...{ memberId, areaId, cropCode, varietyCode },
    ...{ squareMetres, treeCount, plantedYear, usedFrom },
  };
}
