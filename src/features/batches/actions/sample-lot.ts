import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { addDays, localDateOf } from '../../../lib/dates.ts';
import { clockActor } from '../../../lib/roles.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import type { Finding } from '../rules/check-facts.ts';
import { isDrawn, risksOf } from '../rules/sampling.ts';
import { countOpenAnomalies } from '../store/read-anomalies.ts';
import type { HarvestRow } from '../store/read-batches.ts';
import { findCheckingRule, findHistoryOf } from '../store/read-lots.ts';
import { insertDecision, listInspecting } from '../store/write-lots.ts';
import { moveLot } from './move-lot.ts';

/**
 * A lot that was sent either passes by the province's rule, with a later look, or waits for an
 * inspector, with every reason. `mayPass`: a lot that waits already does not pass by a correction.
 */
export async function sampleLot(
  tx: Tx,
  deps: Deps,
  lot: HarvestRow,
  found: { findings: readonly Finding[]; hasExcess: boolean; holder: string; mayPass: boolean },
): Promise<void> {
  const { harvestedFrom: from, harvestedTo: to } = lot;
  const rule = await findCheckingRule(tx);
  const history = await findHistoryOf(tx, { ...lot, from, to });
  const risks: { reason: string; facts: Record<string, string | number> }[] = risksOf(rule, {
    grams: lot.grams,
    findings: found.findings,
    anomalies: rule?.heedsAnomalies ? await countOpenAnomalies(tx, lot.organisationId) : 0,
    hasExcess: found.hasExcess,
    ...history,
  });
  // The bytes are taken now, after the lot was sent: nobody can know them and send accordingly.
  if (rule && risks.length === 0 && isDrawn(rule.sharePercent, deps.randomBytes(4)))
    risks.push({ reason: 'drawn', facts: { percent: rule.sharePercent } });
  if (rule && risks.length === 0 && found.mayPass) {
    await moveLot(tx, deps, clockActor, lot, {
      kind: 'passed',
      to: 'verified',
      fact: 'batch.verified',
      ruleId: rule.id,
      dueOn: addDays(localDateOf(deps.now()), rule.auditDays),
      facts: { rule: rule.version },
    });
    return;
  }
  await insertDecision(tx, {
    id: deps.newId('lde'),
    batchId: lot.id,
    batchVersion: lot.version,
    kind: 'waits',
    fromState: 'submitted',
    toState: 'submitted',
    risks,
    ruleId: rule?.id ?? null,
    decidedAt: deps.now(),
  });
  if (!found.mayPass) return;
  for (const authority of await listInspecting(tx)) {
    await tellOrganisation(tx, deps, authority, {
      kind: 'lot-waiting',
      href: `/console/batches/${lot.id}`,
      facts: { number: lot.number, holder: found.holder },
    });
  }
}
