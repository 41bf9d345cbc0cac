/** What hangs together with a lot, found by looking at every edge again and again. */
export function reachedFrom(
  start: string,
  direction: 'back' | 'forward',
  edges: readonly { parentId: string; childId: string }[],
): Set<string> {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { parentId, childId } of edges) {
      const [from, to] = direction === 'forward' ? [parentId, childId] : [childId, parentId];
      if (reached.has(from)) reached.add(to);
    }
  }
  return reached;
}
