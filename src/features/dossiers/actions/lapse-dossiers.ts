import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { clockActor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { findAreaName } from '../store/facts.ts';
import { insertStep, listLapsing, lockLapsing, updateDossier } from '../store/write.ts';

/** Ends returned dossiers whose last day passed. Run twice, or by two at once, each ends once. */
export async function lapseDossiers(deps: Deps): Promise<void> {
  const today = localDateOf(deps.now());
  for (const { id } of await listLapsing(deps.db, today)) await lapseDossier(deps, id, today);
}

async function lapseDossier(deps: Deps, id: string, today: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const dossier = await lockLapsing(tx, id, today);
    if (!dossier) return;
    await updateDossier(tx, id, { state: 'lapsed', stateSince: deps.now() });
    await insertStep(tx, {
      id: deps.newId('dst'),
      dossierId: id,
      version: dossier.version + 1,
      verb: 'lapse',
      from: 'returned',
      to: 'lapsed',
      reasonCodes: [],
      happenedOn: today,
      recordedAt: deps.now(),
    });
    await tellOrganisation(tx, deps, dossier.holderId, {
      kind: 'dossier-lapsed',
      facts: { number: dossier.number ?? '', area: await findAreaName(tx, dossier.areaId) },
      href: `/console/dossiers/${id}`,
    });
    await recordFact(tx, deps, clockActor, {
      kind: 'dossier.advanced',
      subjectType: 'dossier',
      subjectId: id,
      facts: { verb: 'lapse', from: 'returned', to: 'lapsed', lapsesOn: dossier.lapsesOn },
    });
  });
}
