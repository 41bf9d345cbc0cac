import type { Tx } from '../../../db/connect.ts';
import type { ImportKind } from '../../../db/schema/exchange.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { giveCode } from '../../areas/actions/give-code.ts';
import { registerArea } from '../../areas/actions/register-area.ts';
import { recordLine } from '../../crop-protection/actions/record-line.ts';
import { giveConsentIn } from '../../members/actions/give-consent.ts';
import { registerMemberIn } from '../../members/actions/register-member.ts';
import { registerPlotIn } from '../../members/actions/register-plot.ts';
import { registerOrganisation } from '../../organisations/actions.ts';
import { areaRow } from '../kinds/areas.ts';
import { codeRow } from '../kinds/codes.ts';
import { memberRow } from '../kinds/members.ts';
import { organisationRow } from '../kinds/organisations.ts';
import { productRow } from '../kinds/products.ts';
import { findHousehold, findPlot, hasConsented } from '../store/known.ts';

/** Records one row by the same actions as the forms do, with the same rules and the same ledger. */
export async function recordRow(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  kind: ImportKind,
  input: unknown,
): Promise<void> {
  // An action's own transaction becomes a savepoint of this one.
  const within: Deps = { ...deps, db: tx };
  if (kind === 'organisations')
    await registerOrganisation(within, actor, organisationRow.parse(input));
  else if (kind === 'areas') await registerArea(within, actor, areaRow.parse(input));
  else if (kind === 'codes') {
    const { areaId, ...code } = codeRow.parse(input);
    await giveCode(within, actor, areaId, { way: 'record', ...code });
  } else if (kind === 'products') await recordLine(tx, deps, actor, productRow.parse(input));
  else await recordHousehold(tx, deps, actor, input);
}

/** What is there already is left alone: several rows may speak of one household. */
async function recordHousehold(tx: Tx, deps: Deps, actor: Actor, input: unknown): Promise<void> {
  const { plot, consent, ...household } = memberRow.parse(input);
  const { organisationId } = actor;
  const found = await findHousehold(tx, organisationId, household.number);
  const { id } = found ?? (await registerMemberIn(tx, deps, actor, organisationId, household));
  if (plot && !(await findPlot(tx, id, plot.name))) await registerPlotIn(tx, deps, actor, id, plot);
  if (!consent || (await hasConsented(tx, id, consent.areaId))) return;
  const { areaId, ...said } = consent;
  await giveConsentIn(tx, deps, actor, areaId, { ...said, memberIds: [id] });
}
