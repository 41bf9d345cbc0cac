import type { Deps } from '../../deps.ts';
import { problems as http } from '../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../lib/dates.ts';
import type { Actor } from '../../lib/roles.ts';
import { readWorkCalendar } from '../reference/actions.ts';
import {
  addWorkingDays,
  type WorkCalendar,
  whyNotCounted,
} from '../reference/rules/working-days.ts';
import { findGaps } from './actions/find-gaps.ts';
import { isOpen } from './rules/life-cycle.ts';
import type { Days } from './store/list.ts';
import { findDossier } from './store/read.ts';

/** A dossier is called due when so many working days or fewer are left. */
export const soonDays = 2;

/** A dossier as the actor may see it, with what it lacks as long as it is open. */
export async function loadDossier(deps: Deps, actor: Actor, id: string) {
  const record = await findDossier(deps.db, actor, id);
  if (!record) throw http.notFound();
  const today = localDateOf(deps.now());
  return {
    record,
    today,
    calendar: await readWorkCalendar(deps.db),
    gaps: isOpen(record.state) ? await findGaps(deps.db, record, today) : [],
  };
}

/** Lists go on where the calendar ends: in a year without holidays nothing is called due soon. */
export async function daysOf(deps: Deps): Promise<Days & { calendar: WorkCalendar }> {
  const today = localDateOf(deps.now());
  const calendar = await readWorkCalendar(deps.db);
  return { today, soon: soonFrom(today, calendar), calendar };
}

function soonFrom(today: LocalDate, calendar: WorkCalendar): LocalDate {
  return whyNotCounted(today, today, calendar) ? today : addWorkingDays(today, soonDays, calendar);
}
