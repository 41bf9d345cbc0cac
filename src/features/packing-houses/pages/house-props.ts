import type { PageContext } from '../../../web/page-context.ts';
import type { ReadHouse } from '../actions/read-house.ts';
import type { Side } from '../rules.ts';

export type HouseProps = {
  context: PageContext;
  house: ReadHouse;
  /** the commune with its old units */
  address: string;
  marketName: (code: string) => string;
  mayCorrect: boolean;
  mayDecide: boolean;
  /** may read the papers of decisions */
  isAuthority: boolean;
  /** who answers for an agreement of this house: its operator, or the head of the supplying land */
  side: Side | undefined;
  runsIt: boolean;
};
