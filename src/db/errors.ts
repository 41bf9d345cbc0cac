type DriverError = {
  readonly code?: unknown;
  readonly constraint_name?: unknown;
  readonly cause?: unknown;
};

/** The driver's error under drizzle's wrapper. */
function driverError(error: unknown): DriverError | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    const candidate = at as DriverError;
    if (typeof candidate.code === 'string') return candidate;
    at = candidate.cause;
  }
  return undefined;
}

/** Whether a write failed because `constraint` already holds such a row. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const found = driverError(error);
  return found?.code === '23505' && found.constraint_name === constraint;
}

/** Whether the database could not be reached, so that trying again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  const code = driverError(error)?.code;
  return typeof code === 'string' && /^(ECONN|CONNECT|CONNECTION_|ENOENT|EPIPE|57P0|53)/.test(code);
}
