import { formatDate, type LocalDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { decisionInForce, stateOn } from '../areas/rules.ts';
import { degreeOf, whyNotCovers } from '../certificates/rules.ts';
import { scanUrl } from '../labels/rules.ts';
import { checkText, riskText } from './check-words.ts';
import type { LoadedLot } from './load.ts';
import type { Words } from './messages/words.ts';
import { inOrder } from './rules/checks.ts';
import type { CodeFacts } from './rules/code-standing.ts';
import { type Batch, isHarvest } from './store/read-batches.ts';
import type { ClaimedCertificate } from './store/read-certificates.ts';

/** A batch as lists and machines get it. */
export function batchItemOf(batch: Batch) {
  return {
    id: batch.id,
    publicCode: batch.publicCode,
    number: batch.number,
    state: batch.state,
    version: batch.version,
    organisation: { id: batch.organisationId, name: batch.organisationName },
    kind: batch.kind,
    areaCode: isHarvest(batch)
      ? { id: batch.areaCodeId, value: batch.areaCode, market: batch.marketCode }
      : null,
    area: isHarvest(batch) ? { id: batch.areaId, name: batch.areaName } : null,
    crop: { code: batch.cropCode, name: batch.crop },
    variety: varietyOf(batch),
    harvestedFrom: batch.harvestedFrom,
    harvestedTo: batch.harvestedTo,
    grams: batch.grams,
    entered: { amount: batch.enteredAmount, unit: batch.enteredUnit },
    createdAt: batch.createdAt.toISOString(),
    submittedAt: batch.submittedAt?.toISOString() ?? null,
    releasedAt: batch.releasedAt?.toISOString() ?? null,
    bestBefore: batch.bestBefore,
  };
}

export function batchAnswerOf(lot: LoadedLot, publicUrl: string) {
  const { batch, claimed, decisions } = lot;
  return {
    ...batchItemOf(batch),
    photoFileId: batch.photoFileId,
    scanUrl: scanUrl(publicUrl, batch.publicCode),
    claims: claimsOf(batch, claimed).map(({ certificate, degree, why }) => ({
      certificateId: certificate.id,
      kind: certificate.kindCode,
      number: certificate.number,
      degree,
      shown: why === undefined,
      whyNotShown: why ?? null,
    })),
    plots: lot.plots.map(({ plotId, name, grams }) => ({ plotId, name, grams })),
    checks: inOrder(lot.checks).map(({ kind, result, reason, facts, ruleVersion }) => ({
      kind,
      result,
      reason,
      text: checkText(reason, facts),
      ruleVersion,
    })),
    decisions: decisions.map((decision) => ({
      kind: decision.kind,
      from: decision.fromState,
      to: decision.toState,
      reasonCode: decision.reasonCode,
      reason: decision.reason,
      method: decision.method,
      evidenceFileId: decision.evidenceFileId,
      dueOn: decision.dueOn,
      fromGrams: decision.fromGrams,
      toGrams: decision.toGrams,
      risks: (decision.risks ?? []).map(({ reason, facts }) => ({
        reason,
        text: riskText(reason, facts),
      })),
      isByRule: decision.decidedBy === null,
      decidedAt: decision.decidedAt.toISOString(),
    })),
    flags: lot.flags.map(({ sprayedOn, safeFrom, flaggedAt }) => ({
      sprayedOn,
      safeFrom,
      flaggedAt: flaggedAt.toISOString(),
    })),
  };
}

/** Each claimed certificate, how far it was checked and whether the public page may show it. */
export function claimsOf(batch: Batch, claimed: readonly ClaimedCertificate[]) {
  if (!isHarvest(batch)) return [];
  return claimed.map((certificate) => ({
    certificate,
    degree: degreeOf(certificate),
    why: whyNotCovers(certificate, batch),
  }));
}

export type Claim = ReturnType<typeof claimsOf>[number];

function varietyOf(batch: Batch) {
  const { varietyCode: code, varietyVi: vi, varietyEn: en, varietyZh: zh } = batch;
  return code !== null && vi !== null && en !== null && zh !== null
    ? { code, name: { vi, en, zh } }
    : null;
}

/** The variety where it is known, else the crop: 'Xoài ba màu'. */
export function productName(batch: Batch, language: Language): string {
  return (varietyOf(batch)?.name ?? batch.crop)[language];
}

/** '01/11/2026', or both ends of a longer harvest; empty for goods from outside without a date. */
export function harvestDays(
  batch: Pick<Batch, 'harvestedFrom' | 'harvestedTo'>,
  language: Language,
): string {
  if (batch.harvestedFrom === null || batch.harvestedTo === null) return '';
  const from = formatDate(batch.harvestedFrom, language);
  if (batch.harvestedFrom === batch.harvestedTo) return from;
  return `${from} – ${formatDate(batch.harvestedTo, language)}`;
}

/** The state of a code on a day, in words that name the decision. */
export function codeStanding(
  code: Pick<CodeFacts, 'decisions'>,
  day: LocalDate,
  say: Words,
  language: Language,
) {
  const state = stateOn(code.decisions, day);
  const decision = decisionInForce(code.decisions, day);
  const since = decision ? formatDate(decision.decidedOn, language) : '';
  const number = decision?.number ?? '';
  switch (state) {
    case 'active':
      return { state, tone: 'ok' as const, text: say.codeActive };
    case 'warned':
      return { state, tone: 'warn' as const, text: say.codeWarned(since, number) };
    case 'issued':
    case 'sent-to-importer':
      return { state, tone: 'plain' as const, text: say.codeNotApproved };
    case 'lapsed':
      return { state, tone: 'stop' as const, text: say.codeLapsed(since, number) };
    case 'suspended':
      return { state, tone: 'stop' as const, text: say.codeSuspended(since, number) };
    case 'revoked':
      return { state, tone: 'stop' as const, text: say.codeRevoked(since, number) };
    case 'none':
      return { state, tone: 'plain' as const, text: say.codeNone };
  }
}
