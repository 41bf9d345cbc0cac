import type { ImportKind } from '../../../db/schema/exchange.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { type Actor, isCooperative } from '../../../lib/roles.ts';
import {
  listDraftLines,
  listLists,
  listSubstances,
} from '../../crop-protection/actions/record-line.ts';
import { listCodeSchemes, listCrops, listMarkets, listVarieties } from '../../reference/actions.ts';
import { areaCheck, areaColumns } from '../kinds/areas.ts';
import { codeCheck, codeColumns } from '../kinds/codes.ts';
import { type CheckRow, optionsOf } from '../kinds/known.ts';
import { memberColumns } from '../kinds/member-columns.ts';
import { memberCheck } from '../kinds/members.ts';
import { organisationCheck, organisationColumns } from '../kinds/organisations.ts';
import { productCheck, productColumns } from '../kinds/products.ts';
import type { Column } from '../rules/columns.ts';
import {
  loadAreas,
  loadCodes,
  loadHolders,
  loadMembers,
  loadOrganisations,
  loadOwnOrganisations,
  loadUnits,
} from '../store/known.ts';

/** The columns of a kind of sheet, as this role fills it in. */
export function columnsFor(kind: ImportKind, role: Actor['role']): readonly Column[] {
  if (kind === 'products') return productColumns;
  if (kind === 'organisations') return organisationColumns;
  if (kind === 'members') return memberColumns;
  return kind === 'areas' ? areaColumns(!isCooperative(role)) : codeColumns;
}

/** Loads once what rows of a sheet are compared with. */
export async function openBook(
  deps: Deps,
  actor: Actor,
  kind: ImportKind,
  answers: ReadonlyMap<string, string>,
): Promise<CheckRow> {
  const { db } = deps;
  const today = localDateOf(deps.now());
  if (kind === 'codes') {
    const markets = await listMarkets(db);
    return codeCheck({
      today,
      holders: await loadHolders(db),
      areas: await loadAreas(db, undefined),
      codes: await loadCodes(db),
      schemes: await listCodeSchemes(db),
      markets: optionsOf(markets).map((option, index) => ({
        ...option,
        value: { code: option.value, isExport: markets[index]?.isExport ?? false },
      })),
      conflictIds: await loadOwnOrganisations(db, actor.personId),
    });
  }
  if (kind === 'products') {
    const lists = await listLists(db);
    return productCheck({
      today,
      drafts: lists.filter(({ state }) => state === 'draft'),
      lines: await listDraftLines(db),
      crops: await listCrops(db),
      substances: await listSubstances(db),
    });
  }
  const addresses = { units: await loadUnits(db), answers };
  if (kind === 'organisations')
    return organisationCheck({ ...addresses, today, organisations: await loadOrganisations(db) });
  const crops = optionsOf(await listCrops(db));
  const ownId = isCooperative(actor.role) ? actor.organisationId : undefined;
  const basics = { ...addresses, today, crops, areas: await loadAreas(db, ownId) };
  if (kind === 'areas')
    return areaCheck({ ...basics, ownId, holders: ownId ? [] : await loadHolders(db) });
  const varieties = await listVarieties(db);
  return memberCheck({
    ...basics,
    varieties: optionsOf(varieties).map((option, index) => ({
      ...option,
      value: { code: option.value, cropCode: varieties[index]?.cropCode ?? '' },
    })),
    members: await loadMembers(db, actor.organisationId),
  });
}
