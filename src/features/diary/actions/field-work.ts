import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { saySeasonSafety } from '../rules/say-safety.ts';
import { countOpenPlantings, listOpenPlantings } from '../store/read-plantings.ts';
import { safetyOfPlanting } from './read-diary.ts';

/** Seasons that run or are to come, those to be harvested first on top, with their safe dates in words. */
export async function readFieldWork(
  db: Database,
  organisationId: string,
  today: LocalDate,
  language: Language,
) {
  const items = [];
  for (const planting of await listOpenPlantings(db, organisationId, 5)) {
    const safety = await safetyOfPlanting(db, planting, today);
    const name = planting.variety?.[language] ?? planting.crop[language];
    items.push({
      href: `/console/diary/${planting.id}`,
      label: `${name} · ${planting.seasonName}`,
      note: saySeasonSafety(safety, today, language).text,
    });
  }
  return { count: await countOpenPlantings(db, organisationId), items };
}
