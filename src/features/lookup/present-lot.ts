import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { coarsen, outlineToPath } from '../../lib/geometry.ts';
import type { Language } from '../../lib/language.ts';
import { formatHectares, formatNumber, formatWeight } from '../../lib/numbers.ts';
import { printPublicCode } from '../../lib/public-code.ts';
import type { Outline } from '../../lib/read-outline.ts';
import type { Tone } from '../../web/components/tag.tsx';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { degreeOf, latest, standingOn } from '../certificates/rules.ts';
import { printCommune } from '../reference/rules.ts';
import type { Claim, LotFacts, Place } from './facts.ts';
import { scanWords } from './messages.ts';
import { presentTimeline, publicEntries } from './timeline.ts';
import { claimsShown, type Level, verdictOf } from './verdict.ts';
import { sayHeadline, sayReason } from './verdict-messages.ts';

export type LotView = {
  readonly verdict: { level: Level; headline: string; reasons: readonly string[] };
  readonly name: string;
  readonly scientificName: string;
  readonly drawing: string;
  readonly photoHref: string | undefined;
  readonly producer: string;
  readonly producerHref: string;
  readonly producerAddress: string;
  readonly commune: string;
  readonly code: string;
  readonly harvested: string;
  readonly weight: string;
  readonly areaCode: string;
  readonly areaHref: string;
  readonly market: string;
  readonly areaPlace: string;
  readonly areaSize: string;
  readonly areaIssued: string | undefined;
  readonly outlinePath: string | undefined;
  readonly outlineLabel: string;
  readonly certificates: readonly CertificateView[];
  readonly timeline: readonly TimelineEntry[];
  readonly ledgerNumber: string | undefined;
  readonly dataHref: string;
};

export type CertificateView = {
  readonly name: string;
  readonly number: string;
  readonly tag: { tone: Tone; text: string };
  readonly lines: readonly string[];
};

/** All that the page of a lot says, in words; nothing is decided in the components. */
export function presentLot(lot: LotFacts, today: LocalDate, language: Language): LotView {
  const say = scanWords(language);
  const verdict = verdictOf(lot, today);
  const { harvestedFrom: from, harvestedTo: to } = lot.match;
  const day = (date: LocalDate) => formatDate(date, language);
  const hectares = formatHectares(lot.area.squareMetres, language);
  const households = say.households(formatNumber(lot.area.householdCount, language));
  const issue = lot.code.decisions.findLast(({ kind }) => kind.startsWith('issue'));
  const released = publicEntries(lot).find(({ kind }) => kind === 'batch.released');
  return {
    verdict: {
      level: verdict.level,
      headline: sayHeadline(verdict.headline, language),
      reasons: verdict.reasons.map((reason) => sayReason(reason, language)),
    },
    name: (lot.variety ?? lot.crop)[language],
    scientificName: lot.scientificName,
    drawing: lot.drawing,
    photoHref: lot.photoFileId ? `/photos/${lot.photoFileId}` : undefined,
    producer: lot.producer.name,
    producerHref: `/organisations/${lot.match.organisationId}`,
    producerAddress: printAddress(lot.producer, language),
    commune: printCommune(lot.producer.place.commune, [], language),
    code: printPublicCode(lot.publicCode),
    harvested: from === to ? day(to) : say.range(day(from), day(to)),
    weight: formatWeight(lot.grams, language),
    areaCode: lot.code.value,
    areaHref: areaHref(lot.code.normalised),
    market: say.market(lot.code.market[language]),
    areaPlace: asSentence(printPlace(lot.area.place, language)),
    areaSize: `${hectares} · ${households}`,
    areaIssued: issue && say.issued(issue.number, day(issue.decidedOn), issue.authority),
    outlinePath: lot.area.outline ? coarsePath(lot.area.outline) : undefined,
    outlineLabel: say.shape(hectares),
    certificates: claimsShown(lot).map((claim) => presentClaim(claim, today, language)),
    timeline: presentTimeline(lot, language),
    ledgerNumber: released && formatNumber(released.sequence, language),
    dataHref: `/api/v1/lots/${lot.publicCode}`,
  };
}

export function areaHref(normalised: string): string {
  return `/areas/${encodeURIComponent(normalised)}`;
}

/** People’s land is not drawn exactly: corners are on a grid of about 100 m. */
export function coarsePath(outline: Outline): string {
  return outlineToPath(coarsen(outline), 360, 150, 14);
}

export function printPlace({ commune, former }: Place, language: Language): string {
  return printCommune(commune, former, language);
}

/** 'xã Chợ Mới' at the start of a line. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With the address still on old packaging where the producer gave one, else the old units. */
export function printAddress(
  at: { addressLine: string; formerAddress: string | null; place: Place },
  language: Language,
): string {
  const unit = at.formerAddress
    ? printCommune(at.place.commune, [], language)
    : printPlace(at.place, language);
  const old = at.formerAddress ? ` ${formerly[language](at.formerAddress)}` : '';
  return language === 'zh' ? `${unit} ${at.addressLine}${old}` : `${at.addressLine}, ${unit}${old}`;
}

const formerly = {
  vi: (address: string) => `(trước đây: ${address})`,
  en: (address: string) => `(formerly ${address})`,
  zh: (address: string) => `（原：${address}）`,
} as const satisfies Record<Language, (address: string) => string>;

function presentClaim(claim: Claim, today: LocalDate, language: Language): CertificateView {
  const say = scanWords(language);
  const day = (date: LocalDate) => formatDate(date, language);
  const degree = degreeOf(claim);
  const standing = standingOn(claim, today);
  const check = latest(claim.checks, ({ checkedOn }) => checkedOn);
  return {
    name: claim.kindName[language],
    number: claim.number,
    tag: tagOf(degree, standing, language),
    lines: [
      say.certifier(claim.certifier, day(claim.validFrom), day(claim.validTo)),
      check ? say.checkedBy(day(check.checkedOn), claim.lastCheckBy ?? '') : say.notChecked,
      ...(check && standing !== 'valid' && degree !== 'declared' && degree !== 'differs'
        ? [`${say[degree]}.`]
        : []),
    ],
  };
}

function tagOf(
  degree: ReturnType<typeof degreeOf>,
  standing: ReturnType<typeof standingOn>,
  language: Language,
): CertificateView['tag'] {
  const say = scanWords(language);
  if (standing === 'suspended' || standing === 'withdrawn')
    return { tone: 'stop', text: say[standing] };
  if (standing === 'expired') return { tone: 'plain', text: say.expired };
  if (degree === 'checked' || degree === 'confirmed') return { tone: 'ok', text: say[degree] };
  return { tone: 'warn', text: say.declared };
}
