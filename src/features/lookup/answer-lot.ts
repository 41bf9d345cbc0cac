import type { LocalDate } from '../../lib/dates.ts';
import { languages, type Text } from '../../lib/language.ts';
import { stateOn } from '../areas/rules.ts';
import { degreeOf, standingOn } from '../certificates/rules.ts';
import type { LotFacts, Place } from './facts.ts';
import type { LotAnswer } from './schemas.ts';
import { publicEntries } from './timeline.ts';
import { claimsShown, stateAtHarvest, verdictOf } from './verdict.ts';
import { sayHeadline, sayReason } from './verdict-messages.ts';

/** The facts of the page for machines, with the words of the page in every language. */
export function answerLot(lot: LotFacts, today: LocalDate, publicUrl: string): LotAnswer {
  const verdict = verdictOf(lot, today);
  const { match, code } = lot;
  return {
    code: lot.publicCode,
    url: `${publicUrl}/T/${lot.publicCode}`,
    kind: 'production',
    verdict: {
      level: verdict.level,
      headline: verdict.headline,
      headlineText: inEach((language) => sayHeadline(verdict.headline, language)),
      reasons: verdict.reasons.map((reason) => ({
        kind: reason.kind,
        text: inEach((language) => sayReason(reason, language)),
      })),
    },
    crop: lot.crop,
    variety: lot.variety ?? null,
    scientificName: lot.scientificName,
    harvestedFrom: match.harvestedFrom,
    harvestedTo: match.harvestedTo,
    grams: lot.grams,
    releasedAt: lot.releasedAt?.toISOString() ?? null,
    photoUrl: lot.photoFileId && `${publicUrl}/photos/${lot.photoFileId}`,
    producer: {
      id: match.organisationId,
      name: lot.producer.name,
      addressLine: lot.producer.addressLine,
      formerAddress: lot.producer.formerAddress,
      place: answerPlace(lot.producer.place),
    },
    area: {
      code: code.value,
      market: code.market,
      stateAtHarvest: stateAtHarvest(lot).state,
      stateToday: stateOn(code.decisions, today),
      place: answerPlace(lot.area.place),
      squareMetres: lot.area.squareMetres,
      householdCount: lot.area.householdCount,
      decisions: code.decisions.map(({ kind, number, decidedOn, authority }) => ({
        kind,
        number,
        decidedOn,
        authority,
      })),
    },
    certificates: claimsShown(lot).map((claim) => ({
      kind: claim.kindCode,
      name: claim.kindName,
      number: claim.number,
      certifier: claim.certifier,
      validFrom: claim.validFrom,
      validTo: claim.validTo,
      degree: degreeOf(claim),
      standingToday: standingOn(claim, today),
    })),
    timeline: publicEntries(lot).map((entry) => ({
      sequence: entry.sequence,
      kind: entry.kind,
      happenedOn: entry.happenedOn,
      recordedAt: entry.recordedAt.toISOString(),
      role: entry.role,
      organisation: entry.organisation,
    })),
    origins: [],
    outsideShare: 0,
    packingHouses: [],
    steps: [],
  };
}

export function answerPlace({ commune }: Place) {
  return { communeKind: commune.kind, commune: commune.name, province: commune.provinceName };
}

export function inEach(say: (language: keyof Text) => string): Text {
  const [vi, en, zh] = languages.map(say);
  return { vi: vi ?? '', en: en ?? '', zh: zh ?? '' };
}
