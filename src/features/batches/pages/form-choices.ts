import type { OwnCode } from '../store/read-codes.ts';
import type { OwnPlot } from '../store/read-plots.ts';

/** What a cooperative can choose from when it registers a lot. */
export type FormChoices = {
  readonly codes: readonly OwnCode[];
  readonly varieties: readonly { code: string; name: string; crop: string }[];
  readonly plots: readonly OwnPlot[];
  readonly certificates: readonly { id: string; label: string; note: string }[];
};
