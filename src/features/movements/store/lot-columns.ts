import { batches } from '../../../db/schema/batches.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';

/** What every list says of a lot; the tables are joined by whoever selects it. */
export const lotColumns = {
  id: batches.id,
  number: batches.number,
  publicCode: batches.publicCode,
  kind: batches.kind,
  state: batches.state,
  organisationId: batches.organisationId,
  organisation: organisations.name,
  grams: batches.grams,
  cropCode: batches.cropCode,
  crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
  varietyVi: varieties.nameVi,
  varietyEn: varieties.nameEn,
  varietyZh: varieties.nameZh,
  harvestedTo: batches.harvestedTo,
};
