const hour = 3_600_000;
const day = 24 * hour;

/** A session ends after 12 hours without use, and after 30 days at the latest. */
export const idleMilliseconds = 12 * hour;
export const longestMilliseconds = 30 * day;
/** Last use is written down at most once a minute. */
export const touchMilliseconds = 60_000;

type SessionTimes = {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

export function isAlive(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < idleMilliseconds
  );
}

export function isDueToTouch(lastUse: Date | null, now: Date): boolean {
  return lastUse === null || now.getTime() - lastUse.getTime() >= touchMilliseconds;
}
