import type { Tx } from '../../db/connect.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../lib/roles.ts';
import type { Notice } from './rules.ts';
import { insertNotice, markRead } from './store.ts';

/**
 * Tells an organisation what concerns it, in the transaction that made it so. People of it read the
 * notice on their own page, in their own language. `href`: the console page that it is about.
 */
export async function tellOrganisation(
  tx: Tx,
  deps: Deps,
  organisationId: string,
  notice: Notice & { href: string },
): Promise<void> {
  await insertNotice(tx, {
    id: deps.newId('ntc'),
    organisationId,
    kind: notice.kind,
    href: notice.href,
    facts: notice.facts,
    createdAt: deps.now(),
  });
}

/** Everybody of an organisation reads the same notices: read by one is read by all. */
export async function readNotices(deps: Deps, actor: Actor): Promise<void> {
  const reading = { readAt: deps.now(), readBy: actor.personId };
  await deps.db.transaction((tx) => markRead(tx, actor.organisationId, reading));
}

// The first page of the console shows the latest of them.
export { sentenceOf } from './messages.ts';
export { listUnread } from './store.ts';
