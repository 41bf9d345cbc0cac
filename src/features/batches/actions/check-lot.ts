import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { stateOn } from '../../areas/rules.ts';
import { whyNotCovers } from '../../certificates/rules.ts';
import { balanceOn } from '../../quotas/actions.ts';
import { leftOf } from '../../quotas/rules.ts';
import type { Finding } from '../rules/check-facts.ts';
import { checkLot } from '../rules/checks.ts';
import type { HarvestRow } from '../store/read-batches.ts';
import { listClaimed } from '../store/read-certificates.ts';
import type { OwnCode } from '../store/read-codes.ts';
import { findArea, findPickingCeiling, hasSeasons } from '../store/read-lots.ts';
import { countAreaPlots, listPlotFacts } from '../store/read-plots.ts';
import { insertChecks } from '../store/write-lots.ts';
import { judgeInterval } from './judge-interval.ts';

export type Position = { readonly latitude: number; readonly longitude: number };

/**
 * Checks a lot as it is in the database now, its quota already reserved, and keeps each finding.
 * Refuses a harvest before the safe date; everything else is an inspector's to weigh.
 */
export async function checkAndKeep(
  tx: Tx,
  deps: Deps,
  lot: HarvestRow,
  code: OwnCode,
  sent: { version: number; position: Position | undefined },
): Promise<Finding[]> {
  const { harvestedFrom: from, harvestedTo: to, organisationId, grams } = lot;
  const { areaId } = code;
  const today = localDateOf(deps.now());
  const area = await findArea(tx, areaId);
  if (!area) throw new Error('The code stands on an area that is not there');
  const plots = await listPlotFacts(tx, { id: lot.id, areaId, holderId: organisationId, from, to });
  const plotIds = plots.map(({ plotId }) => plotId);
  const balance = await balanceOn(tx, areaId, from, today);
  const claimed = await listClaimed(tx, lot.id);
  const findings = checkLot({
    grams,
    harvestedFrom: from,
    harvestedTo: to,
    code: { value: code.value, isWarned: stateOn(code.decisions, from) === 'warned' },
    area,
    areaPlots: await countAreaPlots(tx, areaId, from),
    plots,
    quotaLeft: balance ? leftOf(balance) : null,
    season: balance?.season ?? null,
    cropHasSeasons: await hasSeasons(tx, lot.cropCode),
    certificates: claimed.map((certificate) => ({
      number: certificate.number,
      covers: whyNotCovers(certificate, { ...lot, areaId }) === undefined,
    })),
    ceiling: (await findPickingCeiling(tx, lot.cropCode)) ?? null,
    position: sent.position ? [sent.position.longitude, sent.position.latitude] : null,
    interval: await judgeInterval(tx, { areaId, plotIds, cropCode: lot.cropCode, from, to }),
  });
  await insertChecks(
    tx,
    findings.map((finding) => ({
      ...finding,
      facts: { ...finding.facts },
      batchId: lot.id,
      batchVersion: sent.version,
      checkedAt: deps.now(),
    })),
  );
  return findings;
}
