import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { readWorkCalendar } from '../../reference/actions.ts';
import { problems } from '../problems/steps.ts';
import { isReasonFor, reasonText } from '../reasons.ts';
import { lastDayToResubmit, pauseTerm } from '../rules/deadline.ts';
import { whyNotReturn } from '../rules/life-cycle.ts';
import type { StepOf } from '../schemas.ts';
import { listOffices } from '../store/facts.ts';
import { type DossierRecord, findTerms } from '../store/read.ts';
import { type Effect, numberOf, refuseOwnHolder } from './effect.ts';

/** Gives it back with the list of what is missing; the term stands still until it comes again. */
export async function returnDossier(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  dossier: DossierRecord,
  input: StepOf<'return'>,
): Promise<Effect> {
  await refuseOwnHolder(tx, actor, dossier);
  const { reasonCodes, note = '' } = input;
  if (!reasonCodes.every((code) => isReasonFor('return', code))) throw problems.reasonUnknown();
  const today = localDateOf(deps.now());
  const terms = await findTerms(tx, today);
  refuseIf(whyNotReturn(dossier.returnCount, terms));
  const missing = reasonCodes.map((code) => reasonText(code).vi).join(', ');
  return {
    change: {
      ...pauseTerm(dossier, today, await readWorkCalendar(tx)),
      lapsesOn: lastDayToResubmit(today, terms),
      returnCount: dossier.returnCount + 1,
    },
    step: { reasonCodes, note },
    notices: [
      {
        to: dossier.holderId,
        kind: 'dossier-returned',
        facts: { number: numberOf(dossier), area: dossier.areaName, reason: missing },
      },
    ],
  };
}

/** It looks whole: the province reviews it. */
export async function forwardDossier(
  tx: Tx,
  actor: Actor,
  dossier: DossierRecord,
  input: StepOf<'forward'>,
): Promise<Effect> {
  await refuseOwnHolder(tx, actor, dossier);
  const facts = {
    number: numberOf(dossier),
    area: dossier.areaName,
    holder: dossier.holderName,
  };
  const offices = await listOffices(tx, 'officer');
  return {
    step: { note: input.note || null },
    notices: offices
      .filter((to) => to !== actor.organisationId)
      .map((to) => ({ to, kind: 'dossier-submitted', facts })),
  };
}
