import { desc, eq } from 'drizzle-orm';
import { authorisations } from '../../src/db/schema/authorisations.ts';
import { batches } from '../../src/db/schema/batches.ts';
import type { Deps } from '../../src/deps.ts';
import { sweepChangedLots } from '../../src/features/anomalies/actions/sweep.ts';
import { useAuthorisation } from '../../src/features/authorisations/actions/use-authorisation.ts';
import { localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';

/** The packing house declares three tonnes of a lot of less, and the rules find it. */
export async function seedAnomalies(deps: Deps, packer: Actor, lotId: string): Promise<void> {
  const [lot] = await deps.db
    .select({ number: batches.number })
    .from(batches)
    .where(eq(batches.id, lotId));
  const [authorisation] = await deps.db
    .select({ id: authorisations.id })
    .from(authorisations)
    .where(eq(authorisations.granteeId, packer.organisationId))
    .orderBy(desc(authorisations.createdAt))
    .limit(1);
  if (lot && authorisation) {
    await useAuthorisation(deps, packer, authorisation.id, {
      amount: '3',
      unit: 'tan',
      usedOn: localDateOf(deps.now()),
      consignment: 'Chuyến hàng minh họa thứ hai',
      batch: lot.number,
    });
  }
  await sweepChangedLots(deps);
}
