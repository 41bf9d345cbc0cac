import type { anomalyCodes, severities } from '../../../db/schema/anomalies.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

export type AnomalyCode = (typeof anomalyCodes)[number];
export type Severity = (typeof severities)[number];
export type Unit = 'percent' | 'days' | 'metres';

type Kind = {
  /** none: the rule has nothing to measure */
  readonly unit: Unit | null;
  readonly least: number;
  readonly most: number;
};

/** What each rule measures and how far its threshold may be moved. */
export const ruleKinds: Readonly<Record<AnomalyCode, Kind>> = {
  'quota-exceeded': { unit: 'percent', least: 90, most: 200 },
  'quota-near': { unit: 'percent', least: 50, most: 100 },
  'allocated-twice': { unit: 'percent', least: 100, most: 120 },
  'over-delivered': { unit: 'percent', least: 100, most: 120 },
  'mass-gap': { unit: 'percent', least: 0, most: 50 },
  'house-suspended': { unit: null, least: 0, most: 0 },
  'outside-season': { unit: 'days', least: 0, most: 90 },
  'before-safe-date': { unit: 'days', least: 0, most: 30 },
  'entry-outside': { unit: 'metres', least: 0, most: 50_000 },
  'picking-capacity': { unit: 'percent', least: 100, most: 300 },
  'certificate-expired': { unit: 'days', least: 0, most: 90 },
  'no-authorisation': { unit: null, least: 0, most: 0 },
};

/** How the rules stand before an officer has set any of them. */
export const firstRules: Readonly<
  Record<AnomalyCode, { threshold: number | null; severity: Severity }>
> = {
  'quota-exceeded': { threshold: 100, severity: 'high' },
  'quota-near': { threshold: 80, severity: 'low' },
  'allocated-twice': { threshold: 100, severity: 'high' },
  'over-delivered': { threshold: 100, severity: 'high' },
  'mass-gap': { threshold: 2, severity: 'medium' },
  'house-suspended': { threshold: null, severity: 'high' },
  'outside-season': { threshold: 0, severity: 'medium' },
  'before-safe-date': { threshold: 0, severity: 'high' },
  'entry-outside': { threshold: 100, severity: 'low' },
  'picking-capacity': { threshold: 100, severity: 'medium' },
  'certificate-expired': { threshold: 0, severity: 'medium' },
  'no-authorisation': { threshold: null, severity: 'high' },
};

export function whyNotThreshold(
  code: AnomalyCode,
  threshold: number | undefined,
): Problem | undefined {
  const { unit, least, most } = ruleKinds[code];
  if (unit === null) return threshold === undefined ? undefined : problems.nothingToMeasure();
  const isInside = threshold !== undefined && threshold >= least && threshold <= most;
  return isInside ? undefined : problems.thresholdOutside({ least, most });
}
