type Edge = { readonly parentId: string; readonly childId: string; readonly grams: number };

/**
 * Which part of some goods each of the lots without parents behind them is. Fruit of a merged lot is
 * mixed, so every lot made of it holds each origin in the same proportion. `starts`: the lots the goods
 * are taken of with the part of each; `lots` come in the order they were made.
 */
export function originsOf(
  starts: ReadonlyMap<string, number>,
  lots: readonly { readonly id: string }[],
  edges: readonly Edge[],
): Map<string, number> {
  const above = new Map<string, Edge[]>();
  for (const edge of edges) {
    const known = above.get(edge.childId);
    if (known) known.push(edge);
    else above.set(edge.childId, [edge]);
  }
  // From the goods upwards each share is handed on once, youngest lot first.
  const shares = new Map(starts);
  const origins = new Map<string, number>();
  for (const { id } of lots.toReversed()) {
    const share = shares.get(id);
    if (share === undefined) continue;
    const parents = above.get(id) ?? [];
    if (parents.length === 0) origins.set(id, share);
    const whole = parents.reduce((sum, { grams }) => sum + grams, 0);
    for (const { parentId, grams } of parents)
      shares.set(parentId, (shares.get(parentId) ?? 0) + (share * grams) / whole);
  }
  return origins;
}
