import type { packingHouseCodeStates, supplyStates } from '../../db/schema/packing-houses.ts';
import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { gs1CheckDigitOk } from '../../lib/gln.ts';
import { combine, type Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

export type CodeState = (typeof packingHouseCodeStates)[number];
export const decisionVerbs = ['approve', 'warn', 'clear', 'suspend', 'restore', 'revoke'] as const;
/** Decisions on a code there is; the two that make one stand apart. */
export type Decision = (typeof decisionVerbs)[number];

/** The life of a code in one market after its issue, in the order an officer needs it. */
const life: Readonly<Record<Decision, { from: readonly CodeState[]; to: CodeState }>> = {
  approve: { from: ['issued'], to: 'active' },
  warn: { from: ['active', 'warned'], to: 'warned' },
  clear: { from: ['warned'], to: 'active' },
  suspend: { from: ['active', 'warned'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'active' },
  revoke: { from: ['issued', 'active', 'warned', 'suspended'], to: 'revoked' },
};

export function whyNotHouse(input: {
  readonly gln?: string | null | undefined;
  readonly kilogramsPerDay: number;
  readonly kilogramsPerSeason: number;
}): Problem | undefined {
  const { gln, kilogramsPerDay, kilogramsPerSeason } = input;
  return combine([
    gln && !(/^\d{13}$/.test(gln) && gs1CheckDigitOk(gln)) ? problems.glnWrong() : undefined,
    kilogramsPerSeason < kilogramsPerDay ? problems.seasonBelowDay() : undefined,
  ]);
}

/** What an officer may decide next. */
export function nextDecisions(state: CodeState): readonly Decision[] {
  return decisionVerbs.filter((verb) => life[verb].from.includes(state));
}

export function stateAfter(decision: Decision): CodeState {
  return life[decision].to;
}

/** `last`: the day of the latest decision on the code. */
export function whyNotDecide(
  state: CodeState,
  decision: Decision,
  decidedOn: LocalDate,
  { last, today }: { last: LocalDate; today: LocalDate },
): Problem | undefined {
  if (!life[decision].from.includes(state)) return problems.decisionNotNow();
  if (decidedOn < last) return problems.decisionBeforeLast({ day: inWords(last) });
  return whyNotDatedSo(decidedOn, today);
}

export function whyNotDatedSo(decidedOn: LocalDate, today: LocalDate): Problem | undefined {
  return decidedOn > today ? problems.decisionInFuture() : undefined;
}

/** A suspended house is visited again before it packs again: the minutes come with the decision. */
export function needsPaper(decision: Decision): boolean {
  return decision === 'restore';
}

export type SupplyState = (typeof supplyStates)[number];
export const supplyVerbs = ['agree', 'refuse', 'end'] as const;
export type SupplyStep = (typeof supplyVerbs)[number];
export type Side = 'holder' | 'operator';

type SupplyWay = {
  readonly to: 'agreed' | 'refused' | 'ended';
  readonly from: Readonly<Record<Side, readonly SupplyState[]>>;
};

/** The holder answers what was asked; the operator may take a request back; either ends what was agreed. */
const supplySteps: Readonly<Record<SupplyStep, SupplyWay>> = {
  agree: { to: 'agreed', from: { holder: ['asked'], operator: [] } },
  refuse: { to: 'refused', from: { holder: ['asked'], operator: [] } },
  end: { to: 'ended', from: { holder: ['agreed'], operator: ['asked', 'agreed'] } },
};

export function supplyAfter(step: SupplyStep): 'agreed' | 'refused' | 'ended' {
  return supplySteps[step].to;
}

/** What one side may do next. */
export function nextSteps(state: SupplyState, side: Side): readonly SupplyStep[] {
  return supplyVerbs.filter((step) => supplySteps[step].from[side].includes(state));
}

export function whyNotStep(
  state: SupplyState,
  step: SupplyStep,
  side: Side,
  reason: string | undefined,
): Problem | undefined {
  const from = supplySteps[step].from[side];
  if (from.length === 0) return problems.holderAnswers();
  if (!from.includes(state)) return problems.supplyStepNotNow();
  return step !== 'agree' && !reason ? problems.reasonMissing() : undefined;
}

export function whyNotPeriod(
  { validFrom, validTo }: { validFrom: LocalDate; validTo?: LocalDate | null | undefined },
  today: LocalDate,
): Problem | undefined {
  if (!validTo) return undefined;
  if (validTo < validFrom) return problems.supplyEndsBeforeStart();
  return validTo < today ? problems.supplyEndsInPast() : undefined;
}

/** Whether an area may supply a house on a day. */
export function maySupply(
  agreement: {
    readonly state: SupplyState;
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate | null;
  },
  day: LocalDate,
): boolean {
  const { state, validFrom, validTo } = agreement;
  return state === 'agreed' && validFrom <= day && (validTo === null || day <= validTo);
}

function inWords(day: LocalDate) {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en'), zh: formatDate(day, 'zh') };
}
