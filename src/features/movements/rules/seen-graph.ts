import { layersOf } from './layers.ts';

type Edge = { readonly parentId: string; readonly childId: string };
type Graph<E extends Edge> = {
  readonly lots: readonly { readonly id: string; readonly ordinal: number }[];
  readonly edges: readonly E[];
};

/**
 * The part of a graph around a lot that somebody may see: everything behind it, and what was made of
 * it as long as `mayFollow` the lot that it was made of.
 */
export function graphSeen<E extends Edge>(
  lotId: string,
  { lots, edges }: Graph<E>,
  mayFollow: (id: string) => boolean,
) {
  const behind = reach(lotId, edges, ({ parentId, childId }) => [childId, parentId]);
  const ahead = reach(
    lotId,
    // The lot itself may be on its way to the viewer: what they made of it is theirs.
    edges.filter(({ parentId, childId }) => mayFollow(parentId) || mayFollow(childId)),
    ({ parentId, childId }) => [parentId, childId],
  );
  const seen = new Set([...behind, ...ahead]);
  const shown = edges.filter(({ parentId, childId }) => seen.has(parentId) && seen.has(childId));
  const cutOff = new Set(
    edges
      .filter(({ parentId, childId }) => ahead.has(parentId) && !seen.has(childId))
      .map(({ parentId }) => parentId),
  );
  const ordinals = new Map(
    lots.filter(({ id }) => seen.has(id)).map(({ id, ordinal }) => [id, ordinal]),
  );
  const layered = layersOf(ordinals, shown);
  return {
    lots: layered.lots.map((lot) => ({ ...lot, goesOn: cutOff.has(lot.id) })),
    edges: layered.edges,
  };
}

function reach<E extends Edge>(
  start: string,
  edges: readonly E[],
  way: (edge: E) => [from: string, to: string],
): Set<string> {
  const next = new Map<string, string[]>();
  for (const edge of edges) {
    const [from, to] = way(edge);
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const found = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const one of next.get(id) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      waiting.push(one);
    }
  }
  return found;
}
