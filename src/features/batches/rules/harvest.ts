import { addMonths, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems/harvest.ts';

/**
 * A harvest is registered after it happened and within a year: later than that nobody can check it
 * any more, and a wrong year is the commonest slip.
 */
export function whyNotHarvest(
  harvest: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): Problem | undefined {
  if (harvest.to < harvest.from) return problems.harvestReversed();
  if (harvest.from > today) return problems.harvestInFuture({ today });
  if (harvest.to > today) return problems.harvestEndInFuture({ today });
  const earliest = addMonths(today, -12);
  if (harvest.from < earliest) return problems.harvestTooLongAgo({ earliest });
  return undefined;
}
