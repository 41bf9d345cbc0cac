import type { Text } from '../../lib/language.ts';

/** The three columns of a reference name as one text. */
export function textOf(row: { nameVi: string; nameEn: string; nameZh: string }): Text {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh };
}
