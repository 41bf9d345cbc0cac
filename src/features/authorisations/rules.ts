import type { LocalDate } from '../../lib/dates.ts';
import type { Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

export type State = 'draft' | 'signed' | 'accepted' | 'suspended' | 'revoked';
/** What it is worth on a day: expired is no step, it follows from the last day. */
export type Standing = State | 'expired' | 'not-yet';
export type Step = 'sign' | 'accept' | 'suspend' | 'resume' | 'revoke';

const leadsTo: Readonly<Record<Step, { from: readonly State[]; to: State }>> = {
  sign: { from: ['draft'], to: 'signed' },
  accept: { from: ['signed'], to: 'accepted' },
  suspend: { from: ['accepted'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'accepted' },
  revoke: { from: ['draft', 'signed', 'accepted', 'suspended'], to: 'revoked' },
};

export function stateAfter(step: Step): State {
  return leadsTo[step].to;
}

export function standingOn(
  authorisation: { state: State; startsOn: LocalDate; endsOn: LocalDate },
  day: LocalDate,
): Standing {
  const { state, startsOn, endsOn } = authorisation;
  if (state === 'revoked') return state;
  if (endsOn < day) return 'expired';
  return state === 'accepted' && day < startsOn ? 'not-yet' : state;
}

export function stepsFrom(standing: Standing): Step[] {
  const state = standing === 'not-yet' ? 'accepted' : standing;
  return (Object.keys(leadsTo) as Step[]).filter((step) =>
    (leadsTo[step].from as readonly string[]).includes(state),
  );
}

export function whyNotStep(
  standing: Standing,
  step: Step,
  reason: string | undefined,
): Problem | undefined {
  if (standing === 'expired') return problems.expired();
  if (!stepsFrom(standing).includes(step)) return problems.stepNotOpen();
  return (step === 'suspend' || step === 'revoke') && !reason
    ? problems.reasonMissing()
    : undefined;
}

type Wish = {
  startsOn: LocalDate;
  endsOn: LocalDate;
  holderId: string;
  grantee: { id: string; kind: string };
};

const granteeKinds = ['company', 'packing-house-operator', 'cooperative'];

export function whyNotDraft(wish: Wish, today: LocalDate): Problem | undefined {
  if (wish.grantee.id === wish.holderId) return problems.granteeIsHolder();
  if (!granteeKinds.includes(wish.grantee.kind)) return problems.granteeKind();
  if (wish.endsOn < wish.startsOn) return problems.endsBeforeStart();
  return wish.endsOn < today ? problems.endsInPast() : undefined;
}

/** What of a quota is promised: a cap while it may be used, afterwards only what was used. */
export type Promised = {
  state: State;
  startsOn: LocalDate;
  endsOn: LocalDate;
  capGrams: number;
  usedGrams: number;
};

export function promisedGrams(others: readonly Promised[], today: LocalDate): number {
  const each = others.map((other) => {
    const standing = standingOn(other, today);
    if (standing === 'draft') return 0;
    return standing === 'revoked' || standing === 'expired' ? other.usedGrams : other.capGrams;
  });
  return each.reduce((sum, grams) => sum + grams, 0);
}

type Season = { name: string; quotaGrams: number | null; promisedGrams: number };

/** The caps of one piece of land never exceed its quota of any season; an unknown quota refuses nothing. */
export function whyNotCap(
  code: string,
  capGrams: number,
  seasons: readonly Season[],
): Problem | undefined {
  for (const { name, quotaGrams, promisedGrams: promised } of seasons) {
    if (quotaGrams === null || promised + capGrams <= quotaGrams) continue;
    const left = Math.max(0, quotaGrams - promised);
    return problems.capExceedsQuota({ code, season: name, quota: quotaGrams, promised, left });
  }
  return undefined;
}

type Use = { usedOn: LocalDate; grams: number };
type Usable = Promised & { code: string; isCodeInForce: boolean };

export function whyNotUse(usable: Usable, use: Use, today: LocalDate): Problem | undefined {
  const standing = standingOn(usable, today);
  if (standing === 'suspended' || standing === 'revoked' || standing === 'expired')
    return problems.notUsable();
  if (usable.state !== 'accepted') return problems.acceptFirst();
  if (use.usedOn < usable.startsOn || usable.endsOn < use.usedOn)
    return problems.useOutsideDates({ startsOn: usable.startsOn, endsOn: usable.endsOn });
  if (!usable.isCodeInForce) return problems.codeNotInForce({ code: usable.code });
  const left = usable.capGrams - usable.usedGrams;
  return use.grams > left ? problems.capExceeded({ left, grams: use.grams }) : undefined;
}
