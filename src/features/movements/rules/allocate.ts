/**
 * Shares a whole number out by weights so that the parts add up to it exactly (largest remainders). No
 * part is more than its weight while the total is not more than all weights together.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0) || 1);
  const products = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = products.map((product) => Number(product / whole));
  let missing = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = products
    .map((product, index) => ({ index, rest: product % whole }))
    .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of byRemainder) {
    if (missing-- <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts;
}

/** The same, and nobody gets nothing: a parent that gave a trace is still a parent. */
export function allocateToAll(total: number, weights: readonly number[]): number[] {
  const parts = allocate(total, weights);
  for (const [index, part] of parts.entries()) {
    if (part > 0) continue;
    const richest = parts.indexOf(parts.reduce((most, next) => Math.max(most, next), 0));
    parts[richest] = (parts[richest] ?? 0) - 1;
    parts[index] = 1;
  }
  return parts;
}
