import type { Database, Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { oldNameOn } from '../rules/names.ts';
import { listRenamings } from '../store/history.ts';
import { type DatedPaper, listPapersBefore } from '../store/old-names.ts';

export type OldNamePaper = DatedPaper & { readonly oldName: string };

/** What still carries an earlier name of the organisation, until it is issued anew. */
export async function listOldNamePapers(
  db: Database | Tx,
  organisationId: string,
  today: LocalDate,
): Promise<OldNamePaper[]> {
  const renamings = await listRenamings(db, organisationId);
  const [latest] = renamings;
  if (!latest) return [];
  const papers = await listPapersBefore(db, organisationId, latest.changedOn, today);
  return papers.flatMap((paper) => {
    const oldName = oldNameOn(renamings, paper.issuedOn);
    return oldName ? [{ ...paper, oldName }] : [];
  });
}
