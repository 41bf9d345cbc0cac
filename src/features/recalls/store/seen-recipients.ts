import type { Database } from '../../../db/connect.ts';
import { type Actor, isOfficial } from '../../../lib/roles.ts';
import type { Recall } from './read.ts';
import { listOwnNotices } from './read.ts';
import { listRecipients, type Recipient } from './read-parts.ts';

/** Customers are the holder's business: a recipient sees its own notice, not who else bought. */
export function seenRecipients(db: Database, actor: Actor, recall: Recall): Promise<Recipient[]> {
  const isIts = [recall.holderId, recall.organisationId].includes(actor.organisationId);
  return isIts || isOfficial(actor.role)
    ? listRecipients(db, recall.id)
    : listOwnNotices(db, recall.id, actor.organisationId);
}
