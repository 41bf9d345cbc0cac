import { formatDate, type LocalDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { formatHectares } from '../../lib/numbers.ts';
import type { Tone } from '../../web/components/tag.tsx';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { type CodeDecision, stateOn } from '../areas/rules.ts';
import { printCommune } from '../reference/rules.ts';
import { findWords } from './find-messages.ts';
import type { Area, CodeRow } from './find-store.ts';
import { textOf } from './names.ts';
import { areaHref, asSentence, coarsePath, printPlace } from './present-lot.ts';

export type StateView = { readonly market: string; readonly tone: Tone; readonly state: string };

/** One printed code with its state for each market. */
export type CodeView = {
  readonly value: string;
  readonly href: string;
  readonly crop: string;
  readonly place: string;
  readonly size: string;
  readonly holder: string;
  readonly holderHref: string;
  readonly states: readonly StateView[];
};

/** Rows of one value belong together: the markets of one area. */
export function presentCodes(
  rows: readonly CodeRow[],
  today: LocalDate,
  language: Language,
): CodeView[] {
  const isOf = (a: CodeRow) => (b: CodeRow) =>
    a.areaId === b.areaId && a.normalised === b.normalised;
  return rows
    .filter((row, index) => rows.findIndex(isOf(row)) === index)
    .map((row) => ({
      value: row.value,
      href: areaHref(row.normalised),
      crop: textOf(row.crop)[language],
      place: asSentence(printCommune(row.commune, [], language)),
      size: formatHectares(row.squareMetres, language),
      holder: row.holderName,
      holderHref: `/organisations/${row.holderId}`,
      states: rows.filter(isOf(row)).map((one) => presentState(one, today, language)),
    }));
}

export function presentArea(area: Area, today: LocalDate, language: Language) {
  const say = findWords(language);
  const size = formatHectares(area.squareMetres, language);
  return {
    value: area.value,
    crop: textOf(area.crop)[language],
    place: asSentence(printPlace(area.place, language)),
    size,
    holder: area.holderName,
    holderHref: `/organisations/${area.holderId}`,
    states: area.codes.map((row) => presentState(row, today, language)),
    outlinePath: area.outline ? coarsePath(area.outline) : undefined,
    outlineLabel: say.shape(size),
    decisions: area.codes
      .flatMap((row) => row.decisions.toReversed().map((decision) => ({ ...decision, row })))
      .toSorted(
        (a, b) =>
          b.decidedOn.localeCompare(a.decidedOn) || b.recordedAt.getTime() - a.recordedAt.getTime(),
      )
      .map(
        ({ row, kind, number, decidedOn, authority }): TimelineEntry => ({
          when: formatDate(decidedOn, language),
          dateTime: decidedOn,
          what: `${say[kind]} · ${textOf(row.market)[language]}`,
          who: `${say.decision(number)} · ${authority}`,
          tone: tones[kind],
        }),
      ),
  };
}
export type AreaView = ReturnType<typeof presentArea>;

const tones: Readonly<Record<CodeDecision['kind'], Tone>> = {
  issue: 'ok',
  'issue-for-importer': 'plain',
  send: 'plain',
  approve: 'ok',
  decline: 'plain',
  warn: 'warn',
  clear: 'ok',
  suspend: 'warn',
  restore: 'ok',
  revoke: 'stop',
  lapse: 'stop',
  adjust: 'plain',
};

/** By the decisions in force today, so that one dated ahead shows on its day. */
function presentState(row: CodeRow, today: LocalDate, language: Language): StateView {
  const say = findWords(language);
  const market = textOf(row.market)[language];
  switch (stateOn(row.decisions, today)) {
    case 'active':
      return { market, tone: 'ok', state: say.active };
    case 'warned':
      return { market, tone: 'warn', state: say.warned };
    case 'issued':
    case 'sent-to-importer':
      return { market, tone: 'plain', state: say.waiting };
    case 'lapsed':
      return { market, tone: 'stop', state: say.lapsed };
    case 'suspended':
      return { market, tone: 'warn', state: say.suspended };
    case 'revoked':
      return { market, tone: 'stop', state: say.revoked };
    case 'none':
      return { market, tone: 'plain', state: say['not-yet'] };
  }
}
