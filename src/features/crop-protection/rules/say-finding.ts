import { formatDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { findingWords, unitWords } from '../messages/findings.ts';
import { type DoseUnit, printDose } from './dose.ts';
import type { Finding, FindingKind } from './judge.ts';

/** stop: against the law or the label; warn: it cannot be judged; note: worth a look. */
export const levelOf = {
  banned: 'stop',
  'not-on-list': 'stop',
  'not-for-crop': 'stop',
  'over-dose': 'stop',
  'unknown-interval': 'warn',
  'label-unverified': 'warn',
  'list-unknown': 'warn',
  'dose-unclear': 'warn',
  'removed-later': 'note',
  'long-interval': 'note',
} as const satisfies Record<FindingKind, 'stop' | 'warn' | 'note'>;

/** A finding in plain words. Facts are those that `judgeUse` gave, also when read back from a record. */
export function sayFinding({ kind, facts }: Finding, language: Language): string {
  const say = findingWords(language);
  const text = (name: string) => String(facts[name] ?? '');
  const day = (name: string) => (facts[name] ? formatDate(text(name), language) : '');
  const list = text('list');
  switch (kind) {
    case 'banned': {
      const sentence = say.banned({ substance: text('substance') });
      return facts.confirmed === 'no' ? `${sentence} ${say.unconfirmed}` : sentence;
    }
    case 'not-on-list':
      if (facts.substance) return say.outOfList({ substance: text('substance') });
      return facts.left ? say.leftList({ list, left: day('left') }) : say.notOnList({ list });
    case 'removed-later': {
      const days = { list, left: day('left'), until: day('until') };
      return facts.when === 'later' ? say.leavesLater(days) : say.runOff(days);
    }
    case 'not-for-crop':
      return say.notForCrop;
    case 'over-dose':
      return say.overDose({
        used: sayDose(facts.used, facts.usedUnit, language),
        most: sayDose(facts.most, facts.unit, language),
      });
    case 'unknown-interval':
      return say.unknownInterval;
    case 'label-unverified':
      return say.labelUnverified({ days: text('days') });
    case 'long-interval':
      return say.longInterval({ days: text('days') });
    case 'list-unknown':
      return say.listUnknown;
    case 'dose-unclear':
      return say.doseUnclear({ unit: sayUnit(facts.unit, language) });
  }
}

/** "0,4 lít/ha", from thousandths. */
export function sayDose(amount: unknown, unit: unknown, language: Language): string {
  return `${printDose(Number(amount), language)} ${sayUnit(unit, language)}`;
}

/** The unit of a dose in words. */
export function sayUnit(unit: unknown, language: Language): string {
  const names: Readonly<Record<string, string>> = unitWords(language) satisfies Record<
    DoseUnit,
    string
  >;
  return names[String(unit)] ?? String(unit);
}
