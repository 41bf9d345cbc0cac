import { daysBetween } from '../../../lib/dates.ts';
import { metresOutside } from '../../../lib/metres-outside.ts';
import type { CheckKind, CheckResult, Finding, IntervalFacts, LotFacts } from './check-facts.ts';
import { whyNotCapacity } from './picking.ts';

/** Which form of these rules was applied; raised when a rule changes its meaning. */
export const rulesVersion = 'checks-1';

/** A phone is right to some tens of metres, and a lot may be sent from the edge of the field. */
const nearMetres = 100;

/** Everything that is checked of a lot when it is sent, in the order in which people read it. */
export function checkLot(lot: LotFacts): Finding[] {
  return [
    checkPlots(lot),
    found('code', 'passed', lot.code.isWarned ? 'code-warned' : 'code-in-force', {
      value: lot.code.value,
    }),
    checkQuota(lot),
    checkInterval(lot.interval),
    checkCertificates(lot),
    checkWindow(lot),
    checkCapacity(lot),
    checkPlace(lot),
  ];
}

const order: readonly CheckKind[] = [
  ...(['plots', 'code', 'quota', 'interval'] as const),
  ...(['certificates', 'window', 'capacity', 'place'] as const),
];

/** The checks of one lot as people read them. */
export function inOrder<Check extends { readonly kind: CheckKind }>(
  checks: readonly Check[],
): Check[] {
  return checks.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function found(
  kind: CheckKind,
  result: CheckResult,
  reason: string,
  facts: Finding['facts'] = {},
  ruleVersion = rulesVersion,
): Finding {
  return { kind, result, reason, facts, ruleVersion };
}

function checkPlots({ plots, areaPlots }: LotFacts): Finding {
  if (plots.length === 0) {
    return areaPlots === 0
      ? found('plots', 'not-applicable', 'whole-area')
      : found('plots', 'unknown', 'plots-not-named', { count: areaPlots });
  }
  const faults = [
    ['plot-of-others', plots.filter((plot) => !plot.isHolders)],
    ['plot-elsewhere', plots.filter((plot) => !plot.isOfArea)],
    ['plot-not-in-use', plots.filter((plot) => !plot.isInUse)],
    ['no-consent', plots.filter((plot) => !plot.hasConsent)],
  ] as const;
  const fault = faults.find(([, those]) => those.length > 0);
  if (!fault) return found('plots', 'passed', 'plots-in-order', { count: plots.length });
  const [reason, those] = fault;
  return found('plots', 'failed', reason, { names: those.map(({ name }) => name).join(', ') });
}

function checkQuota({ quotaLeft, season }: LotFacts): Finding {
  const version = season?.id ?? rulesVersion;
  if (quotaLeft === null) return found('quota', 'unknown', 'quota-unknown', {}, version);
  return quotaLeft < 0
    ? found('quota', 'failed', 'quota-exceeded', { over: -quotaLeft }, version)
    : found('quota', 'passed', 'quota-left', { left: quotaLeft }, version);
}

function checkInterval(interval: IntervalFacts): Finding {
  switch (interval.kind) {
    case 'no-diary':
      return found('interval', 'unknown', 'no-diary');
    case 'unknown': {
      const { product, plot, sprayedOn, count } = interval;
      return found('interval', 'unknown', 'interval-unknown', { product, plot, sprayedOn, count });
    }
    case 'no-spray':
      return found('interval', 'passed', 'no-spray');
    case 'safe':
      return found('interval', 'passed', 'interval-respected', { safeFrom: interval.safeFrom });
  }
}

function checkCertificates({ certificates }: LotFacts): Finding {
  if (certificates.length === 0) return found('certificates', 'not-applicable', 'no-claims');
  const not = certificates.filter(({ covers }) => !covers);
  return not.length === 0
    ? found('certificates', 'passed', 'claims-covered', { count: certificates.length })
    : found('certificates', 'failed', 'claims-not-covered', {
        numbers: not.map(({ number }) => number).join(', '),
      });
}

function checkWindow({ season, cropHasSeasons, harvestedTo }: LotFacts): Finding {
  if (!season) {
    return cropHasSeasons
      ? found('window', 'failed', 'outside-seasons')
      : found('window', 'unknown', 'no-season-set');
  }
  const { id, name, endsOn } = season;
  return harvestedTo > endsOn
    ? found('window', 'failed', 'past-season', { name, endsOn }, id)
    : found('window', 'passed', 'in-season', { name }, id);
}

function checkCapacity(lot: LotFacts): Finding {
  const { ceiling, plots, area, grams } = lot;
  if (!ceiling) return found('capacity', 'unknown', 'no-picking-ceiling');
  const days = daysBetween(lot.harvestedFrom, lot.harvestedTo) + 1;
  const judged = whyNotCapacity(ceiling, { grams, days, plots, squareMetres: area.squareMetres });
  return found('capacity', judged.result, judged.reason, judged.facts, ceiling.id);
}

function checkPlace({ position, area }: LotFacts): Finding {
  if (!position) return found('place', 'unknown', 'no-position');
  if (!area.outline) return found('place', 'unknown', 'no-outline');
  const metres = metresOutside(area.outline, [...position]);
  if (metres === 0) return found('place', 'passed', 'at-area');
  return metres <= nearMetres
    ? found('place', 'passed', 'near-area', { metres })
    : found('place', 'failed', 'away', { metres });
}
