import type {
  dossierKinds,
  dossierStates,
  dossierVerbs,
  proposals,
} from '../../../db/schema/dossiers.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { Role } from '../../../lib/roles.ts';
import { notAllowed, problems } from '../problems/steps.ts';
import { statesInWords, verbsInWords } from './names.ts';

export type DossierState = (typeof dossierStates)[number];
export type DossierKind = (typeof dossierKinds)[number];
export type Verb = (typeof dossierVerbs)[number];
export type Proposal = (typeof proposals)[number];
/** What a person does to a dossier that is there; drafting makes it, lapsing is the calendar's. */
export type Step = Exclude<Verb, 'draft' | 'lapse'>;

type Need = 'declaration' | 'reason-codes' | 'note' | 'number' | 'evidence';
export type Transition = {
  readonly from: DossierState;
  readonly verb: Verb;
  readonly to: DossierState;
  readonly who: readonly Role[];
  readonly needs: readonly Need[];
};

const editors: readonly Role[] = ['cooperative-editor', 'cooperative-head'];
const head: readonly Role[] = ['cooperative-head'];
const receivers: readonly Role[] = ['commune-officer', 'officer'];
const officer: readonly Role[] = ['officer'];
const inspector: readonly Role[] = ['inspector'];
const decision = ['number', 'evidence'] as const satisfies readonly Need[];
const refusal = ['reason-codes', ...decision] as const satisfies readonly Need[];

/** The whole life of a dossier. What is not here is refused. */
export const transitions: readonly Transition[] = [
  { from: 'draft', verb: 'revise', to: 'draft', who: editors, needs: [] },
  { from: 'draft', verb: 'submit', to: 'submitted', who: head, needs: ['declaration'] },
  { from: 'draft', verb: 'withdraw', to: 'withdrawn', who: head, needs: ['note'] },

  {
    from: 'submitted',
    verb: 'return',
    to: 'returned',
    who: receivers,
    needs: ['reason-codes', 'note'],
  },
  { from: 'submitted', verb: 'forward', to: 'under-review', who: receivers, needs: [] },
  { from: 'submitted', verb: 'withdraw', to: 'withdrawn', who: head, needs: ['note'] },

  { from: 'returned', verb: 'revise', to: 'returned', who: editors, needs: [] },
  { from: 'returned', verb: 'submit', to: 'submitted', who: head, needs: ['declaration'] },
  { from: 'returned', verb: 'withdraw', to: 'withdrawn', who: head, needs: ['note'] },
  { from: 'returned', verb: 'lapse', to: 'lapsed', who: [], needs: [] },

  { from: 'under-review', verb: 'order-check', to: 'field-check', who: officer, needs: ['note'] },
  { from: 'under-review', verb: 'issue', to: 'issued', who: officer, needs: decision },
  { from: 'under-review', verb: 'reject', to: 'rejected', who: officer, needs: refusal },
  { from: 'under-review', verb: 'withdraw', to: 'withdrawn', who: head, needs: ['note'] },

  {
    from: 'field-check',
    verb: 'propose',
    to: 'field-check',
    who: inspector,
    needs: ['note', ...decision],
  },
  { from: 'field-check', verb: 'issue', to: 'issued', who: officer, needs: decision },
  { from: 'field-check', verb: 'reject', to: 'rejected', who: officer, needs: refusal },
  { from: 'field-check', verb: 'withdraw', to: 'withdrawn', who: head, needs: ['note'] },
];

export const openStates = [
  'draft',
  'submitted',
  'returned',
  'under-review',
  'field-check',
] as const satisfies readonly DossierState[];

export function isOpen(state: DossierState): boolean {
  return openStates.some((open) => open === state);
}

export function findTransition(from: DossierState, verb: Verb): Transition | undefined {
  return transitions.find((row) => row.from === from && row.verb === verb);
}

/** What a role may do next, in the order of the table. */
export function stepsFor(state: DossierState, role: Role): Verb[] {
  return transitions.filter((row) => row.from === state && row.who.includes(role)).map(verbOf);
}

/** What is on hand for a step, as far as the table asks for it. */
export type Given = {
  readonly declares?: boolean | undefined;
  readonly reasonCodes?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly number?: string | undefined;
  readonly hasEvidence?: boolean | undefined;
};

/** Why a step may not be taken from a state by a role, or what it lacks. */
export function whyNotStep(
  from: DossierState,
  verb: Verb,
  role: Role,
  given: Given,
): Problem | undefined {
  if (!transitions.some((row) => row.verb === verb && row.who.includes(role))) return notAllowed();
  if (!isOpen(from)) return problems.closed({ state: statesInWords(from) });
  const row = findTransition(from, verb);
  if (!row) {
    const next = transitions.filter((each) => each.from === from && each.verb !== 'lapse');
    return problems.notNow({
      state: statesInWords(from),
      verb: verbsInWords([verb]),
      next: verbsInWords(next.map(verbOf)),
    });
  }
  if (!row.who.includes(role)) return notAllowed();
  return whatIsLacking(row.needs, given);
}

function whatIsLacking(needs: readonly Need[], given: Given): Problem | undefined {
  const has: Readonly<Record<Need, boolean>> = {
    declaration: given.declares === true,
    'reason-codes': (given.reasonCodes?.length ?? 0) > 0,
    note: Boolean(given.note),
    number: Boolean(given.number),
    evidence: given.hasEvidence === true,
  };
  const lacking = needs.find((need) => !has[need]);
  return lacking && refusalOf[lacking]();
}

const refusalOf: Readonly<Record<Need, () => Problem>> = {
  declaration: problems.declarationMissing,
  'reason-codes': problems.reasonsMissing,
  note: problems.noteMissing,
  number: problems.numberMissing,
  evidence: problems.evidenceMissing,
};

/** A check that is demanded comes before a code is given. */
export function whyNotIssueYet(dossier: {
  readonly state: DossierState;
  readonly needsFieldCheck: boolean;
  readonly proposal: Proposal | null;
}): Problem | undefined {
  const waits = dossier.needsFieldCheck || dossier.state === 'field-check';
  return waits && dossier.proposal === null ? problems.checkFirst() : undefined;
}

/** Four eyes: whoever drafted, sent in, received or checked does not decide, nor the holder's own people. */
export function whyNotDecider(person: {
  readonly hasRoleAtHolder: boolean;
  readonly hasTakenStep: boolean;
}): Problem | undefined {
  if (person.hasRoleAtHolder) return problems.ownHolder();
  return person.hasTakenStep ? problems.secondPerson() : undefined;
}

export function whyNotHandler(person: { readonly hasRoleAtHolder: boolean }): Problem | undefined {
  return person.hasRoleAtHolder ? problems.ownHolder() : undefined;
}

export function whyNotReturn(
  returnCount: number,
  terms: { readonly mostReturns: number },
): Problem | undefined {
  return returnCount >= terms.mostReturns
    ? problems.returnedBefore({ most: terms.mostReturns })
    : undefined;
}

function verbOf(row: Transition): Verb {
  return row.verb;
}
