import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { type RecallStep, steps } from '../rules/life-cycle.ts';
import { listOfficerOffices } from '../store/find-lots.ts';
import type { Recall } from '../store/read.ts';

/** The other side learns of each step; a drill is told to nobody. */
export async function tellAbout(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  recall: Recall,
  step: RecallStep,
): Promise<void> {
  if (recall.isDrill) return;
  const toHolder = steps[step].side === 'authority';
  const told = new Set(toHolder ? [recall.holderId] : await listOfficerOffices(tx));
  told.delete(actor.organisationId);
  for (const organisationId of told) {
    await tellOrganisation(tx, deps, organisationId, {
      kind: 'recall-advanced',
      href: `/console/recalls/${recall.id}`,
      facts: { number: recall.number, holder: recall.holderName, step },
    });
  }
}
