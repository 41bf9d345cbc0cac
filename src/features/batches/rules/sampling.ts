import type { CheckKind, Finding } from './check-facts.ts';

/** What the province has set: which lots pass without an inspector. */
export type CheckingRule = {
  readonly sharePercent: number;
  readonly firstLots: number;
  readonly mostGrams: number | null;
  readonly heedsAnomalies: boolean;
  readonly requiredChecks: readonly CheckKind[];
};

export type RiskFacts = {
  readonly grams: number;
  readonly findings: readonly Pick<Finding, 'kind' | 'result'>[];
  /** lots of the producer that an inspector or the rule has let through before */
  readonly lotsBefore: number;
  readonly anomalies: number;
  readonly flags: number;
  /** the weight is beyond the quota, whatever was decided on that */
  readonly hasExcess: boolean;
  /** an inspector returned this lot before, or it was drawn before */
  readonly wasReturned: boolean;
  readonly wasDrawn: boolean;
  /** lots of the same harvest that the producer sent and then voided */
  readonly voidedAlike: number;
};

export type Risk = { readonly reason: RiskReason; readonly facts: Record<string, string | number> };
export type RiskReason =
  | 'no-rule'
  | 'check-failed'
  | 'check-unknown'
  | 'first-lots'
  | 'heavy'
  | 'excess'
  | 'flagged'
  | 'anomalies'
  | 'returned-before'
  | 'drawn-before'
  | 'voided-alike';

/** Every reason why a lot waits for an inspector whatever the draw; none: it is of low risk. */
export function risksOf(rule: CheckingRule | undefined, lot: RiskFacts): Risk[] {
  if (!rule) return [{ reason: 'no-rule', facts: {} }];
  const { findings } = lot;
  const failed = findings.filter(({ result }) => result === 'failed');
  const unknown = findings.filter(
    ({ kind, result }) => result === 'unknown' && rule.requiredChecks.includes(kind),
  );
  const risks: (Risk | false)[] = [
    ...failed.map(({ kind }): Risk => ({ reason: 'check-failed', facts: { kind } })),
    ...unknown.map(({ kind }): Risk => ({ reason: 'check-unknown', facts: { kind } })),
    lot.lotsBefore < rule.firstLots && {
      reason: 'first-lots',
      facts: { before: lot.lotsBefore, first: rule.firstLots },
    },
    rule.mostGrams !== null &&
      lot.grams > rule.mostGrams && {
        reason: 'heavy',
        facts: { grams: lot.grams, most: rule.mostGrams },
      },
    lot.hasExcess && { reason: 'excess', facts: {} },
    lot.flags > 0 && { reason: 'flagged', facts: { count: lot.flags } },
    rule.heedsAnomalies &&
      lot.anomalies > 0 && { reason: 'anomalies', facts: { count: lot.anomalies } },
    lot.wasReturned && { reason: 'returned-before', facts: {} },
    lot.wasDrawn && { reason: 'drawn-before', facts: {} },
    lot.voidedAlike > 0 && { reason: 'voided-alike', facts: { count: lot.voidedAlike } },
  ];
  return risks.filter((risk) => risk !== false);
}

/**
 * Whether a lot of low risk is drawn all the same, from four random bytes that nobody could know
 * before the lot was sent.
 */
export function isDrawn(sharePercent: number, bytes: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  return (number * 100) / 2 ** 32 < sharePercent;
}
