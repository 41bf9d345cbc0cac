import type { LocalDate } from '../../../lib/dates.ts';
import type { AnomalyCode, Severity } from './codes.ts';

/** The form of a rule that is applied. */
export type Rule = {
  readonly code: AnomalyCode;
  readonly version: number;
  readonly threshold: number;
  readonly severity: Severity;
};

/** Everything the rules look at; weights in grams. */
export type LotFacts = {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly grams: number;
  readonly harvest: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly area: { readonly id: string; readonly name: string; readonly holderId: string } | null;
  readonly balance: {
    readonly seasonId: string;
    readonly season: string;
    readonly quotaGrams: number;
    readonly drawnGrams: number;
  } | null;
  /** of the crop, whatever their year */
  readonly seasons: readonly { readonly startsOn: LocalDate; readonly endsOn: LocalDate }[];
  /** declared under authorisations and not objected to */
  readonly uses: { readonly grams: number; readonly grantees: number };
  /** what lots were made of it */
  readonly givenGrams: number;
  readonly sprays: readonly { readonly sprayedOn: LocalDate; readonly safeFrom: LocalDate }[];
  /** how far from the outline it was sent from */
  readonly metresOutside: number | null;
  readonly certificates: readonly { readonly number: string; readonly validTo: LocalDate }[];
  readonly picked: readonly PlotDay[];
  readonly movements: readonly Movement[];
  readonly deliveries: readonly Delivery[];
};

/** What lots say was picked on one plot on one day. */
export type PlotDay = {
  readonly plotId: string;
  readonly plot: string;
  readonly day: LocalDate;
  readonly lots: number;
  readonly grams: number;
  readonly mostGrams: number;
};

export type Movement = {
  readonly id: string;
  readonly organisationId: string;
  readonly happenedOn: LocalDate;
  readonly inGrams: number;
  /** with what was rejected */
  readonly outGrams: number;
  /** in percent, usual for the crop and the work as the province set it: drying must lose something */
  readonly usualLoss: { readonly least: number; readonly most: number };
  /** a packing house that takes part and has no code in force on that day */
  readonly suspendedHouse: { readonly name: string; readonly code: string } | null;
};

/** The lot went to a buyer who may use the code behind it, or may not. */
export type Delivery = {
  readonly movementId: string;
  readonly happenedOn: LocalDate;
  readonly codeId: string;
  readonly code: string;
  readonly codeHolderId: string;
  readonly buyer: string;
  readonly isAuthorised: boolean;
};

/** What a rule found. `about` is its name for people; further facts fill its sentence. */
export type Found = {
  readonly subject: string;
  readonly organisationId: string;
  readonly lotId: string | null;
  readonly areaId: string | null;
  readonly facts: Readonly<Record<string, string | number>> & { readonly about: string };
};
