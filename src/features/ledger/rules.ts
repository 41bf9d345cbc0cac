import { createHash } from 'node:crypto';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { LocalDate } from '../../lib/dates.ts';

export const firstPreviousHash = '0'.repeat(64);

/** An entry without its hash: everything the hash is over. */
export type LedgerContent = {
  readonly sequence: number;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly organisationId: string;
  readonly recordedAt: Date;
  readonly happenedOn: LocalDate;
  readonly facts: Record<string, unknown>;
  readonly previousHash: string;
};

/** SHA-256 (hex) over the canonical JSON of the entry (RFC 8785 order of keys), previous hash included. */
export function hashOf(entry: LedgerContent): string {
  const form = canonicalJson({
    sequence: entry.sequence,
    kind: entry.kind,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    actorId: entry.actorId,
    actorRole: entry.actorRole,
    organisationId: entry.organisationId,
    recordedAt: entry.recordedAt.toISOString(),
    happenedOn: entry.happenedOn,
    facts: entry.facts,
    previousHash: entry.previousHash,
  });
  return createHash('sha256').update(form).digest('hex');
}

export type Fault = {
  readonly sequence: number;
  readonly why: 'missing' | 'previous-hash-differs' | 'hash-differs' | 'head-differs';
};

/** Checks entries in order from `from`; answers the first that does not fit, or the end reached. */
export function followChain(
  from: { sequence: number; hash: string },
  entries: readonly (LedgerContent & { hash: string })[],
): { fault: Fault } | { end: { sequence: number; hash: string } } {
  let end = from;
  for (const entry of entries) {
    if (entry.sequence !== end.sequence + 1)
      return { fault: { sequence: end.sequence + 1, why: 'missing' } };
    if (entry.previousHash !== end.hash)
      return { fault: { sequence: entry.sequence, why: 'previous-hash-differs' } };
    if (hashOf(entry) !== entry.hash)
      return { fault: { sequence: entry.sequence, why: 'hash-differs' } };
    end = { sequence: entry.sequence, hash: entry.hash };
  }
  return { end };
}
