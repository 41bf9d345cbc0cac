import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { addDays, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { addressToCount } from '../../identity/rules.ts';
import { guard, issuedAtOf, signForm, subjectOf, whyNotHuman, whyNotMore } from '../rules/guard.ts';
import {
  countAttempts,
  findSecret,
  insertAttempt,
  insertSecret,
  lockSubject,
} from '../store/guard.ts';

/** The token of a form handed out now. */
export async function newFormToken(deps: Deps): Promise<string> {
  return signForm(await secretOfToday(deps), deps.now());
}

/** Refuses what no person filled in, before anything of it is read. */
export async function refuseProgram(
  deps: Deps,
  sent: { token: string; trap: string },
): Promise<void> {
  const issuedAt = issuedAtOf(sent.token);
  const secret = issuedAt && (await findSecret(deps.db, localDateOf(issuedAt)));
  refuseIf(whyNotHuman({ ...sent, secret, now: deps.now() }));
}

/** Who sends, told apart for today and nothing else. */
export async function senderOf(deps: Deps, address: string): Promise<string> {
  return subjectOf(await secretOfToday(deps), addressToCount(address));
}

/** Before a photo is read: that costs more than a row. */
export async function refuseFlood(deps: Deps, sender: string): Promise<void> {
  refuseIf(whyNotMore(await countAttempts(deps.db, sender, since(deps))));
}

/** Counts one more, or refuses it. */
export async function countSender(tx: Tx, deps: Deps, sender: string): Promise<void> {
  await lockSubject(tx, sender);
  refuseIf(whyNotMore(await countAttempts(tx, sender, since(deps))));
  const row = { id: deps.newId('cat'), subject: sender, at: deps.now() };
  await insertAttempt(tx, row, since(deps));
}

function since(deps: Deps): Date {
  return new Date(deps.now().getTime() - guard.minutes * 60_000);
}

/** Yesterday's secret is kept as well: forms are opened before midnight and sent after it. */
async function secretOfToday(deps: Deps): Promise<string> {
  const day = localDateOf(deps.now());
  const known = await findSecret(deps.db, day);
  if (known !== undefined) return known;
  const secret = Buffer.from(deps.randomBytes(32)).toString('base64url');
  return deps.db.transaction(async (tx) => {
    await insertSecret(tx, { day, secret }, addDays(day, -1));
    return (await findSecret(tx, day)) ?? secret;
  });
}
