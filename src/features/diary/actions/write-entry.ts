import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { canonicalJson } from '../../../lib/canonical-json.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, type ReadyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems/entries.ts';
import { daysLate, whyNotEntry } from '../rules/entries.ts';
import type { CorrectionInput, EntryInput } from '../schemas/entries.ts';
import { listPlantingPlots } from '../store/read-plantings.ts';
import {
  changePlanting,
  findEntryById,
  insertEntry,
  insertVersion,
  lockPlanting,
  type PlantingRow,
  type WholeVersion,
} from '../store/write.ts';
import { flagLots } from './flag-lots.ts';
import { judgeUses } from './judge-uses.ts';

export type Written = { readonly id: string; readonly isNew: boolean };

/**
 * Writes one work into the diary of a season, on behalf of its households. The sender made the id:
 * sent again it answers the same, with other content it is refused. Products are judged, not stopped.
 */
export async function writeEntry(
  deps: Deps,
  actor: Actor,
  input: EntryInput,
  photos: readonly ReadyFile[] = [],
): Promise<Written> {
  const id = `dia_${input.id}`;
  const sentSha256 = fingerprintOf([input, photos.map((photo) => photo.sentSha256)]);
  return deps.db.transaction(async (tx) => {
    const sent = { id, sentSha256 };
    const earlier = await findEntryById(tx, id);
    if (earlier) return sameAs(actor, earlier, sent);
    const planting = await lockPlanting(tx, actor.organisationId, input.plantingId);
    if (!planting) throw http.notFound();
    const at = { entryId: id, version: 1, reason: null };
    const isNew = await insertEntry(tx, {
      ...{ ...sent, plantingId: planting.id, organisationId: actor.organisationId },
      ...{ kind: input.kind, version: 1, createdAt: deps.now() },
    });
    if (!isNew) {
      const first = await findEntryById(tx, id);
      if (!first) throw http.changedMeanwhile();
      return sameAs(actor, first, sent);
    }
    const whole = await composeVersion(tx, deps, actor, { planting, work: input, at, photos });
    await insertVersion(tx, whole);
    if (planting.state === 'planned')
      await changePlanting(
        tx,
        planting,
        { state: 'active' },
        { kind: 'started', reason: null, changedBy: actor.personId, changedAt: deps.now() },
      );
    await flagLots(tx, deps, actor, { planting, kind: input.kind, whole });
    await recordFact(tx, deps, actor, {
      kind: 'diary.written',
      subjectType: 'diary-entry',
      subjectId: id,
      happenedOn: input.happenedOn,
      facts: factsOf(planting, input.kind, whole),
    });
    return { id, isNew: true };
  });
}

type Entry = { id: string; organisationId: string; sentSha256: string };

function sameAs(actor: Actor, earlier: Entry, sent: { sentSha256: string }): Written {
  const isSame = earlier.sentSha256 === sent.sentSha256;
  if (!isSame || earlier.organisationId !== actor.organisationId) throw problems.idTaken();
  return { id: earlier.id, isNew: false };
}

type Composed = {
  planting: PlantingRow;
  work: EntryInput | CorrectionInput;
  at: { entryId: string; version: number; reason: string | null };
  photos: readonly ReadyFile[];
};

/** The rows of a version, after every rule has looked at it. */
export async function composeVersion(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { planting, work, at, photos }: Composed,
): Promise<WholeVersion> {
  const plots = await listPlantingPlots(tx, planting.id);
  const season = { ...planting, plotIds: plots.map(({ plotId }) => plotId) };
  refuseIf(combine(whyNotEntry(work, season, localDateOf(deps.now()))));
  if (work.kind === 'treatment' && work.details.harvestedOn > work.happenedOn)
    throw problems.treatedBeforeHarvest();
  const uses = 'uses' in work ? work.uses : [];
  const used = { cropCode: planting.cropCode, usedOn: work.happenedOn };
  const kept = [...(await ownPhotos(tx, actor, work.photoFileIds))];
  for (const photo of photos) kept.push((await keepReadyFile(tx, deps, actor, photo)).id);
  return {
    plotIds: [...new Set(work.plotIds)],
    uses: await judgeUses(tx, uses, used),
    photoFileIds: [...new Set(kept)],
    version: {
      ...at,
      happenedOn: work.happenedOn,
      workedBy: work.workedBy,
      details: work.details,
      note: work.note || null,
      isStruck: false,
      recordedBy: actor.personId,
      recordedAt: deps.now(),
      deviceAt: work.deviceAt ? new Date(work.deviceAt) : null,
    },
  };
}

async function ownPhotos(tx: Tx, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  for (const id of ids) {
    const file = await findOwnFile(tx, actor, id);
    if (!file?.mediaType.startsWith('image/')) throw problems.photoUnknown();
  }
  return ids;
}

/** Notes, buyers and the like may name people: of those the ledger keeps the hash only. */
export function factsOf(
  planting: { id: string },
  kind: string,
  { version, plotIds, uses, photoFileIds }: WholeVersion,
) {
  const { happenedOn, workedBy, isStruck, recordedAt, details, note } = version;
  return {
    ...{ plantingId: planting.id, entry: kind, version: version.version, happenedOn, workedBy },
    ...{ plotIds, isStruck, daysLate: daysLate(happenedOn, recordedAt) },
    uses: uses.map(({ productId, productName, intervalDays, listId, labelId, findings }) => ({
      ...{ productId, productName, intervalDays, listId, labelId },
      findings: findings.map((finding) => finding.kind),
    })),
    contentSha256: fingerprintOf([details, note, photoFileIds]),
  };
}

export function fingerprintOf(content: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(content));
  return createHash('sha256').update(canonicalJson(plain)).digest('hex');
}
