import { explainInEach } from './messages/explain.ts';
import { ruleKinds } from './rules/codes.ts';
import type { Anomaly, AnomalyStep } from './store/read.ts';
import type { RuleRow } from './store/rules.ts';

export function itemOf(anomaly: Anomaly) {
  return {
    id: anomaly.id,
    rule: anomaly.ruleCode,
    ruleVersion: anomaly.ruleVersion,
    severity: anomaly.severity,
    state: anomaly.state,
    organisation: { id: anomaly.organisationId, name: anomaly.organisation },
    lot:
      anomaly.lotId && anomaly.lotNumber ? { id: anomaly.lotId, number: anomaly.lotNumber } : null,
    areaId: anomaly.areaId,
    facts: anomaly.facts,
    sentence: explainInEach(anomaly.ruleCode, anomaly.facts),
    foundAt: anomaly.foundAt.toISOString(),
    version: anomaly.version,
  };
}

export function answerOf(anomaly: Anomaly, steps: readonly AnomalyStep[]) {
  return {
    ...itemOf(anomaly),
    recallId: anomaly.recallId,
    steps: steps.map(({ kind, reason, organisation, takenAt }) => ({
      kind,
      reason,
      organisation,
      takenAt: takenAt.toISOString(),
    })),
  };
}

export function ruleOf(row: RuleRow) {
  const { code, version, threshold, severity, isOn, reason, setAt } = row;
  const { unit } = ruleKinds[code];
  return { code, version, threshold, unit, severity, isOn, reason, setAt: setAt.toISOString() };
}
