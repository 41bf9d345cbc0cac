import type { Database, Tx } from '../../db/connect.ts';
import { createOnce } from '../../db/create-once.ts';
import type { Deps } from '../../deps.ts';
import { problems as http } from '../../http/problems.ts';
import { combine, Problem, refuseIf } from '../../lib/problem.ts';
import type { Actor } from '../../lib/roles.ts';
import { recordFact } from '../ledger/actions.ts';
import { resolveCommune } from './actions/resolve-commune.ts';
import { problems } from './problems.ts';
import { foldNames } from './rules/names.ts';
import type { CorrectInput, RegisterInput } from './schemas.ts';
import { sightOf } from './sight.ts';
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
        await whyNotUnits(tx, input),
      ]),
    );
    const units = await resolveCommune(tx, input);
    const { kindSince, grounds, ...described } = input;
    const id = deps.newId('org');
    await insertOrganisation(tx, {
      ...columnsOf(described),
      ...units,
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
      facts: {
        ...publicFacts({ ...described, ...units }),
        shortName: input.shortName,
        kind: input.kind,
        grounds,
      },
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
    refuseIf(combine([await whyNotTaxCode(tx, input.taxCode, id), await whyNotUnits(tx, input)]));
    const units = await resolveCommune(tx, input);
    const formerNames = before.renamings.map((one) => one.formerName);
    const changed = await updateOrganisation(tx, id, seenVersion ?? before.version, {
      ...columnsOf(input, formerNames),
      ...units,
    });
    if (!changed) throw http.changedMeanwhile();
    await recordFact(tx, deps, actor, {
      kind: 'organisation.corrected',
      subjectType: 'organisation',
      subjectId: id,
      facts: { before: publicFacts(before), after: publicFacts({ ...input, ...units }) },
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

/** Named together with the other fields to correct. */
async function whyNotUnits(tx: Tx, input: CorrectInput): Promise<Problem | undefined> {
  try {
    await resolveCommune(tx, input);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function columnsOf(input: CorrectInput, formerNames: readonly string[] = []) {
  return {
    name: input.name,
    nameFolded: foldNames([input.name, ...formerNames]),
    taxCode: input.taxCode || null,
    addressLine: input.addressLine,
    formerAddress: input.formerAddress || null,
    representative: input.representative,
    representativeTitle: input.representativeTitle || null,
    officePhone: input.officePhone || null,
  };
}

/** What the ledger may hold: the representative's name is a person's and stays out. */
function publicFacts(input: {
  name: string;
  taxCode?: string | null | undefined;
  communeCode: string;
  formerCommuneCode?: string | null | undefined;
  addressLine: string;
  formerAddress?: string | null | undefined;
}) {
  return {
    name: input.name,
    taxCode: input.taxCode || null,
    communeCode: input.communeCode,
    formerCommuneCode: input.formerCommuneCode || null,
    addressLine: input.addressLine,
    formerAddress: input.formerAddress || null,
  };
}
