import type { Deps } from '../../../deps.ts';
import { csrfTokenOf } from '../../../http/csrf.ts';
import type { Authenticate, Visitor } from '../../../http/visitor.ts';
import { problems } from '../problems.ts';
import { isAlive, isDueToTouch } from '../rules.ts';
import { hashOfToken, sessionCookieName } from '../secrets.ts';
import { prepareFindKey, prepareFindSession, touchKey, touchSession } from '../store/visits.ts';

/** Who sends a request: the browser of a signed-in person, a machine with a key, or nobody. */
export function authenticate(deps: Deps): Authenticate {
  const findSession = prepareFindSession(deps.db);
  const findKey = prepareFindKey(deps.db);
  const cookieName = sessionCookieName(deps.publicUrl);

  return async (request) => {
    const key = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (key !== undefined) return visitorOfKey(key);
    const token = request.cookies[cookieName];
    return token ? visitorOfSession(token) : undefined;
  };

  async function visitorOfSession(token: string): Promise<Visitor | undefined> {
    const [found] = await findSession.execute({ tokenHash: hashOfToken(token) });
    const now = deps.now();
    if (!found || found.disabledAt || !isAlive(found, now)) return undefined;
    if (found.temporaryUntil && found.temporaryUntil <= now) return undefined;
    if (isDueToTouch(found.lastSeenAt, now)) {
      await deps.db.transaction((tx) => touchSession(tx, found.id, now));
    }
    const { personId, personName, organisationId, organisationName, role, hasOtherRoles } = found;
    const acts = organisationId !== null && organisationName !== null && role !== null;
    const mustChangePassword = found.temporaryUntil !== null;
    return {
      personId,
      actor:
        acts && !mustChangePassword
          ? { personId, organisationId, role, via: 'session' }
          : undefined,
      viewer: acts
        ? { personName, organisationId, organisationName, role, hasOtherRoles }
        : undefined,
      via: 'session',
      sessionId: found.id,
      mustChangePassword,
      mayWrite: true,
      csrf: csrfTokenOf(token),
    };
  }

  /** A key belongs to the organisation: it outlives the account of who made it. */
  async function visitorOfKey(key: string): Promise<Visitor> {
    const [found] = await findKey.execute({ keyHash: hashOfToken(key) });
    if (!found || found.revokedAt) throw problems.keyWrong();
    const now = deps.now();
    if (isDueToTouch(found.lastUsedAt, now)) {
      await deps.db.transaction((tx) => touchKey(tx, found.id, now));
    }
    const { personId, organisationId, role } = found;
    return {
      personId,
      actor: { personId, organisationId, role, via: 'key' },
      viewer: undefined,
      via: 'key',
      sessionId: undefined,
      mustChangePassword: false,
      mayWrite: found.mayWrite,
      csrf: '',
    };
  }
}
