import type { z } from 'zod';
import { doseUnits } from '../../db/schema/crop-protection.ts';
import type { Language } from '../../lib/language.ts';
import { findingKinds } from '../crop-protection/rules/judge.ts';
import { sayFinding } from '../crop-protection/rules/say-finding.ts';
import type { PlantingRecord } from './actions/read-diary.ts';
import { daysLate } from './rules/entries.ts';
import type { entryAnswer } from './schemas/entries.ts';
import type { plantingAnswer, plantingPage } from './schemas/plantings.ts';
import type { Entry, EntryVersion } from './store/read-entries.ts';
import type { Planting } from './store/read-plantings.ts';

type Item = z.infer<typeof plantingPage>['items'][number];
type Stored = { kind: string; facts: Record<string, string | number> };

export function itemOf(planting: Planting): Item {
  const { id, areaId, cropCode, varietyCode, seasonKind, seasonName, squareMetres } = planting;
  const { startsOn, harvestFrom, harvestTo, expectedGrams, state, endedOn, version } = planting;
  return {
    ...{ id, areaId, cropCode, varietyCode, seasonKind, seasonName, squareMetres },
    ...{ startsOn, harvestFrom, harvestTo, expectedGrams, state, endedOn, version },
    organisation: { id: planting.organisationId, name: planting.organisationName },
  };
}

export function plantingAnswerOf(record: PlantingRecord): z.infer<typeof plantingAnswer> {
  const { planting, plots, safety, riceCriteria } = record;
  const { usualNutrientGrams, usualSprays, usualSource } = planting;
  return {
    ...itemOf(planting),
    ...{ usualNutrientGrams, usualSprays, usualSource },
    plotIds: plots.map(({ plotId }) => plotId),
    safety: safety.map(({ plotId, safeFrom, unknown, decidedBy }) => ({
      ...{ plotId, safeFrom, decidedBy },
      unknown: [...unknown],
    })),
    riceCriteria:
      riceCriteria?.map(({ criterion, result, entryIds, missing }) => ({
        ...{ criterion, result, entryIds: [...entryIds], missing: [...missing] },
      })) ?? null,
  };
}

export function entryAnswerOf(entry: Entry, language: Language): z.infer<typeof entryAnswer> {
  const { id, plantingId, kind, version } = entry;
  return {
    ...{ id, plantingId, kind, version },
    versions: entry.versions.map((one) => versionAnswerOf(one, language)),
  };
}

function versionAnswerOf(one: EntryVersion, language: Language) {
  const { version, happenedOn, workedBy, details, note, reason, isStruck, recordedBy } = one;
  return {
    ...{ version, happenedOn, workedBy, details, note, reason, isStruck, recordedBy },
    plotIds: [...one.plotIds],
    photoFileIds: [...one.photoFileIds],
    daysLate: daysLate(happenedOn, one.recordedAt),
    recordedAt: one.recordedAt.toISOString(),
    deviceAt: one.deviceAt?.toISOString() ?? null,
    uses: one.uses.map((use) => ({
      ...{ productId: use.productId, productName: use.productName, dose: doseOf(use) },
      ...{ intervalDays: use.intervalDays, listId: use.listId, labelId: use.labelId },
      ruleVersion: use.ruleVersion,
      findings: use.findings.map((finding) => ({
        kind: finding.kind,
        text: sayStored(finding, language),
      })),
    })),
  };
}

type Dosed = { doseAmount: number | null; doseUnit: string | null; waterLitres: number | null };

export function doseOf({ doseAmount, doseUnit, waterLitres }: Dosed) {
  const unit = doseUnits.find((each) => each === doseUnit);
  return doseAmount === null || !unit ? null : { amount: doseAmount, unit, waterLitres };
}

/** A finding as it was stored, in words. */
export function sayStored({ kind, facts }: Stored, language: Language): string {
  const known = findingKinds.find((each) => each === kind);
  return known ? sayFinding({ kind: known, facts }, language) : kind;
}
