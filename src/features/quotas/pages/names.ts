import { seasonKinds } from '../../../db/schema/quotas.ts';
import type { Language } from '../../../lib/language.ts';
import { settingWords } from '../setting-messages.ts';

export type Named = { code: string; nameVi: string; nameEn: string; nameZh: string };

export function nameIn(rows: readonly Named[], code: string, language: Language): string {
  const row = rows.find((one) => one.code === code);
  return row ? { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language] : code;
}

export function optionsOf(rows: readonly Named[], language: Language) {
  return rows.map(({ code }) => ({ value: code, label: nameIn(rows, code, language) }));
}

export function kindOptions(language: Language) {
  return seasonKinds.map((kind) => ({ value: kind, label: settingWords(language)[kind] }));
}
