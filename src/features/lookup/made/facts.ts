import type { batches, lotKinds } from '../../../db/schema/batches.ts';
import type { movementKinds } from '../../../db/schema/movements.ts';
import type { packingHouseCodeStates } from '../../../db/schema/packing-houses.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import type { PublicRecall } from '../../recalls/actions/read-public.ts';
import type { LotFacts, Place } from '../facts.ts';

/** A harvest behind the lot, with its part of it. */
export type Origin = { readonly lot: LotFacts; readonly share: number };

/** A step that the goods went through, without to whom they were sold. */
export type Step = {
  readonly kind: (typeof movementKinds)[number];
  readonly happenedOn: LocalDate;
  readonly organisation: string;
};

export type House = {
  readonly name: string;
  readonly codes: readonly {
    readonly value: string;
    readonly market: Text;
    readonly state: (typeof packingHouseCodeStates)[number];
  }[];
};

/** Everything public about a lot that was made of others. */
export type MadeFacts = {
  readonly publicCode: string;
  readonly kind: (typeof lotKinds)[number];
  readonly state: (typeof batches.$inferSelect)['state'];
  readonly recall: PublicRecall | undefined;
  readonly crop: Text;
  readonly variety: Text | undefined;
  readonly scientificName: string;
  readonly drawing: string;
  readonly grams: number;
  readonly releasedAt: Date | null;
  readonly harvestedFrom: LocalDate | null;
  readonly harvestedTo: LocalDate | null;
  readonly keeper: {
    readonly id: string;
    readonly name: string;
    readonly addressLine: string;
    readonly formerAddress: string | null;
    readonly place: Place;
  };
  readonly houses: readonly House[];
  /** the largest part first */
  readonly origins: readonly Origin[];
  /** the part that came from outside the system, 0 to 1 */
  readonly outsideShare: number;
  /** true when not every origin could be looked at */
  readonly isCut: boolean;
  /** the latest first */
  readonly steps: readonly Step[];
};
