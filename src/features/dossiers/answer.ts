import type { z } from 'zod';
import type { LocalDate } from '../../lib/dates.ts';
import type { Problem } from '../../lib/problem.ts';
import type { WorkCalendar } from '../reference/rules/working-days.ts';
import { daysUntil } from './rules/deadline.ts';
import type { dossierAnswer, dossierPage } from './schemas.ts';
import type { DossierRecord, DossierRow } from './store/read.ts';

/** A dossier in a list, as the API answers it. */
export function briefOf(
  row: DossierRow,
  today: LocalDate,
  calendar: WorkCalendar,
): z.infer<typeof dossierPage>['items'][number] {
  const { id, number, kind, state, areaId, areaName, communeCode, cropCode, marketCode } = row;
  return {
    ...{ id, number, kind, state, areaId, areaName, communeCode, cropCode, marketCode },
    holder: { id: row.holderId, name: row.holderName },
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    daysLeft: row.daysLeft ?? daysUntil(row.dueOn, today, calendar) ?? null,
    lapsesOn: row.lapsesOn,
    version: row.version,
  };
}

/** The whole dossier with its steps and what it lacks. */
export function answerOf(
  record: DossierRecord,
  gaps: readonly Problem[],
  today: LocalDate,
  calendar: WorkCalendar,
): z.infer<typeof dossierAnswer> {
  const { areaCodeId, codeValue } = record;
  return {
    ...briefOf(record, today, calendar),
    expectedGrams: record.expectedGrams,
    varietyCodes: [...record.varietyCodes],
    treeCount: record.treeCount,
    standard: record.standard,
    waterSource: record.waterSource,
    controlPerson: record.controlPerson,
    changeReason: record.changeReason,
    isCommitted: record.isCommitted,
    needsFieldCheck: record.needsFieldCheck,
    proposal: record.proposal,
    code: areaCodeId && codeValue ? { id: areaCodeId, value: codeValue } : null,
    gaps: gaps.map(({ code, text }) => ({ code, text })),
    steps: record.steps.map((step) => ({
      id: step.id,
      verb: step.verb,
      from: step.from,
      to: step.to,
      reasonCodes: [...step.reasonCodes],
      note: step.note,
      number: step.number,
      happenedOn: step.happenedOn,
      proposal: step.proposal,
      evidenceFileId: step.evidenceFileId,
      organisation: step.organisationName,
      role: step.actorRole,
      recordedAt: step.recordedAt.toISOString(),
    })),
  };
}
