import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatNumber, formatWeight } from '../../../lib/numbers.ts';
import { printPublicCode } from '../../../lib/public-code.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import type { TimelineEntry } from '../../../web/components/timeline.tsx';
import { type CodeState, stateOn } from '../../areas/rules.ts';
import { printCommune } from '../../reference/rules.ts';
import type { LotFacts } from '../facts.ts';
import { scanWords } from '../messages.ts';
import { areaHref, asSentence, printAddress } from '../present-lot.ts';
import { stateAtHarvest } from '../verdict.ts';
import type { House, MadeFacts, Origin } from './facts.ts';
import { madeWords, percentOf, sayMadeHeadline, sayMadeReason } from './messages.ts';
import { madeVerdictOf } from './verdict.ts';

type State = { readonly tone: Tone; readonly text: string };

export type OriginView = {
  readonly producer: string;
  readonly producerHref: string;
  readonly share: string;
  readonly code: string;
  readonly codeHref: string;
  readonly market: string;
  readonly place: string;
  readonly harvested: string;
  readonly atHarvest: State;
  readonly today: State;
};

/** What fits on the page and helps; the data has every origin. */
const mostShown = 8;

/** All that the page of such a lot says, in words. */
export function presentMade(lot: MadeFacts, today: LocalDate, language: Language) {
  const [say, scan] = [madeWords(language), scanWords(language)];
  const verdict = madeVerdictOf(lot, today);
  const { harvestedFrom: from, harvestedTo: to } = lot;
  const day = (date: LocalDate) => formatDate(date, language);
  const more = lot.origins.length - mostShown;
  return {
    verdict: {
      level: verdict.level,
      headline: sayMadeHeadline(verdict.headline, language),
      reasons: verdict.reasons.map((reason) => sayMadeReason(reason, language)),
    },
    name: (lot.variety ?? lot.crop)[language],
    scientificName: lot.scientificName,
    drawing: lot.drawing,
    code: printPublicCode(lot.publicCode),
    weight: formatWeight(lot.grams, language),
    harvested:
      from === null || to === null
        ? undefined
        : from === to
          ? day(to)
          : scan.range(day(from), day(to)),
    keeper: lot.keeper.name,
    keeperHref: `/organisations/${lot.keeper.id}`,
    keeperAddress: printAddress(lot.keeper, language),
    commune: printCommune(lot.keeper.place.commune, [], language),
    houses: lot.houses.map((house) => presentHouse(house, language)),
    origins: lot.origins.slice(0, mostShown).map((one) => presentOrigin(one, today, language)),
    moreOrigins: more > 0 ? say.otherOrigins(formatNumber(more, language)) : undefined,
    outside: lot.outsideShare > 1e-6 ? say.share(percentOf(lot.outsideShare, language)) : undefined,
    steps: lot.steps.map(
      ({ kind, happenedOn, organisation }): TimelineEntry => ({
        when: day(happenedOn),
        dateTime: happenedOn,
        what: say[kind],
        who: organisation,
      }),
    ),
    dataHref: `/api/v1/lots/${lot.publicCode}`,
  };
}

export type MadeView = ReturnType<typeof presentMade>;

function presentOrigin({ lot, share }: Origin, today: LocalDate, language: Language): OriginView {
  const [say, scan] = [madeWords(language), scanWords(language)];
  const { harvestedFrom: from, harvestedTo: to } = lot.match;
  const day = (date: LocalDate) => formatDate(date, language);
  return {
    producer: lot.producer.name,
    producerHref: `/organisations/${lot.match.organisationId}`,
    share: say.share(percentOf(share, language)),
    code: lot.code.value,
    codeHref: areaHref(lot.code.normalised),
    market: scan.market(lot.code.market[language]),
    place: asSentence(printCommune(lot.area.place.commune, [], language)),
    harvested: from === to ? day(to) : scan.range(day(from), day(to)),
    atHarvest: stateView(stateAtHarvest(lot).state, language),
    today: stateView(stateToday(lot, today), language),
  };
}

function stateToday(lot: LotFacts, today: LocalDate) {
  return stateOn(lot.code.decisions, today);
}

function stateView(state: CodeState | 'none', language: Language): State {
  const say = madeWords(language);
  switch (state) {
    case 'active':
      return { tone: 'ok', text: say.active };
    case 'warned':
      return { tone: 'warn', text: say.warned };
    case 'suspended':
      return { tone: 'warn', text: say.suspended };
    case 'revoked':
    case 'lapsed':
      return { tone: 'stop', text: say[state] };
    case 'issued':
    case 'sent-to-importer':
      return { tone: 'plain', text: say.waiting };
    case 'none':
      return { tone: 'plain', text: say.none };
  }
}

function presentHouse({ name, codes }: House, language: Language) {
  const say = madeWords(language);
  return {
    name,
    codes: codes.map(({ value, market, state }) => ({
      text: say.houseCode(value, market[language]),
      state: stateView(state, language),
    })),
  };
}
