import type { crops, varieties } from '../../db/schema/reference.ts';
import {
  daysBetween,
  formatDate,
  formatInstant,
  type LocalDate,
  localDateOf,
} from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import type { Tone } from '../../web/components/tag.tsx';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { states } from './messages/states.ts';
import { words } from './messages/words.ts';
import { degreeOf, isExpiring, standingOn } from './rules.ts';
import type { CertificateRecord } from './store/read.ts';

export type TagView = { readonly tone: Tone; readonly text: string };
export type Names = {
  readonly crops: readonly (typeof crops.$inferSelect)[];
  readonly varieties: readonly (typeof varieties.$inferSelect)[];
};
type Named = { nameVi: string; nameEn: string; nameZh: string };

export function nameIn(row: Named, language: Language): string {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language];
}

/** Green only for what somebody checked and what is valid today (shared design). */
export function tagsOf(record: CertificateRecord, today: LocalDate, language: Language): TagView[] {
  const say = states(language);
  const degree = degreeOf(record);
  const standing = standingOn(record, today);
  const isVouched = degree === 'checked' || degree === 'confirmed';
  const degreeTone: Tone = degree === 'differs' ? 'stop' : degree === 'declared' ? 'warn' : 'ok';
  const tags: TagView[] = [
    { tone: degreeTone === 'ok' && standing !== 'valid' ? 'plain' : degreeTone, text: say[degree] },
  ];
  if (isExpiring(record, today))
    tags.push({ tone: 'warn', text: say.endsIn(daysBetween(today, record.validTo)) });
  else if (standing === 'valid') tags.push({ tone: isVouched ? 'ok' : 'plain', text: say.valid });
  else tags.push({ tone: standing === 'not-yet' ? 'warn' : 'stop', text: say[standing] });
  return tags;
}

/** 'Xoài cát Hòa Lộc; Lúa, mọi giống', each once. */
export function productsOf(record: CertificateRecord, names: Names, language: Language): string {
  const texts = record.scopes.map(({ cropCode, varietyCode }) => {
    const variety = names.varieties.find(({ code }) => code === varietyCode);
    if (variety) return nameIn(variety, language);
    const crop = names.crops.find(({ code }) => code === cropCode);
    return words(language).wholeCrop(crop ? nameIn(crop, language) : cropCode);
  });
  return [...new Set(texts)].join(language === 'zh' ? '；' : '; ');
}

export function areasOf(record: CertificateRecord, language: Language): string {
  if (record.scopes.some(({ areaId }) => areaId === null)) return words(language).allAreas;
  const names = new Set(record.scopes.map(({ areaName }) => areaName ?? ''));
  return [...names].join(language === 'zh' ? '；' : '; ');
}

export function periodOf(record: CertificateRecord, language: Language): string {
  return words(language).period(
    formatDate(record.validFrom, language),
    formatDate(record.validTo, language),
  );
}

const noticeTones = { suspend: 'stop', restore: 'ok', withdraw: 'stop' } as const;

/** Declaration, checks and notices by the day they happened, the newest first. */
export function historyOf(record: CertificateRecord, language: Language): TimelineEntry[] {
  const say = states(language);
  const comma = language === 'zh' ? '，' : ', ';
  const recorded = (names: { authorityName: string; personName: string }, at: Date) =>
    `${names.authorityName} · ${names.personName} · ${formatInstant(at, language)}`;
  const entries = [
    {
      day: localDateOf(record.declaredAt),
      at: record.declaredAt,
      what: words(language).declared,
      who: `${record.holderName} · ${record.declaredByName} · ${formatInstant(record.declaredAt, language)}`,
      tone: 'plain' as Tone,
    },
    ...record.checks.map((check) => ({
      day: check.checkedOn,
      at: check.recordedAt,
      what: `${say[check.method]}${comma}${check.result === 'matches' ? say.matches : say.notMatching}. ${check.evidence}`,
      who: recorded(check, check.recordedAt),
      tone: (check.result === 'matches' ? 'ok' : 'stop') as Tone,
    })),
    ...record.notices.map((notice) => ({
      day: notice.effectiveOn,
      at: notice.recordedAt,
      what: `${say[notice.kind]}${comma}${say.noticeNumber(notice.number)}. ${notice.grounds}`,
      who: recorded(notice, notice.recordedAt),
      tone: noticeTones[notice.kind] as Tone,
    })),
  ];
  return entries
    .toSorted((a, b) =>
      a.day === b.day ? b.at.getTime() - a.at.getTime() : a.day < b.day ? 1 : -1,
    )
    .map(({ day, what, who, tone }) => ({
      when: formatDate(day, language),
      dateTime: day,
      what,
      who,
      tone,
    }));
}
