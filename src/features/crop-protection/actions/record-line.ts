import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { problems } from '../problems.ts';
import { whyNotLine } from '../rules/lists.ts';
import { type ProductGroup, sameKeyOf } from '../rules/products.ts';
import { findList } from '../store/read-lists.ts';
import { addUses, haveProduct, lockCatalogue, upsertLine } from '../store/write.ts';

export type LineInput = {
  readonly listId: string;
  readonly tradeName: string;
  readonly ingredients: string;
  readonly group: ProductGroup;
  readonly registration?: string | null | undefined;
  readonly registrant?: string | null | undefined;
  readonly standing: 'listed' | 'removed';
  readonly runOffUntil?: LocalDate | null | undefined;
  readonly uses: readonly {
    readonly cropCode: string | null;
    readonly cropName: string;
    readonly pests: string;
  }[];
};

/**
 * One line of a draft list, with its product. The ledger gets the sheet's hash when the import ends
 * and the list's when it is published, not each of some thousand lines.
 */
export async function recordLine(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  input: LineInput,
): Promise<void> {
  await lockCatalogue(tx);
  const list = await findList(tx, input.listId);
  if (!list) throw problems.listUnknown();
  if (list.state !== 'draft') throw problems.listPublished();
  refuseIf(whyNotLine(list, input, undefined));
  const { tradeName, ingredients, group } = input;
  const registration = input.registration ?? null;
  const registrant = input.registrant ?? null;
  const productId = await haveProduct(tx, {
    id: deps.newId('ppr'),
    ...{ tradeName, ingredients, group, registration, registrant },
    sameKey: sameKeyOf(input),
    searchFolded: fold(`${tradeName} ${ingredients} ${registrant ?? ''} ${registration ?? ''}`),
    createdAt: deps.now(),
  });
  await upsertLine(tx, {
    listId: list.id,
    productId,
    standing: input.standing,
    runOffUntil: input.runOffUntil ?? null,
    enteredBy: actor.personId,
  });
  await addUses(
    tx,
    input.uses.map((use) => ({ ...use, listId: list.id, productId })),
  );
}

export { listSubstances } from '../store/read-force.ts';
/** Drafts with what they say already, for a sheet to be compared with. */
export { listDraftLines, listLists } from '../store/read-lists.ts';
