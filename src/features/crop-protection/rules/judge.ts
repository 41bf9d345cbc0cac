import type { LocalDate } from '../../../lib/dates.ts';
import { type CropNamed, isFresh, isUseFor } from './crops.ts';
import { compareDose, type Dose, type LabelDose } from './dose.ts';
import { type ForceList, type Line, leavesAfter, listInForce, standingOn } from './standing.ts';
import { type Substance, substancesIn } from './substances.ts';

/** What can be wrong with a use. The last two kinds say that something could not be judged. */
export const findingKinds = [
  'banned',
  'not-on-list',
  'removed-later',
  'not-for-crop',
  'over-dose',
  'unknown-interval',
  'label-unverified',
  'long-interval',
  'list-unknown',
  'dose-unclear',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing to say of a use; `facts` fill its sentence in (see `sayFinding`). */
export type Finding = {
  readonly kind: FindingKind;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type UseJudgement = {
  /** the list in force on the day of the use; null when none is recorded for that day */
  readonly listId: string | null;
  readonly findings: readonly Finding[];
  /** days from the use to the harvest, from a verified label; null is unknown, never a default */
  readonly intervalDays: number | null;
  readonly labelId: string | null;
};

export type LabelFacts = LabelDose & {
  readonly id: string;
  readonly cropCode: string;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly intervalDays: number;
  readonly outcome: 'verified' | 'refused' | 'withdrawn' | null;
};

export type UseFacts = {
  readonly lists: readonly ForceList[];
  readonly substances: readonly Substance[];
  readonly product: { readonly ingredients: string; readonly lines: readonly Line[] } | undefined;
  /** crops that the lines register it for; `cropCode` is null for a crop that is not among ours */
  readonly uses: readonly (CropNamed & { readonly listId: string })[];
  readonly labels: readonly LabelFacts[];
  readonly typedName: string | undefined;
  readonly cropCode: string;
  readonly usedOn: LocalDate;
  readonly dose: Dose | undefined;
};

/** Longer ones on fruit and vegetables are not registered here: Circular 21/2015, article 6(3)(đ). */
export const longestUsualDays = 7;

/** Judges a use by the list and the labels that held on its day. */
export function judge(facts: UseFacts): UseJudgement {
  const { usedOn, product } = facts;
  const label = labelOn(facts.labels, facts.cropCode, usedOn);
  return {
    listId: listInForce(facts.lists, usedOn)?.id ?? null,
    findings: [
      ...bansOf(facts),
      ...standingFindings(facts),
      ...(product ? cropFindings(facts) : []),
      ...doseFindings(label.verified, facts.dose),
      ...intervalFindings(label, facts.cropCode),
    ],
    intervalDays: label.verified?.intervalDays ?? null,
    labelId: label.verified?.id ?? label.waiting?.id ?? null,
  };
}

function bansOf({ product, typedName, substances, usedOn }: UseFacts): Finding[] {
  return named(product, typedName, substances, usedOn, 'banned').map(({ name, isConfirmed }) => ({
    kind: 'banned' as const,
    facts: { substance: name, confirmed: isConfirmed ? 'yes' : 'no' },
  }));
}

function named(
  product: UseFacts['product'],
  typedName: string | undefined,
  substances: readonly Substance[],
  on: LocalDate,
  kind: Substance['kind'],
): Substance[] {
  const text = `${product?.ingredients ?? ''} ; ${typedName ?? ''}`;
  return substancesIn(text, substances, on).filter((substance) => substance.kind === kind);
}

function standingFindings(facts: UseFacts): Finding[] {
  const { lists, product, usedOn } = facts;
  const lines = product?.lines ?? [];
  const standing = standingOn(lists, lines, usedOn);
  if (standing.is === 'list-unknown' || standing.is === 'not-listed') {
    // What was taken out of the list is told by its substance, whichever product it is in.
    const [out] = named(product, facts.typedName, facts.substances, usedOn, 'out-of-list');
    if (out) return [{ kind: 'not-on-list', facts: { substance: out.name } }];
  }
  if (standing.is === 'list-unknown') return [{ kind: 'list-unknown', facts: {} }];
  const { list } = standing;
  if (standing.is === 'not-listed') {
    const left = standing.wasUntil && { left: standing.wasUntil };
    return [{ kind: 'not-on-list', facts: { list: list.number, ...left } }];
  }
  if (standing.is === 'run-off') {
    const days = { left: list.inForceFrom, until: standing.until };
    return [{ kind: 'removed-later', facts: { when: 'before', list: list.number, ...days } }];
  }
  const later = leavesAfter(lists, lines, usedOn);
  if (!later) return [];
  const days = { left: later.list.inForceFrom, ...(later.until && { until: later.until }) };
  return [{ kind: 'removed-later', facts: { when: 'later', list: later.list.number, ...days } }];
}

/** The list names crops, and so do verified labels; where neither says any crop, nothing is claimed. */
function cropFindings({ lists, product, uses, labels, cropCode, usedOn }: UseFacts): Finding[] {
  const standing = standingOn(lists, product?.lines ?? [], usedOn);
  const registered =
    'listedBy' in standing ? uses.filter(({ listId }) => listId === standing.listedBy) : [];
  const labelled = labels.filter((label) => isInForce(label, usedOn));
  if (registered.length + labelled.length === 0) return [];
  const isFor =
    registered.some((use) => isUseFor(use, cropCode)) ||
    labelled.some((label) => label.cropCode === cropCode);
  return isFor ? [] : [{ kind: 'not-for-crop', facts: { crop: cropCode } }];
}

function doseFindings(label: LabelFacts | undefined, dose: Dose | undefined): Finding[] {
  if (!label || !dose) return [];
  const is = compareDose(dose, label);
  if (is === 'within') return [];
  if (is === 'unclear') return [{ kind: 'dose-unclear', facts: { unit: label.unit } }];
  const facts = { used: dose.amount, usedUnit: dose.unit, most: label.max, unit: label.unit };
  return [{ kind: 'over-dose', facts }];
}

function intervalFindings(label: ReturnType<typeof labelOn>, cropCode: string): Finding[] {
  const { verified, waiting } = label;
  if (!verified && waiting)
    return [{ kind: 'label-unverified', facts: { days: waiting.intervalDays } }];
  if (!verified) return [{ kind: 'unknown-interval', facts: {} }];
  if (!isLong(verified.intervalDays, cropCode)) return [];
  return [{ kind: 'long-interval', facts: { days: verified.intervalDays } }];
}

export function isLong(intervalDays: number, cropCode: string): boolean {
  return intervalDays > longestUsualDays && isFresh(cropCode);
}

/** The verified label last valid from on the day, its newest version; and one that still waits. */
function labelOn(labels: readonly LabelFacts[], cropCode: string, on: LocalDate) {
  const valid = labels
    .filter((label) => label.cropCode === cropCode && label.validFrom <= on)
    .toSorted((a, b) => compareText(b.validFrom, a.validFrom) || b.version - a.version);
  return {
    verified: valid.find(({ outcome }) => outcome === 'verified'),
    waiting: valid.find(({ outcome }) => outcome === null),
  };
}

function isInForce(label: LabelFacts, on: LocalDate): boolean {
  return label.outcome === 'verified' && label.validFrom <= on;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
