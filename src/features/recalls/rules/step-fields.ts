import type { LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';
import type { RecallStep } from './life-cycle.ts';

type Filled = {
  readonly hazard?: string | undefined;
  readonly reason?: string | undefined;
  readonly decisionNumber?: string | undefined;
  readonly decidedOn?: LocalDate | undefined;
  readonly way?: string | undefined;
  readonly grams?: number | undefined;
  readonly place?: string | undefined;
  readonly hasEvidence: boolean;
};

/** What each step has to say, all that is missing at once. */
export function whyNotFilledIn(
  step: RecallStep,
  filled: Filled,
  today: LocalDate,
): (Problem | undefined)[] {
  switch (step) {
    case 'assess':
    case 'open-voluntary':
      return [filled.hazard ? undefined : problems.hazardMissing()];
    case 'open-mandatory':
      return [
        filled.hazard ? undefined : problems.hazardMissing(),
        ...whyNotDecision(filled, today),
      ];
    case 'enforce':
      return whyNotDecision(filled, today);
    case 'propose':
      return [
        filled.way ? undefined : problems.wayMissing(),
        filled.grams ? undefined : problems.weightMissing(),
        filled.place ? undefined : problems.placeMissing(),
        filled.hasEvidence ? undefined : problems.evidenceMissing(),
      ];
    case 'refuse-proposal':
    case 'close':
    case 'close-no-action':
      return [filled.reason ? undefined : problems.reasonMissing()];
    case 'start':
    case 'agree':
      return [];
  }
}

function whyNotDecision(filled: Filled, today: LocalDate): (Problem | undefined)[] {
  return [
    filled.decisionNumber && filled.decidedOn ? undefined : problems.decisionMissing(),
    filled.decidedOn && today < filled.decidedOn ? problems.decisionInFuture() : undefined,
  ];
}
