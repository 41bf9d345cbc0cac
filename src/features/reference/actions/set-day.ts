import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { whyNotSetDay } from '../rules/set-day.ts';
import type { DayInput } from '../schemas/settings.ts';
import { insertDaySetting, listDays } from '../store/calendar.ts';
import { lockReferenceLoad } from '../store.ts';

/** Says of a day that it is off or worked, or takes back what was said. Deadlines follow at once. */
export async function setDay(
  deps: Deps,
  actor: Actor,
  input: DayInput,
  key?: string,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'day.set', key, input }, async (tx) => {
    await lockReferenceLoad(tx);
    const { national, provincial } = await listDays(tx, input.day.slice(0, 4));
    const said = [...national, ...provincial].findLast(({ day }) => day === input.day);
    refuseIf(whyNotSetDay(input, said?.kind ?? 'as-weekday', localDateOf(deps.now())));
    const id = deps.newId('day');
    await insertDaySetting(tx, {
      id,
      ...input,
      setBy: actor.personId,
      setAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'holiday.set',
      subjectType: 'holiday',
      subjectId: input.day,
      facts: { ...input },
    });
    return { id };
  });
}
