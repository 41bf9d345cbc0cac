import type { holidays } from '../../../db/schema/reference.ts';
import { addDays, type LocalDate } from '../../../lib/dates.ts';

type Holiday = typeof holidays.$inferSelect;
type Kind = Pick<Holiday, 'kind' | 'certainty' | 'source'>;
type Names = Pick<Holiday, 'nameVi' | 'nameEn' | 'nameZh'>;

const newYear = names('Tết Dương lịch', 'New Year’s Day', '元旦');
const tet = names('Tết Nguyên đán', 'Lunar New Year', '越南春节');
const hungKings = names('Giỗ Tổ Hùng Vương', 'Hùng Kings’ Day', '雄王祭祖日');
const victory = names('Ngày Chiến thắng', 'Victory Day', '南方解放日');
const labour = names('Ngày Quốc tế lao động', 'Labour Day', '国际劳动节');
const nation = names('Quốc khánh', 'National Day', '国庆节');
const culture = names('Ngày Văn hóa Việt Nam', 'Viet Nam Culture Day', '越南文化日');
const substitute = names('Nghỉ bù ngày lễ', 'Substitute day off', '节日补休');
const swapped = names('Nghỉ hoán đổi', 'Day off by swap', '调休');
const worked = names('Làm bù ngày hoán đổi', 'Working day by swap', '调休上班');

const law = 'Bộ luật Lao động 2019, Điều 112';
const byLaw: Kind = { kind: 'holiday', certainty: 'decided', source: law };
/** A day off on a weekend is given back on the next working day. */
const givenBack: Kind = { ...byLaw, source: 'Bộ luật Lao động 2019, Điều 111 khoản 3' };
/** The days around Tết and 2 September are chosen each year by the Government; until then the usual ones. */
const usual: Kind = {
  kind: 'holiday',
  certainty: 'computed',
  source: `${law} (chưa có thông báo)`,
};
/** No text that changes Article 112 has been seen yet: the province takes the day back if it is worked. */
const announced: Kind = {
  kind: 'holiday',
  certainty: 'computed',
  source: 'Nghị quyết 80-NQ/TW, 07/01/2026; Nghị quyết 30/NQ-CP (sửa Điều 112 Bộ luật Lao động)',
};
const notice2025: Kind = { ...byLaw, source: 'Thông báo lịch nghỉ lễ, Tết năm 2025 của Chính phủ' };
const notice2026: Kind = { ...byLaw, source: 'Thông báo lịch nghỉ lễ, Tết năm 2026 của Chính phủ' };
const off = (notice: Kind): Kind => ({ ...notice, kind: 'swap-off' });
const work = (notice: Kind): Kind => ({ ...notice, kind: 'swap-work' });

/**
 * Days off of the State's offices. Lunar days by the calendar of Viet Nam (UTC+7): Tết is 29/01/2025,
 * 17/02/2026, 06/02/2027, 26/01/2028; the 10th of the third month 07/04, 26/04, 16/04, 04/04.
 */
export const holidaySeed: readonly Holiday[] = [
  day('2025-01-01', newYear, byLaw),
  ...days('2025-01-27', '2025-01-31', tet, notice2025),
  day('2025-04-07', hungKings, byLaw),
  day('2025-04-26', worked, work(notice2025)),
  day('2025-04-30', victory, byLaw),
  day('2025-05-01', labour, byLaw),
  day('2025-05-02', swapped, off(notice2025)),
  ...days('2025-09-01', '2025-09-02', nation, notice2025),

  day('2026-01-01', newYear, byLaw),
  day('2026-01-02', swapped, off(notice2026)),
  day('2026-01-10', worked, work(notice2026)),
  ...days('2026-02-16', '2026-02-20', tet, notice2026),
  day('2026-04-26', hungKings, byLaw),
  day('2026-04-27', substitute, givenBack),
  day('2026-04-30', victory, byLaw),
  day('2026-05-01', labour, byLaw),
  day('2026-08-22', worked, work(notice2026)),
  day('2026-08-31', swapped, off(notice2026)),
  ...days('2026-09-01', '2026-09-02', nation, notice2026),
  day('2026-11-24', culture, announced),

  day('2027-01-01', newYear, byLaw),
  ...days('2027-02-05', '2027-02-09', tet, usual),
  ...days('2027-02-10', '2027-02-11', substitute, usual),
  day('2027-04-16', hungKings, byLaw),
  day('2027-04-30', victory, byLaw),
  day('2027-05-01', labour, byLaw),
  day('2027-05-03', substitute, givenBack),
  day('2027-09-02', nation, byLaw),
  day('2027-09-03', nation, usual),
  day('2027-11-24', culture, announced),

  day('2028-01-01', newYear, byLaw),
  day('2028-01-03', substitute, givenBack),
  ...days('2028-01-24', '2028-01-28', tet, usual),
  day('2028-04-04', hungKings, byLaw),
  day('2028-04-30', victory, byLaw),
  day('2028-05-01', labour, byLaw),
  day('2028-05-02', substitute, givenBack),
  day('2028-09-01', nation, usual),
  day('2028-09-02', nation, byLaw),
  day('2028-09-04', substitute, usual),
  day('2028-11-24', culture, announced),
];

function names(nameVi: string, nameEn: string, nameZh: string): Names {
  return { nameVi, nameEn, nameZh };
}

function day(date: LocalDate, name: Names, kind: Kind): Holiday {
  return { day: date, ...name, ...kind };
}

function days(first: LocalDate, last: LocalDate, name: Names, kind: Kind): Holiday[] {
  const found = [];
  for (let date = first; date <= last; date = addDays(date, 1)) found.push(day(date, name, kind));
  return found;
}
