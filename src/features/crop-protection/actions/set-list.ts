import { createHash } from 'node:crypto';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { canonicalJson } from '../../../lib/canonical-json.ts';
import { fold } from '../../../lib/fold.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotList, whyNotPublish } from '../rules/lists.ts';
import type { ListInput } from '../schemas.ts';
import { listForce } from '../store/read-force.ts';
import { findList, isNumberTaken, readWholeList } from '../store/read-lists.ts';
import { insertList, lockCatalogue, updateList } from '../store/write.ts';

/** Writes a circular down as a draft; its lines come from a sheet, and nothing is judged by it yet. */
export function draftList(
  deps: Deps,
  actor: Actor,
  input: ListInput,
  key?: string,
): Promise<{ id: string }> {
  const once = { operation: 'crop-protection.list', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    await lockCatalogue(tx);
    const id = deps.newId('ppl');
    if (await isNumberTaken(tx, input.number, id)) throw problems.numberTaken();
    refuseIf(whyNotList(input));
    const entered = { state: 'draft' as const, enteredBy: actor.personId, enteredAt: deps.now() };
    await insertList(tx, { id, ...fieldsOf(input), ...entered });
    await recordFact(tx, deps, actor, {
      kind: 'protection-list.set',
      subjectType: 'protection-list',
      subjectId: id,
      facts: { change: 'drafted', ...fieldsOf(input) },
    });
    return { id };
  });
}

type Sent = { id: string; version?: number | undefined };

/** Corrects what the circular's head says, as long as the list is a draft. */
export function correctList(
  deps: Deps,
  actor: Actor,
  { id, version }: Sent,
  input: ListInput,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    await lockCatalogue(tx);
    const list = await findList(tx, id);
    if (!list) throw http.notFound();
    if (version !== undefined && version !== list.version) throw http.changedMeanwhile();
    if (list.state !== 'draft') throw problems.listPublished();
    if (await isNumberTaken(tx, input.number, id)) throw problems.numberTaken();
    refuseIf(whyNotList(input));
    // Whoever wrote the last word is the one who must not publish it.
    await updateList(tx, id, { ...fieldsOf(input), enteredBy: actor.personId });
    await recordFact(tx, deps, actor, {
      kind: 'protection-list.set',
      subjectType: 'protection-list',
      subjectId: id,
      facts: { change: 'corrected', version: list.version + 1, ...fieldsOf(input) },
    });
    return { id };
  });
}

/** From its day on sprays are judged by it, also those recorded before; it never changes again. */
export function publishList(
  deps: Deps,
  actor: Actor,
  { id, version }: Sent,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    await lockCatalogue(tx);
    const list = await findList(tx, id);
    if (!list) throw http.notFound();
    if (version !== undefined && version !== list.version) throw http.changedMeanwhile();
    const whole = await readWholeList(tx, id);
    const force = await listForce(tx);
    const enteredBy = new Set(whole.lines.map((line) => line.enteredBy));
    if (list.enteredBy !== null) enteredBy.add(list.enteredBy);
    const fullFrom = force.filter(({ kind }) => kind === 'full').map((full) => full.inForceFrom);
    const by = actor.personId;
    refuseIf(whyNotPublish({ list, enteredBy, by, lineCount: whole.lines.length, fullFrom }));
    const linesSha256 = hashOf(whole);
    const publishedAt = deps.now();
    await updateList(tx, id, { state: 'published', publishedBy: by, publishedAt, linesSha256 });
    await recordFact(tx, deps, actor, {
      kind: 'protection-list.set',
      subjectType: 'protection-list',
      subjectId: id,
      facts: {
        change: 'published',
        number: list.number,
        inForceFrom: list.inForceFrom,
        runOffUntil: list.runOffUntil,
        products: whole.lines.length,
        linesSha256,
      },
    });
    return { id };
  });
}

function fieldsOf({ number, kind, issuedOn, inForceFrom, runOffUntil, source }: ListInput) {
  return {
    number,
    numberFolded: fold(number),
    kind,
    issuedOn: issuedOn ?? null,
    inForceFrom: inForceFrom ?? null,
    runOffUntil: runOffUntil ?? null,
    source,
  };
}

/** Over product, standing and crops in a fixed order: the same list hashes alike anywhere. */
function hashOf({ lines, uses }: Awaited<ReturnType<typeof readWholeList>>): string {
  const usesOf = new Map<string, string[]>();
  for (const { productId, cropName, pests } of uses) {
    const texts = usesOf.get(productId) ?? [];
    texts.push(`${pests ?? ''}/${cropName}`);
    usesOf.set(productId, texts);
  }
  const said = lines.map(({ productId, product, standing, runOffUntil }) => ({
    ...{ product, standing, runOffUntil },
    uses: (usesOf.get(productId) ?? []).toSorted(),
  }));
  const inOrder = said.toSorted((a, b) => (a.product < b.product ? -1 : 1));
  return createHash('sha256').update(canonicalJson(inOrder)).digest('hex');
}
