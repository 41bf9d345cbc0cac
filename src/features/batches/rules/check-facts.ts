import type { checkKinds, checkResults } from '../../../db/schema/batches.checking.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Outline } from '../../../lib/read-outline.ts';

export type CheckKind = (typeof checkKinds)[number];
export type CheckResult = (typeof checkResults)[number];

/** One finding: `reason` picks the sentence, `facts` are its numbers; weights in grams. */
export type Finding = {
  readonly kind: CheckKind;
  readonly result: CheckResult;
  readonly reason: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly ruleVersion: string;
};

export type PlotFacts = {
  readonly plotId: string;
  readonly name: string;
  readonly grams: number;
  readonly squareMetres: number;
  readonly isHolders: boolean;
  readonly isOfArea: boolean;
  /** used, and its household a member, on every day of the harvest */
  readonly isInUse: boolean;
  readonly hasConsent: boolean;
};

export type LotFacts = {
  readonly grams: number;
  readonly harvestedFrom: LocalDate;
  readonly harvestedTo: LocalDate;
  readonly code: { readonly value: string; readonly isWarned: boolean };
  readonly area: { readonly squareMetres: number; readonly outline: Outline | null };
  /** plots that the area has, whether the lot names them or not */
  readonly areaPlots: number;
  readonly plots: readonly PlotFacts[];
  /** what is left after this lot; below zero by what was asked for beyond; null: unknown */
  readonly quotaLeft: number | null;
  readonly season: {
    readonly id: string;
    readonly name: string;
    readonly endsOn: LocalDate;
  } | null;
  readonly cropHasSeasons: boolean;
  readonly certificates: readonly { readonly number: string; readonly covers: boolean }[];
  readonly ceiling: {
    readonly id: string;
    readonly gramsPerSquareMetre: number | null;
    readonly gramsPerPlot: number | null;
  } | null;
  readonly position: readonly [longitude: number, latitude: number] | null;
  readonly interval: IntervalFacts;
};

export type IntervalFacts =
  | { readonly kind: 'no-diary' }
  | {
      readonly kind: 'unknown';
      readonly product: string;
      readonly plot: string;
      sprayedOn: LocalDate;
      readonly count: number;
    }
  | { readonly kind: 'no-spray' }
  | { readonly kind: 'safe'; readonly safeFrom: LocalDate };
