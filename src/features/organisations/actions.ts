import type { Database } from '../../db/connect.ts';
import { createOnce } from '../../db/create-once.ts';
import type { Deps } from '../../deps.ts';
import { problems as http } from '../../http/problems.ts';
import { localDateOf } from '../../lib/dates.ts';
import { fold } from '../../lib/fold.ts';
import { combine, type Problem, refuseIf } from '../../lib/problem.ts';
import type { Actor } from '../../lib/roles.ts';
import { recordFact } from '../ledger/actions.ts';
import { findCommune } from '../reference/actions.ts';
import { problems } from './problems.ts';
import { whyNotChangeKind } from './rules.ts';
import type { CorrectInput, KindChangeInput, RegisterInput } from './schemas.ts';
import {
  findByShortName,
  findByTaxCode,
  findOrganisation,
  insertOrganisation,
  type Organisation,
  startKind,
  updateOrganisation,
} from './store.ts';

/** The organisation as `actor` may see it: cooperatives and packing houses only their own. */
export async function readOrganisation(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Organisation> {
  const found = await findOrganisation(deps.db, id, sightOf(actor));
  if (!found) throw http.notFound();
  return found;
}

export function sightOf(actor: Actor): { onlyId: string | undefined } {
  const seesAll = ['inspector', 'officer', 'administrator'].includes(actor.role);
  return { onlyId: seesAll ? undefined : actor.organisationId };
}

/** Registers an organisation with its first kind. Sent again with the same key it creates nothing. */
export async function registerOrganisation(
  deps: Deps,
  actor: Actor,
  input: RegisterInput,
  key?: string,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'organisation.register', key, input }, async (tx) => {
    refuseIf(
      combine([
        await whyNotTaxCode(tx, input.taxCode, undefined),
        await whyNotShortName(tx, input.shortName),
        await whyNotCommune(tx, input.communeCode),
      ]),
    );
    const { kindSince, grounds, ...described } = input;
    const id = deps.newId('org');
    await insertOrganisation(tx, {
      ...columnsOf(described),
      id,
      shortName: input.shortName,
      kind: input.kind,
      createdAt: deps.now(),
    });
    await startKind(tx, {
      id: deps.newId('okp'),
      organisationId: id,
      kind: input.kind,
      validFrom: kindSince,
      grounds,
    });
    await recordFact(tx, deps, actor, {
      kind: 'organisation.registered',
      subjectType: 'organisation',
      subjectId: id,
      happenedOn: kindSince,
      facts: { ...publicFacts(described), shortName: input.shortName, kind: input.kind, grounds },
    });
    return { id };
  });
}

/** Corrects what describes an organisation. `seenVersion`: the version the person had before them. */
export async function correctOrganisation(
  deps: Deps,
  actor: Actor,
  id: string,
  input: CorrectInput,
  seenVersion?: number,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const before = await findOrganisation(tx, id, { onlyId: undefined });
    if (!before) throw http.notFound();
    refuseIf(
      combine([
        await whyNotTaxCode(tx, input.taxCode, id),
        await whyNotCommune(tx, input.communeCode),
      ]),
    );
    const changed = await updateOrganisation(
      tx,
      id,
      seenVersion ?? before.version,
      columnsOf(input),
    );
    if (!changed) throw http.changedMeanwhile();
    await recordFact(tx, deps, actor, {
      kind: 'organisation.corrected',
      subjectType: 'organisation',
      subjectId: id,
      facts: { before: publicFacts(before), after: publicFacts(input) },
    });
  });
}

/** A cooperative group that became a cooperative keeps its row, codes, batches and certificates. */
export async function changeKind(
  deps: Deps,
  actor: Actor,
  id: string,
  input: KindChangeInput,
  seenVersion?: number,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const before = await findOrganisation(tx, id, { onlyId: undefined });
    const current = before?.kinds[0];
    if (!before || !current) throw http.notFound();
    refuseIf(whyNotChangeKind(current, input, localDateOf(deps.now())));
    const changed = await updateOrganisation(tx, id, seenVersion ?? before.version, {
      kind: input.kind,
    });
    if (!changed) throw http.changedMeanwhile();
    await startKind(tx, { id: deps.newId('okp'), organisationId: id, ...input });
    await recordFact(tx, deps, actor, {
      kind: 'organisation.kind-changed',
      subjectType: 'organisation',
      subjectId: id,
      happenedOn: input.validFrom,
      facts: { before: before.kind, after: input.kind, grounds: input.grounds },
    });
  });
}

async function whyNotTaxCode(
  db: Database,
  taxCode: string | undefined,
  ownId: string | undefined,
): Promise<Problem | undefined> {
  const holder = taxCode ? await findByTaxCode(db, taxCode) : undefined;
  return holder && holder.id !== ownId ? problems.taxCodeTaken({ name: holder.name }) : undefined;
}

async function whyNotShortName(db: Database, shortName: string): Promise<Problem | undefined> {
  return (await findByShortName(db, shortName))
    ? problems.shortNameTaken({ shortName })
    : undefined;
}

async function whyNotCommune(db: Database, code: string): Promise<Problem | undefined> {
  return (await findCommune(db, code)) ? undefined : problems.communeUnknown();
}

function columnsOf(input: CorrectInput) {
  return {
    name: input.name,
    nameFolded: fold(input.name),
    taxCode: input.taxCode || null,
    communeCode: input.communeCode,
    addressLine: input.addressLine,
    formerAddress: input.formerAddress || null,
    representative: input.representative,
  };
}

/** What the ledger may hold: the representative's name is a person's and stays out. */
function publicFacts(input: {
  name: string;
  taxCode?: string | null | undefined;
  communeCode: string;
  addressLine: string;
  formerAddress?: string | null | undefined;
}) {
  return {
    name: input.name,
    taxCode: input.taxCode || null,
    communeCode: input.communeCode,
    addressLine: input.addressLine,
    formerAddress: input.formerAddress || null,
  };
}
