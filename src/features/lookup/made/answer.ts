import type { LocalDate } from '../../../lib/dates.ts';
import { stateOn } from '../../areas/rules.ts';
import { answerPlace, inEach } from '../answer-lot.ts';
import type { LotAnswer } from '../schemas.ts';
import { stateAtHarvest } from '../verdict.ts';
import type { MadeFacts } from './facts.ts';
import { sayMadeHeadline, sayMadeReason } from './messages.ts';
import { madeVerdictOf } from './verdict.ts';

/** The facts of the page of a lot made of others, for machines: every origin with its part. */
export function answerMade(lot: MadeFacts, today: LocalDate, publicUrl: string): LotAnswer {
  const verdict = madeVerdictOf(lot, today);
  return {
    code: lot.publicCode,
    url: `${publicUrl}/T/${lot.publicCode}`,
    kind: lot.kind,
    verdict: {
      level: verdict.level,
      headline: verdict.headline,
      headlineText: inEach((language) => sayMadeHeadline(verdict.headline, language)),
      reasons: verdict.reasons.map((reason) => ({
        kind: reason.kind,
        text: inEach((language) => sayMadeReason(reason, language)),
      })),
    },
    crop: lot.crop,
    variety: lot.variety ?? null,
    scientificName: lot.scientificName,
    harvestedFrom: lot.harvestedFrom,
    harvestedTo: lot.harvestedTo,
    grams: lot.grams,
    releasedAt: lot.releasedAt?.toISOString() ?? null,
    photoUrl: null,
    producer: {
      id: lot.keeper.id,
      name: lot.keeper.name,
      addressLine: lot.keeper.addressLine,
      formerAddress: lot.keeper.formerAddress,
      place: answerPlace(lot.keeper.place),
    },
    area: null,
    certificates: [],
    timeline: [],
    origins: lot.origins.map(({ lot: origin, share }) => ({
      code: origin.publicCode,
      share,
      producer: origin.producer.name,
      areaCode: origin.code.value,
      market: origin.code.market,
      stateAtHarvest: stateAtHarvest(origin).state,
      stateToday: stateOn(origin.code.decisions, today),
      harvestedFrom: origin.match.harvestedFrom,
      harvestedTo: origin.match.harvestedTo,
    })),
    outsideShare: lot.outsideShare,
    packingHouses: lot.houses.map(({ name, codes }) => ({
      name,
      codes: codes.map(({ value, market, state }) => ({ value, market, state })),
    })),
    steps: lot.steps.map(({ kind, happenedOn, organisation }) => ({
      kind,
      happenedOn,
      organisation,
    })),
  };
}
