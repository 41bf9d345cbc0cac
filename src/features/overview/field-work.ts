import type { Database } from '../../db/connect.ts';
import type { LocalDate } from '../../lib/dates.ts';
import { type Language, messages } from '../../lib/language.ts';
import { readFieldWork } from '../diary/actions/field-work.ts';
import type { Work } from './work.ts';

const words = messages({
  vi: {
    title: 'Mùa vụ đang canh tác',
    help: 'Chạm để ghi việc hôm nay; kèm theo là ngày đủ cách ly để thu hoạch.',
  },
  en: {
    title: 'Seasons in the field',
    help: 'Touch one to write down today’s work; with it stands the day from which harvest is allowed.',
  },
  zh: {
    title: '进行中的种植季',
    help: '点选以记录今日作业，并列出可采收日期。',
  },
});

/** What to write down, and from when harvest is allowed. */
export async function fieldWork(
  db: Database,
  organisationId: string,
  today: LocalDate,
  language: Language,
): Promise<Work> {
  const say = words(language);
  const { count, items } = await readFieldWork(db, organisationId, today, language);
  return { title: say.title, help: say.help, count, all: '/console/diary', items };
}
