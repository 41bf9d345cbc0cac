import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { holdLotsTouched, insertFlag, listInspecting } from '../store/write-lots.ts';

type Spray = {
  /** none: the whole area */
  readonly plotIds: readonly string[];
  readonly areaId: string;
  readonly sprayedOn: LocalDate;
  /** the entry in the diary */
  readonly entryId: string;
  /** the first day on which harvest is safe; null: the interval of the product is not known */
  readonly safeFrom: LocalDate | null;
  /** of a treatment after the harvest: when what was treated had been harvested */
  readonly harvested?: { from: LocalDate; to: LocalDate } | undefined;
};

/**
 * A spray was written down, or corrected, after lots of that land were sent: each lot harvested
 * between it and the safe date gets a flag, and its holder and the inspectors are told. The lot itself
 * stays as it is; an inspector decides. Answers the ids of the lots that are newly flagged.
 */
export async function flagLotsOfPlots(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  spray: Spray,
): Promise<string[]> {
  const { entryId, sprayedOn, safeFrom } = spray;
  const flagged: string[] = [];
  const authorities = await listInspecting(tx);
  for (const lot of await holdLotsTouched(tx, spray)) {
    const isNew = await insertFlag(tx, {
      id: deps.newId('flg'),
      batchId: lot.id,
      entryId,
      sprayedOn,
      safeFrom,
      flaggedBy: actor.personId,
      flaggedAt: deps.now(),
    });
    if (!isNew) continue;
    flagged.push(lot.id);
    for (const organisationId of new Set([lot.organisationId, ...authorities])) {
      await tellOrganisation(tx, deps, organisationId, {
        kind: 'lot-flagged',
        href: `/console/batches/${lot.id}`,
        facts: {
          number: lot.number,
          sprayed: formatDate(sprayedOn, 'vi'),
          safe: safeFrom ? formatDate(safeFrom, 'vi') : '',
        },
      });
    }
    await recordFact(tx, deps, actor, {
      kind: 'batch.flagged',
      subjectType: 'batch',
      subjectId: lot.id,
      happenedOn: sprayedOn,
      facts: { entryId, sprayedOn, safeFrom },
    });
  }
  return flagged;
}
