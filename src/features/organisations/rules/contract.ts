import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems/work.ts';

export const contractStates = [
  'draft',
  'signed',
  'in-season',
  'delivered',
  'settled',
  'broken',
] as const;
export type ContractState = (typeof contractStates)[number];

/** The life of a contract with a buyer; what is not here is refused. */
export const contractWays: Readonly<Record<ContractState, readonly ContractState[]>> = {
  draft: ['signed'],
  signed: ['in-season', 'broken'],
  'in-season': ['delivered', 'broken'],
  delivered: ['settled', 'broken'],
  settled: [],
  broken: [],
};

type Step = { readonly to: ContractState; readonly happenedOn: LocalDate };

/** `lastOn`: the day of the step before, when there was one. */
export function whyNotAdvance(
  contract: { state: ContractState; lastOn: LocalDate | undefined },
  step: Step,
  today: LocalDate,
): Problem | undefined {
  if (!contractWays[contract.state].includes(step.to)) return problems.contractStepNotNow();
  if (step.happenedOn > today) return problems.contractStepInFuture();
  return contract.lastOn !== undefined && step.happenedOn < contract.lastOn
    ? problems.contractStepBeforeLast({ last: formatDate(contract.lastOn, 'vi') })
    : undefined;
}

export function whyNotDraft(
  contract: { validFrom: LocalDate; validTo: LocalDate; partnerId?: string | null | undefined },
  organisationId: string,
): Problem | undefined {
  if (contract.partnerId === organisationId) return problems.contractWithItself();
  return contract.validTo < contract.validFrom ? problems.contractEndsBeforeStart() : undefined;
}

/** Counts for the plan's linkage: signed and dated, not broken, running on that day. */
export function isLinkage(
  contract: {
    state: ContractState;
    signedOn: LocalDate | null;
    validFrom: LocalDate;
    validTo: LocalDate;
  },
  day: LocalDate,
): boolean {
  const { state, signedOn, validFrom, validTo } = contract;
  if (state === 'draft' || state === 'broken' || signedOn === null) return false;
  return signedOn <= day && validFrom <= day && day <= validTo;
}
