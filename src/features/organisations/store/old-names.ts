import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';

export type DatedPaper = {
  readonly kind: 'certificate' | 'area-code';
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** the page of the certificate, or of the area that has the code */
  readonly href: string;
};

/** Certificates and codes in force that were issued before `changedOn`, the day of the last new name. */
export async function listPapersBefore(
  db: Database | Tx,
  organisationId: string,
  changedOn: LocalDate,
  today: LocalDate,
): Promise<DatedPaper[]> {
  const rows = await db.execute<DatedPaper>(sql`
    select 'certificate' as kind, c.id, c.number_verbatim as number,
      c.valid_from::text as "issuedOn", '/console/certificates/' || c.id as href
    from certificates c
    where c.holder_id = ${organisationId} and c.valid_from < ${changedOn} and c.valid_to >= ${today}
      and not exists (select from certificate_notices n
        where n.certificate_id = c.id and n.kind = 'withdraw')
    union all
    select 'area-code', k.id, k.value_verbatim || ' (' || k.market_code || ')',
      i.issued_on::text, '/console/areas/' || k.area_id
    from area_codes k
    join growing_areas a on a.id = k.area_id
    join lateral (select max(d.decided_on) as issued_on from area_code_decisions d
      where d.area_code_id = k.id and d.kind = 'issue') i on true
    where a.holder_id = ${organisationId} and i.issued_on < ${changedOn}
      and k.state not in ('revoked', 'rejected', 'withdrawn', 'lapsed')
    order by 4, 3`);
  return [...rows];
}
