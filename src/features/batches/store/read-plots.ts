import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import { batchPlots } from '../../../db/schema/batches.checking.ts';
import { members, plots } from '../../../db/schema/members.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** The plots a lot names, with the household's number in the organisation's book, never its name. */
export function listLotPlots(db: Database | Tx, batchId: string) {
  return db
    .select({
      plotId: plots.id,
      name: plots.name,
      memberNumber: members.number,
      squareMetres: plots.squareMetres,
      grams: batchPlots.grams,
    })
    .from(batchPlots)
    .innerJoin(plots, eq(plots.id, batchPlots.plotId))
    .innerJoin(members, eq(members.id, plots.memberId))
    .where(eq(batchPlots.batchId, batchId))
    .orderBy(asc(members.nameFolded), asc(plots.name), asc(plots.id));
}

export type LotPlot = Awaited<ReturnType<typeof listLotPlots>>[number];

/** Plots in use in areas of that organisation, to choose from. */
export function listOwnPlots(db: Database | Tx, organisationId: string) {
  return db
    .select({
      id: plots.id,
      name: plots.name,
      areaId: growingAreas.id,
      memberNumber: members.number,
      memberName: members.fullName,
      squareMetres: plots.squareMetres,
      retiredOn: plots.retiredOn,
      leftOn: members.leftOn,
    })
    .from(plots)
    .innerJoin(members, eq(members.id, plots.memberId))
    .innerJoin(growingAreas, eq(growingAreas.id, plots.areaId))
    .where(
      and(
        eq(members.organisationId, organisationId),
        eq(growingAreas.holderId, organisationId),
        eq(plots.cropCode, growingAreas.cropCode),
      ),
    )
    .orderBy(asc(members.nameFolded), asc(plots.name), asc(plots.id));
}

export type OwnPlot = Awaited<ReturnType<typeof listOwnPlots>>[number];

/** What is asked of each plot of a lot on the days of its harvest. */
export async function listPlotFacts(
  tx: Tx,
  lot: { id: string; areaId: string; holderId: string; from: LocalDate; to: LocalDate },
) {
  const rows = await tx.execute<{
    id: string;
    name: string;
    grams: string;
    square_metres: string;
    is_holders: boolean;
    is_of_area: boolean;
    is_in_use: boolean;
    has_consent: boolean;
  }>(sql`
    select p.id, p.name, b.grams, p.square_metres,
      m.organisation_id = ${lot.holderId} as is_holders,
      coalesce(p.area_id = ${lot.areaId}, false) as is_of_area,
      p.used_from <= ${lot.from}::date and (p.retired_on is null or p.retired_on > ${lot.to}::date)
        and m.joined_on <= ${lot.from}::date
        and (m.left_on is null or m.left_on > ${lot.to}::date) as is_in_use,
      coalesce((
        select c.kind = 'given' from member_consents c
        where c.area_id = ${lot.areaId} and c.member_id = p.member_id
          and c.happened_on <= ${lot.from}::date
        order by c.happened_on desc, c.recorded_at desc limit 1
      ), false) as has_consent
    from batch_plots b join plots p on p.id = b.plot_id join members m on m.id = p.member_id
    where b.batch_id = ${lot.id} order by m.name_folded, p.name, p.id`);
  return rows.map((row) => ({
    plotId: row.id,
    name: row.name,
    grams: Number(row.grams),
    squareMetres: Number(row.square_metres),
    isHolders: row.is_holders,
    isOfArea: row.is_of_area,
    isInUse: row.is_in_use,
    hasConsent: row.has_consent,
  }));
}

export async function listPlotNames(
  tx: Tx,
  plotIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (plotIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: plots.id, name: plots.name })
    .from(plots)
    .where(inArray(plots.id, [...plotIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function countAreaPlots(tx: Tx, areaId: string, day: LocalDate): Promise<number> {
  const [row] = await tx
    .select({ plots: count() })
    .from(plots)
    .where(
      and(
        eq(plots.areaId, areaId),
        sql`${plots.usedFrom} <= ${day} and (${plots.retiredOn} is null or ${plots.retiredOn} > ${day})`,
      ),
    );
  return row?.plots ?? 0;
}
