import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { fold } from '../../../lib/fold.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotBan } from '../rules/labels.ts';
import type { SubstanceInput } from '../schemas.ts';
import { knownBans, knownLists } from '../seed/known.ts';
import { listVersionsOf } from '../store/read-lists.ts';
import { insertIfMissing, insertSubstance, lockCatalogue } from '../store/write.ts';

/** Records a forbidden substance, or says anew what is known of it; the earlier versions stay. */
export function setSubstance(
  deps: Deps,
  actor: Actor,
  input: SubstanceInput,
  key?: string,
): Promise<{ key: string }> {
  const once = { operation: 'crop-protection.substance', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    await lockCatalogue(tx);
    refuseIf(whyNotBan(input));
    const substance = {
      key: keyOf(input.name),
      name: input.name,
      alsoNames: input.alsoNames,
      kind: input.kind,
      bannedFrom: input.bannedFrom ?? null,
      bannedUntil: input.bannedUntil ?? null,
      source: input.source,
      isConfirmed: false,
    };
    await addVersion(tx, deps, actor, substance);
    return { key: substance.key };
  });
}

/** Somebody else has compared it with the text that bans it. */
export function confirmSubstance(
  deps: Deps,
  actor: Actor,
  { key, version }: { key: string; version?: number | undefined },
): Promise<{ key: string }> {
  return deps.db.transaction(async (tx) => {
    await lockCatalogue(tx);
    const [newest] = await listVersionsOf(tx, key);
    if (!newest) throw http.notFound();
    if (version !== undefined && version !== newest.version) throw http.changedMeanwhile();
    if (newest.isConfirmed) throw problems.confirmedAlready();
    if (newest.enteredBy === actor.personId) throw problems.ownSubstance();
    const { version: _, enteredBy: __, enteredAt: ___, ...substance } = newest;
    await addVersion(tx, deps, actor, { ...substance, isConfirmed: true });
    return { key };
  });
}

/** What is known at the start: names at second hand, to be confirmed, and the circulars to be read in. */
export async function loadKnownBans(tx: Tx, now: Date): Promise<void> {
  const entered = { version: 1, bannedFrom: null, bannedUntil: null, enteredAt: now };
  await insertIfMissing(
    tx,
    knownBans.map((ban) => ({ ...ban, ...entered, key: keyOf(ban.name), isConfirmed: false })),
    knownLists.map((list) => ({
      ...list,
      numberFolded: fold(list.number),
      state: 'draft' as const,
      enteredAt: now,
    })),
  );
}

type Row = Parameters<typeof insertSubstance>[1];

async function addVersion(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  substance: Omit<Row, 'version' | 'enteredBy' | 'enteredAt'>,
): Promise<void> {
  const [newest] = await listVersionsOf(tx, substance.key);
  const version = (newest?.version ?? 0) + 1;
  const entered = { enteredBy: actor.personId, enteredAt: deps.now() };
  await insertSubstance(tx, { ...substance, version, ...entered });
  await recordFact(tx, deps, actor, {
    kind: 'protection-list.set',
    subjectType: 'protection-list',
    subjectId: substance.key,
    facts: { change: 'substance', version, ...substance },
  });
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
