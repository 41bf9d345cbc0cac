import type { RiceEntry } from '../rules/rice-criteria.ts';
import { detailsOf } from '../schemas/details.ts';
import type { Entry } from '../store/read-entries.ts';

/** The entries that stand, as the criteria read them; the oldest first. */
export function riceEntriesOf(entries: readonly Entry[]): RiceEntry[] {
  return entries.toReversed().flatMap((entry): RiceEntry[] => {
    const [version] = entry.versions;
    if (!version || version.isStruck) return [];
    const details = detailsOf[entry.kind].safeParse(version.details);
    if (!details.success) return [];
    const { happenedOn, plotIds, photoFileIds } = version;
    const base = { id: entry.id, happenedOn, plotIds, photoCount: photoFileIds.length };
    // The schema of that kind has just read its details.
    return [{ ...base, kind: entry.kind, details: details.data } as RiceEntry];
  });
}
