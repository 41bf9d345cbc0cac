import type { Database, Tx } from '../../db/connect.ts';
import type { Deps } from '../../deps.ts';
import { type LocalDate, localDateOf } from '../../lib/dates.ts';
import type { Actor } from '../../lib/roles.ts';
import { type Fault, firstPreviousHash, followChain, hashOf } from './rules.ts';
import { findHead, insertEntry, listEntriesAfter, lockHead } from './store.ts';

/** The kinds of fact, in the order of a product's life. */
export type FactKind =
  | 'organisation.registered'
  | 'organisation.corrected'
  | 'organisation.kind-changed'
  | 'organisation.renamed'
  | 'organisation.status-changed'
  | 'organisation.rated'
  | 'contract.recorded'
  | 'contract.corrected'
  | 'contract.advanced'
  | 'manager.recorded'
  | 'manager.ended'
  | 'technology.recorded'
  | 'technology.ended'
  | 'member.registered'
  | 'member.corrected'
  | 'member.left'
  | 'plot.registered'
  | 'plot.corrected'
  | 'plot.retired'
  | 'consent.given'
  | 'consent.withdrawn'
  | 'person.invited'
  | 'role.granted'
  | 'role.ended'
  | 'person.disabled'
  | 'person.enabled'
  | 'api-key.made'
  | 'api-key.revoked'
  | 'area.registered'
  | 'area.corrected'
  | 'area.outlined'
  | 'dossier.drafted'
  | 'dossier.advanced'
  | 'area.inspected'
  | 'area-code.issued'
  | 'area-code.sent'
  | 'area-code.approved'
  | 'area-code.declined'
  | 'area-code.warned'
  | 'area-code.cleared'
  | 'area-code.suspended'
  | 'area-code.restored'
  | 'area-code.revoked'
  | 'area-code.lapsed'
  | 'area-code.adjusted'
  | 'packing-house.registered'
  | 'packing-house.corrected'
  | 'packing-house-code.issued'
  | 'packing-house-code.decided'
  | 'supply.asked'
  | 'supply.agreed'
  | 'supply.refused'
  | 'supply.ended'
  | 'ceiling.set'
  | 'season.set'
  | 'quota.reserved'
  | 'quota.excess-asked'
  | 'quota.excess-decided'
  | 'authorisation.signed'
  | 'authorisation.advanced'
  | 'authorisation.used'
  | 'scheme.set'
  | 'holiday.set'
  | 'import.finished'
  | 'certificate.declared'
  | 'certificate.corrected'
  | 'certificate.checked'
  | 'certificate.suspended'
  | 'certificate.restored'
  | 'certificate.withdrawn'
  | 'batch.registered'
  | 'batch.corrected'
  | 'batch.submitted'
  | 'batch.released'
  | 'batch.returned'
  | 'batch.verified'
  | 'batch.held'
  | 'batch.recalled'
  | 'batch.audited'
  | 'batch.resumed'
  | 'batch.amended'
  | 'batch.closed'
  | 'batch.voided'
  | 'batch.flagged'
  | 'lots.moved'
  | 'loss-tolerance.set'
  | 'delivery.objected'
  | 'season.planned'
  | 'season.corrected'
  | 'season.ended'
  | 'diary.written'
  | 'diary.corrected'
  | 'protection-list.set'
  | 'product-label.entered'
  | 'product-label.verified'
  | 'recall.signalled'
  | 'recall.assessed'
  | 'recall.opened'
  | 'recall.scoped'
  | 'recall.acknowledged'
  | 'recall.advanced'
  | 'recall.closed'
  | 'complaint.received'
  | 'complaint.advanced'
  | 'anomaly.found'
  | 'anomaly.decided'
  | 'anomaly-rule.set'
  | 'checking-rule.set';

export type SubjectType =
  | 'organisation'
  | 'person'
  | 'area'
  | 'area-code'
  | 'member'
  | 'plot'
  | 'contract'
  | 'manager'
  | 'technology'
  | 'dossier'
  | 'packing-house'
  | 'packing-house-code'
  | 'ceiling'
  | 'season'
  | 'authorisation'
  | 'scheme'
  | 'holiday'
  | 'import'
  | 'certificate'
  | 'batch'
  | 'movement'
  | 'loss-tolerance'
  | 'planting'
  | 'diary-entry'
  | 'protection-list'
  | 'product-label'
  | 'recall'
  | 'complaint'
  | 'anomaly'
  | 'anomaly-rule'
  | 'checking-rule'
  | 'api-key';

export type Fact = {
  readonly kind: FactKind;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** the day it happened in the field or on paper; today when left out */
  readonly happenedOn?: LocalDate;
  /** integers, texts, booleans and lists of them; never names or phone numbers of people */
  readonly facts: Record<string, unknown>;
};

/** Appends a fact to the chain in the transaction that caused it. Call it last: it holds the chain's end. */
export async function recordFact(tx: Tx, deps: Deps, actor: Actor, fact: Fact): Promise<void> {
  const head = await lockHead(tx);
  const recordedAt = deps.now();
  const content = {
    sequence: head.sequence + 1,
    kind: fact.kind,
    subjectType: fact.subjectType,
    subjectId: fact.subjectId,
    actorId: actor.personId,
    actorRole: actor.role,
    organisationId: actor.organisationId,
    recordedAt,
    happenedOn: fact.happenedOn ?? localDateOf(recordedAt),
    facts: plain(fact.facts),
    previousHash: head.hash,
  };
  await insertEntry(tx, { ...content, hash: hashOf(content) });
}

/** What the database will give back: no undefined, texts in NFC, so that the hash can be repeated. */
function plain(facts: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(facts).normalize('NFC')) as Record<string, unknown>;
}

type Outcome = { entries: number; fault?: Fault };

/** Reads the whole chain and answers how many entries hold, or the first that does not. */
export function verifyLedger(db: Database): Promise<Outcome> {
  // One snapshot: an entry written meanwhile is no fault.
  return db.transaction(verifyChain, {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

async function verifyChain(db: Database): Promise<Outcome> {
  let end = { sequence: 0, hash: firstPreviousHash };
  for (;;) {
    const page = await listEntriesAfter(db, end.sequence, 1000);
    const outcome = followChain(end, page);
    if ('fault' in outcome) return { entries: outcome.fault.sequence - 1, fault: outcome.fault };
    end = outcome.end;
    if (page.length < 1000) break;
  }
  const head = await findHead(db);
  if (head?.sequence !== end.sequence || head.hash !== end.hash) {
    return { entries: end.sequence, fault: { sequence: end.sequence + 1, why: 'head-differs' } };
  }
  return { entries: end.sequence };
}
