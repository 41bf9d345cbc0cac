import type { batchStates } from '../../db/schema/batches.ts';
import type { LocalDate } from '../../lib/dates.ts';
import type { Text } from '../../lib/language.ts';
import type { Outline } from '../../lib/read-outline.ts';
import type { Role } from '../../lib/roles.ts';
import type { CodeDecision } from '../areas/rules.ts';
import type { CertificateFacts } from '../certificates/rules.ts';
import type { PublicRecall } from '../recalls/actions/read-public.ts';
import type { PrintedCommune, PrintedFormer } from '../reference/rules.ts';

/** Where something is: the unit of today, and the units it was made of. */
export type Place = { readonly commune: PrintedCommune; readonly former: readonly PrintedFormer[] };

/** A decision as the public may know it: number and day, never its author or the text of its grounds. */
export type PublicDecision = CodeDecision & {
  readonly number: string;
  readonly authority: string;
};

export type Claim = CertificateFacts & {
  readonly id: string;
  readonly kindName: Text;
  readonly number: string;
  readonly certifier: string;
  readonly lastCheckBy: string | undefined;
};

/** One entry of the ledger: what was recorded and for which organisation, not by which person. */
export type Recorded = {
  readonly sequence: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly role: Role;
  readonly organisation: string;
  readonly recordedAt: Date;
  readonly happenedOn: LocalDate;
};

/** Everything public about a released lot. */
export type LotFacts = {
  readonly publicCode: string;
  readonly state: (typeof batchStates)[number];
  /** an open recall, or the outcome of a closed one */
  readonly recall?: PublicRecall | undefined;
  readonly crop: Text;
  readonly variety: Text | undefined;
  readonly scientificName: string;
  readonly drawing: string;
  readonly photoFileId: string | null;
  readonly grams: number;
  readonly releasedAt: Date | null;
  /** what certificates are compared with */
  readonly match: {
    readonly organisationId: string;
    readonly cropCode: string;
    readonly varietyCode: string | null;
    readonly areaId: string;
    readonly harvestedFrom: LocalDate;
    readonly harvestedTo: LocalDate;
  };
  readonly producer: {
    readonly name: string;
    readonly addressLine: string;
    readonly formerAddress: string | null;
    readonly place: Place;
  };
  readonly area: {
    readonly place: Place;
    readonly squareMetres: number;
    readonly householdCount: number;
    readonly outline: Outline | null;
  };
  readonly code: {
    readonly id: string;
    readonly value: string;
    readonly normalised: string;
    readonly market: Text;
    readonly decisions: readonly PublicDecision[];
  };
  readonly claims: readonly Claim[];
  readonly recorded: readonly Recorded[];
};
