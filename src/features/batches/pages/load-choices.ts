import type { Database } from '../../../db/connect.ts';
import { formatDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { degreeOf } from '../../certificates/rules.ts';
import { recordWords } from '../messages/record.ts';
import { listOwnCertificates } from '../store/read-certificates.ts';
import { listOwnCodes, listVarietiesOf } from '../store/read-codes.ts';
import { listOwnPlots } from '../store/read-plots.ts';
import type { FormChoices } from './form-choices.ts';

/** What a cooperative can choose from: its own codes, their crops' varieties, its own certificates. */
export async function loadChoices(
  db: Database,
  organisationId: string,
  language: Language,
): Promise<FormChoices> {
  const codes = await listOwnCodes(db, organisationId);
  const crops = new Map(codes.map(({ cropCode, crop }) => [cropCode, crop]));
  const [varieties, certificates, plots] = await Promise.all([
    listVarietiesOf(db, [...crops.keys()]),
    listOwnCertificates(db, organisationId),
    listOwnPlots(db, organisationId),
  ]);
  const say = recordWords(language);
  const degrees = {
    declared: say.degreeDeclared,
    checked: say.degreeChecked,
    confirmed: say.degreeConfirmed,
    differs: say.degreeDiffers,
  };
  return {
    codes,
    plots: plots.filter(({ retiredOn, leftOn }) => retiredOn === null && leftOn === null),
    varieties: varieties.map(({ code, cropCode, nameVi, nameEn, nameZh }) => ({
      code,
      name: { vi: nameVi, en: nameEn, zh: nameZh }[language],
      crop: crops.get(cropCode)?.[language] ?? cropCode,
    })),
    certificates: certificates.map((certificate) => ({
      id: certificate.id,
      label: `${certificate.kind[language]} · ${certificate.number}`,
      note: `${formatDate(certificate.validFrom, language)} – ${formatDate(certificate.validTo, language)} · ${degrees[degreeOf(certificate)]}`,
    })),
  };
}
