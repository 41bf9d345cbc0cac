import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { ReadyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems/entries.ts';
import type { CorrectionInput } from '../schemas/entries.ts';
import { type Entry, type EntryVersion, findEntry } from '../store/read-entries.ts';
import {
  insertVersion,
  lockEntry,
  lockPlanting,
  type PlantingRow,
  type WholeVersion,
} from '../store/write.ts';
import { flagLots } from './flag-lots.ts';
import { composeVersion, factsOf, fingerprintOf } from './write-entry.ts';

type Correction = {
  readonly id: string;
  readonly input: CorrectionInput;
  /** the version that was seen; undefined: any */
  readonly seen: number | undefined;
  readonly photos?: readonly ReadyFile[];
};

/** Corrects an entry by a new version with its reason; what it said before stays readable. */
export function correctEntry(
  deps: Deps,
  actor: Actor,
  { id, input, seen, photos = [] }: Correction,
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { entry, before, planting } = await holdEntry(tx, actor, id, seen);
    if (input.kind !== entry.kind) throw http.notFound();
    const { reason, ...work } = input;
    const at = { entryId: id, version: entry.version + 1, reason };
    const whole = await composeVersion(tx, deps, actor, {
      ...{ planting, at, photos },
      work: { ...work, reason },
    });
    if (contentOf(before) === contentOf({ ...whole.version, ...whole }))
      throw problems.nothingCorrected();
    await insertVersion(tx, whole);
    await flagLots(tx, deps, actor, { planting, kind: entry.kind, whole });
    await recordCorrection(tx, deps, actor, { planting, kind: entry.kind, whole });
  });
}

/** Takes an entry back: it never happened. It stays readable and no longer counts. */
export function strikeEntry(
  deps: Deps,
  actor: Actor,
  { id, reason, seen }: { id: string; reason: string; seen: number | undefined },
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { entry, before, planting } = await holdEntry(tx, actor, id, seen);
    const { happenedOn, workedBy, details, note } = before;
    const uses = before.uses.map(({ entryId, version, ordinal, ...use }) => use);
    const whole: WholeVersion = {
      ...{ plotIds: before.plotIds, uses, photoFileIds: before.photoFileIds },
      version: {
        ...{ entryId: id, version: entry.version + 1, reason, isStruck: true },
        ...{ happenedOn, workedBy, details, note, deviceAt: null },
        ...{ recordedBy: actor.personId, recordedAt: deps.now() },
      },
    };
    await insertVersion(tx, whole);
    await recordCorrection(tx, deps, actor, { planting, kind: entry.kind, whole });
  });
}

async function holdEntry(tx: Tx, actor: Actor, id: string, seen: number | undefined) {
  const locked = await lockEntry(tx, actor.organisationId, id);
  const entry = locked && (await findEntry(tx, actor.organisationId, id));
  const before = entry?.versions[0];
  const planting = locked && (await lockPlanting(tx, actor.organisationId, locked.plantingId));
  if (!entry || !before || !planting) throw http.notFound();
  if (seen !== undefined && seen !== entry.version) throw http.changedMeanwhile();
  if (before.isStruck) throw problems.alreadyStruck();
  return { entry, before, planting };
}

type Recorded = { planting: PlantingRow; kind: Entry['kind']; whole: WholeVersion };

function recordCorrection(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { planting, kind, whole }: Recorded,
): Promise<void> {
  const { entryId, happenedOn, reason } = whole.version;
  return recordFact(tx, deps, actor, {
    kind: 'diary.corrected',
    subjectType: 'diary-entry',
    subjectId: entryId,
    happenedOn,
    facts: { ...factsOf(planting, kind, whole), reasonSha256: fingerprintOf(reason) },
  });
}

type Content = Pick<
  EntryVersion,
  'happenedOn' | 'workedBy' | 'details' | 'note' | 'plotIds' | 'photoFileIds'
> & { readonly uses: WholeVersion['uses'] };

/** What an entry says, without who wrote it when and what was thought of it. */
function contentOf(version: Content): string {
  const { happenedOn, workedBy, details, note, plotIds, photoFileIds, uses } = version;
  const filled = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  return fingerprintOf([
    ...[happenedOn, workedBy, Object.fromEntries(filled), note],
    ...[plotIds.toSorted(), photoFileIds.toSorted()],
    uses.map(({ productId, productName, doseAmount, doseUnit, waterLitres }) => ({
      ...{ productId, productName, doseAmount, doseUnit, waterLitres },
    })),
  ]);
}
