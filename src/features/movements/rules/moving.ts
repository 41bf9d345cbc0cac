import type { movementKinds } from '../../../db/schema/movements.ts';
import type { Problem } from '../../../lib/problem.ts';
import { movingProblems as problems } from '../problems/moving.ts';
import { allocateToAll } from './allocate.ts';

export type MovementKind = (typeof movementKinds)[number];
/** What is done inside a store. */
export const workKinds = ['split', 'merge', 'sort', 'repack', 'dry', 'process'] as const;
export type WorkKind = (typeof workKinds)[number];

/** Splitting and merging lose nothing; at every other work something may dry, spill or be sorted out. */
export function mayLose(kind: WorkKind): boolean {
  return kind !== 'split' && kind !== 'merge';
}

export type Work = {
  readonly kind: WorkKind;
  /** grams taken of each lot */
  readonly taken: readonly number[];
  /** grams of each lot made */
  readonly made: readonly number[];
  readonly rejectedGrams: number;
};

/** Why these amounts cannot be: children are never more than their parents. */
export function whyNotWork({ kind, taken, made, rejectedGrams }: Work): Problem | undefined {
  if (taken.length === 0) return problems.lotsMissing();
  const [takenGrams, madeGrams] = [sumOf(taken), sumOf(made)];
  const isNothing = made.length === 0 && (rejectedGrams === 0 || !mayLose(kind));
  // One gram of each lot at the least is in the one that was made of them.
  const isLess = made.length === 1 && madeGrams < taken.length;
  if (isNothing || isLess) return problems.outputsMissing();
  if (taken.length > 1 && made.length > 1) return problems.oneToOne();
  const accounted = madeGrams + rejectedGrams;
  if (accounted > takenGrams) return problems.moreThanTaken({ taken: takenGrams, made: accounted });
  if (!mayLose(kind) && (madeGrams < takenGrams || rejectedGrams > 0))
    return problems.partsMissing({ taken: takenGrams, made: madeGrams });
  return undefined;
}

/** How many grams of each lot taken became part of each lot made; one side has a single lot. */
export function shareOut(taken: readonly number[], made: readonly number[]) {
  const [only] = made;
  if (made.length === 1 && only !== undefined)
    return allocateToAll(only, taken).map((grams, parent) => ({ parent, child: 0, grams }));
  return made.map((grams, child) => ({ parent: 0, child, grams }));
}

export type UsualLoss = { readonly leastLossPercent: number; readonly mostLossPercent: number };

/**
 * Whether the loss asks for a reason: more than is usual for the crop and the work, or, in drying,
 * less than can be. What was sorted out is accounted for. Without a rule every loss is told.
 */
export function isUnusualLoss(
  grams: { taken: number; made: number; rejected: number },
  usual: UsualLoss | undefined,
): boolean {
  const base = grams.taken - grams.rejected;
  const lost = (base - grams.made) * 100;
  const { leastLossPercent: least, mostLossPercent: most } = usual ?? everyLoss;
  return lost < base * least || base * most < lost;
}

export function printUsual({ leastLossPercent: least, mostLossPercent: most }: UsualLoss): string {
  return least === 0 ? `≤ ${most} %` : `${least} – ${most} %`;
}

const everyLoss: UsualLoss = { leastLossPercent: 0, mostLossPercent: 0 };

export function sumOf(grams: readonly number[]): number {
  return grams.reduce((sum, one) => sum + one, 0);
}
