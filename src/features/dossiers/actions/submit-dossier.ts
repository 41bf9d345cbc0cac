import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import { findCropMarketRule, findProcedure, readWorkCalendar } from '../../reference/actions.ts';
import { kindOf } from '../rules/completeness.ts';
import { resumeTerm, startTerm } from '../rules/deadline.ts';
import { listLiveCodes, listReceivers } from '../store/facts.ts';
import type { DossierRecord } from '../store/read.ts';
import { nextNumber } from '../store/write.ts';
import type { Effect } from './effect.ts';
import { findGaps } from './find-gaps.ts';

/** Sends a whole dossier in, for the first time or after it was returned. */
export async function submitDossier(tx: Tx, deps: Deps, dossier: DossierRecord): Promise<Effect> {
  const today = localDateOf(deps.now());
  refuseIf(combine(await findGaps(tx, dossier, today)));
  const kind = kindOf(await listLiveCodes(tx, dossier.areaId), dossier.marketCode);
  const change =
    dossier.number === null
      ? await firstTime(tx, dossier, today)
      : { ...resumeTerm(dossier, today, await readWorkCalendar(tx)), lapsesOn: null };
  const number = change.number ?? dossier.number ?? '';
  const facts = { number, area: dossier.areaName, holder: dossier.holderName };
  const receivers = await listReceivers(tx, dossier.communeCode);
  return {
    change: { ...change, kind },
    notices: receivers.map((to) => ({ to, kind: 'dossier-submitted', facts })),
  };
}

/** The rules of this day hold for the dossier to its end. */
async function firstTime(tx: Tx, dossier: DossierRecord, today: string): Promise<ChangeOfFirst> {
  const { isExport, cropCode, marketCode } = dossier;
  const procedure = await findProcedure(tx, { isExport, day: today });
  const rule = await findCropMarketRule(tx, { cropCode, marketCode, day: today });
  const calendar = await readWorkCalendar(tx);
  return {
    ...startTerm(today, procedure?.workingDays ?? null, calendar),
    number: await nextNumber(tx, Number(today.slice(0, 4))),
    receivedOn: today,
    procedureId: procedure?.id ?? null,
    needsFieldCheck: rule?.needsFieldCheck ?? false,
  };
}

type ChangeOfFirst = NonNullable<Effect['change']>;
