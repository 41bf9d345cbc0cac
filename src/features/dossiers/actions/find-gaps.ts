import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { overlapsOf } from '../../land/actions.ts';
import { consentOf } from '../../members/actions/consent-of.ts';
import { findProcedure } from '../../reference/actions.ts';
import { type Content, gapsOf, kindOf } from '../rules/completeness.ts';
import { findAreaFacts, listLiveCodes, listOtherCrops } from '../store/facts.ts';

type Dossier = Content & {
  readonly areaId: string;
  readonly marketCode: string;
  readonly isExport: boolean;
};

/** What a dossier lacks today, from its own content and from what other records say of its area. */
export async function findGaps(
  db: Database,
  dossier: Dossier,
  today: LocalDate,
): Promise<Problem[]> {
  const { areaId, marketCode, isExport } = dossier;
  const area = await findAreaFacts(db, areaId);
  if (!area) return [];
  const procedure = await findProcedure(db, { isExport, day: today });
  const least = area.isPerennial ? procedure?.minimumPerennial : procedure?.minimumAnnual;
  return gapsOf(dossier, {
    ...area,
    isExport,
    kind: kindOf(await listLiveCodes(db, areaId), marketCode),
    leastSquareMetres: least ?? null,
    otherCrops: await listOtherCrops(db, areaId, area.cropCode),
    overlaps: await overlapsOf(db, areaId),
    consent: await consentOf(db, areaId, today),
  });
}
