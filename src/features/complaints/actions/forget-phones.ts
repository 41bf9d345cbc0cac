import type { Deps } from '../../../deps.ts';
import { deleteContacts } from '../store/write.ts';

/** Nobody has to be called back so long after the end. */
const daysKept = 90;

/** Deletes the phone numbers of complaints that ended some time ago. */
export async function forgetPhones(deps: Deps): Promise<void> {
  const before = new Date(deps.now().getTime() - daysKept * 24 * 3_600_000);
  await deps.db.transaction((tx) => deleteContacts(tx, before));
}
