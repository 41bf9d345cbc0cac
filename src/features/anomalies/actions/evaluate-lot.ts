import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { clockActor } from '../../../lib/roles.ts';
import { harvestSafeOf } from '../../diary/actions/harvest-safe.ts';
import { recordFact } from '../../ledger/actions.ts';
import { trace } from '../../movements/actions/trace.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { balanceOn } from '../../quotas/actions.ts';
import { drawnOf } from '../../quotas/rules.ts';
import type { Found, LotFacts, Rule } from '../rules/facts.ts';
import { judgeLot } from '../rules/judge-lot.ts';
import * as facts from '../store/lot-facts.ts';
import {
  findSuspendedHouse,
  isAuthorised,
  listMovementsOf,
  listPicked,
} from '../store/movement-facts.ts';
import { listRules } from '../store/rules.ts';
import { insertAnomaly, listInspectorOffices } from '../store/write.ts';

/**
 * Applies every rule that is on to one lot as it is in the database now, and keeps what is new.
 * Answers how many findings are new; the same lot again finds nothing twice. Call it last: it may hold
 * the ledger's end.
 */
export async function evaluateLot(tx: Tx, deps: Deps, lotId: string): Promise<number> {
  const lot = await gather(tx, deps, lotId);
  if (!lot) return 0;
  let count = 0;
  for (const row of await listRules(tx)) {
    if (!row.isOn) continue;
    const rule: Rule = { ...row, threshold: row.threshold ?? 0 };
    for (const found of judgeLot(lot, rule)) {
      if (await keep(tx, deps, rule, found)) count++;
    }
  }
  return count;
}

async function keep(tx: Tx, deps: Deps, rule: Rule, found: Found): Promise<boolean> {
  const id = deps.newId('ano');
  const isNew = await insertAnomaly(tx, {
    id,
    ruleCode: rule.code,
    ruleVersion: rule.version,
    severity: rule.severity,
    ...found,
    facts: { ...found.facts },
    state: 'open',
    foundAt: deps.now(),
  });
  if (!isNew) return false;
  if (rule.severity === 'high') {
    for (const organisationId of await listInspectorOffices(tx)) {
      await tellOrganisation(tx, deps, organisationId, {
        kind: 'anomaly-found',
        href: `/console/anomalies/${id}`,
        facts: { rule: rule.code, subject: found.facts.about },
      });
    }
  }
  const { about: _, ...numbers } = found.facts;
  await recordFact(tx, deps, clockActor, {
    kind: 'anomaly.found',
    subjectType: 'anomaly',
    subjectId: id,
    facts: {
      rule: rule.code,
      version: rule.version,
      severity: rule.severity,
      ...(found.lotId && { lotId: found.lotId }),
      ...(found.areaId && { areaId: found.areaId }),
      numbers,
    },
  });
  return true;
}

async function gather(tx: Tx, deps: Deps, lotId: string): Promise<LotFacts | undefined> {
  const lot = await facts.findLot(tx, lotId);
  if (!lot) return undefined;
  const { areaId, areaName, areaHolderId, harvestedFrom: from, harvestedTo: to } = lot;
  const isHarvest = areaId !== null && from !== null && to !== null;
  return {
    id: lot.id,
    number: lot.number,
    organisationId: lot.organisationId,
    grams: lot.grams,
    harvest: isHarvest ? { from, to } : null,
    area: isHarvest ? { id: areaId, name: areaName ?? '', holderId: areaHolderId ?? '' } : null,
    balance: isHarvest ? await balanceOf(tx, deps, areaId, from) : null,
    seasons: isHarvest ? await facts.listSeasons(tx, lot.cropCode) : [],
    uses: await facts.sumUses(tx, lotId),
    givenGrams: await facts.sumGiven(tx, lotId),
    sprays: isHarvest ? await listSprays(tx, lot, areaId, to) : [],
    metresOutside: await facts.findMetresOutside(tx, lotId),
    certificates: await facts.listClaimed(tx, lotId),
    picked: isHarvest ? await listPicked(tx, lotId) : [],
    ...(await movedFacts(tx, lot)),
  };
}

/** What the diary says today, whenever it was written down: the latest spray of each plot. */
async function listSprays(tx: Tx, lot: facts.LotRow, areaId: string, on: LocalDate) {
  const plotIds = await facts.listLotPlotIds(tx, lot.id);
  const { cropCode } = lot;
  const plots = await harvestSafeOf(tx, { plotIds, areaId, cropCode, on });
  return plots.flatMap(({ safeFrom, decidedBy }) =>
    safeFrom && decidedBy ? [{ sprayedOn: decidedBy.sprayedOn, safeFrom }] : [],
  );
}

async function balanceOf(tx: Tx, deps: Deps, areaId: string, day: string) {
  const balance = await balanceOn(tx, areaId, day, localDateOf(deps.now()));
  if (!balance?.season || balance.quotaGrams === null) return null;
  return {
    seasonId: balance.season.id,
    season: balance.season.name,
    quotaGrams: balance.quotaGrams,
    drawnGrams: drawnOf(balance),
  };
}

/** A buyer's lot has a few areas behind it; beyond this the list says nothing new. */
const mostBehind = 1000;

async function movedFacts(tx: Tx, lot: facts.LotRow) {
  const movements = await listMovementsOf(tx, lot);
  const moved: LotFacts['movements'][number][] = [];
  const deliveries: LotFacts['deliveries'][number][] = [];
  for (const { counterpartId, counterpart, kind, ...movement } of movements) {
    const parties = [movement.organisationId, ...(counterpartId ? [counterpartId] : [])];
    const { happenedOn } = movement;
    const suspendedHouse = await findSuspendedHouse(tx, parties, happenedOn);
    moved.push({ ...movement, suspendedHouse });
    if (kind !== 'deliver' || counterpartId === null) continue;
    const behind = await trace(tx, { lotIds: [lot.id], direction: 'back', most: mostBehind });
    const codes = await facts.listExportCodes(
      tx,
      behind.lots.map(({ id }) => id),
    );
    for (const code of codes) {
      if (code.holderId === counterpartId) continue;
      const use = { codeId: code.id, buyerId: counterpartId, day: happenedOn };
      deliveries.push({
        movementId: movement.id,
        happenedOn,
        codeId: code.id,
        code: code.value,
        codeHolderId: code.holderId,
        buyer: counterpart ?? '',
        isAuthorised: await isAuthorised(tx, use),
      });
    }
  }
  return { movements: moved, deliveries };
}
