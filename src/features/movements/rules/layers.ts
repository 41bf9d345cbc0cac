type Edge = { readonly parentId: string; readonly childId: string };

/**
 * Puts lots in layers: a lot lies one below the lowest of its parents. Ordinals grow along every edge,
 * so one pass in their order is enough.
 */
export function layersOf<E extends Edge>(
  ordinals: ReadonlyMap<string, number>,
  edges: readonly E[],
): { lots: { id: string; ordinal: number; depth: number }[]; edges: E[] } {
  const parentsOf = new Map<string, string[]>();
  for (const { parentId, childId } of edges) {
    const parents = parentsOf.get(childId);
    if (parents) parents.push(parentId);
    else parentsOf.set(childId, [parentId]);
  }
  const depths = new Map<string, number>();
  const inOrder = [...ordinals].toSorted(([, a], [, b]) => a - b);
  for (const [id] of inOrder) {
    const above = (parentsOf.get(id) ?? []).map((parent) => depths.get(parent) ?? 0);
    depths.set(
      id,
      above.length === 0 ? 0 : above.reduce((most, next) => Math.max(most, next), 0) + 1,
    );
  }
  return {
    lots: inOrder.map(([id, ordinal]) => ({ id, ordinal, depth: depths.get(id) ?? 0 })),
    edges: [...edges],
  };
}
