import type { Tx } from '../../../db/connect.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { findCommune } from '../../reference/actions.ts';
import { problems } from '../problems.ts';
import { oldAddressToNew } from '../rules/old-address.ts';
import { listChangesOf } from '../store/former-communes.ts';

type Units = {
  communeCode?: string | undefined;
  formerCommuneCode?: string | null | undefined;
};

/** The present unit of an address: the one chosen, or where the old one went. A split one is asked about. */
export async function resolveCommune(tx: Tx, { communeCode, formerCommuneCode }: Units) {
  if (communeCode && !(await findCommune(tx, communeCode))) throw problems.communeUnknown();
  if (!formerCommuneCode) {
    if (!communeCode) throw problems.communeUnknown();
    return { communeCode, formerCommuneCode: null };
  }
  const changes = await listChangesOf(tx, formerCommuneCode);
  const former = changes[0]?.formerName ?? formerCommuneCode;
  const now = changes.map((change) => change.communeName).join(', ');
  const unit = oldAddressToNew(changes, formerCommuneCode, communeCode);
  if ('unknown' in unit) throw problems.formerCommuneUnknown();
  if ('choices' in unit) {
    refuseIf(communeCode ? problems.formerCommuneElsewhere({ former, now }) : undefined);
    throw problems.formerCommuneSplit({ former, choices: now });
  }
  if (communeCode && communeCode !== unit.communeCode)
    throw problems.formerCommuneElsewhere({ former, now });
  return { communeCode: unit.communeCode, formerCommuneCode };
}
