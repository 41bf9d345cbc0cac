import { nanoid } from 'nanoid';
import { anomalies } from '../../src/db/schema/anomalies.ts';
import { evaluateLot } from '../../src/features/anomalies/actions/evaluate-lot.ts';
import { loadFirstRules } from '../../src/features/anomalies/actions/set-rule.ts';
import type { TestApp } from './app.ts';

/** The rules as they come with the platform. */
export function haveFirstRules(t: TestApp) {
  return t.db.transaction((tx) => loadFirstRules(tx, t.clock.now));
}

/** How many findings are new. */
export function evaluate(t: TestApp, lot: { id: string }): Promise<number> {
  return t.db.transaction((tx) => evaluateLot(tx, t.deps, lot.id));
}

/** Everything found so far, as [rule, numbers]. */
export async function listFound(t: TestApp) {
  const rows = await t.db.select().from(anomalies).orderBy(anomalies.ruleCode, anomalies.subject);
  return rows.map(({ ruleCode, facts }) => [ruleCode, facts] as const);
}

type Wish = Partial<Omit<typeof anomalies.$inferInsert, 'id'>>;

/** Two per cent of a lot went missing, not decided yet. */
export async function haveAnomaly(
  t: TestApp,
  lot: { id: string; organisationId: string; number: string },
  wish: Wish = {},
) {
  const row = {
    id: `ano_${nanoid(16)}`,
    ruleCode: 'outside-season' as const,
    ruleVersion: 1,
    severity: 'medium' as const,
    subject: lot.id,
    organisationId: lot.organisationId,
    lotId: lot.id,
    facts: { about: lot.number, from: '2026-11-20', to: '2026-11-20', days: 12 },
    state: 'open' as const,
    foundAt: t.clock.now,
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(anomalies).values(row));
  return row;
}
