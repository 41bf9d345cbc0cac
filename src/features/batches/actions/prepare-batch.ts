import type { Tx } from '../../../db/connect.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import { weightUnits } from '../../../lib/numbers.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import { problems } from '../problems/harvest.ts';
import { whyNotAtHarvest, whyNotNewBatch } from '../rules/code-standing.ts';
import { whyNotHarvest } from '../rules/harvest.ts';
import { whyNotPlots } from '../rules/plots.ts';
import { readWeight } from '../rules/read-weight.ts';
import type { RegisterInput } from '../schemas/batches.ts';
import { countOwnCertificates } from '../store/read-certificates.ts';
import { findVariety, holdOwnCode, type OwnCode } from '../store/read-codes.ts';
import { listOwnPlots } from '../store/read-plots.ts';

/** Everything a batch says, checked together so that a form shows all there is to correct. */
export async function prepareBatch(
  tx: Tx,
  now: Date,
  organisationId: string,
  input: RegisterInput,
  /** the code the batch is on already, which stays allowed while it is suspended */
  keptCodeId?: string,
) {
  const today = localDateOf(now);
  const harvest = { from: input.harvestedFrom, to: input.harvestedTo ?? input.harvestedFrom };
  const code = await holdOwnCode(tx, organisationId, input.areaCodeId);
  const variety = input.varietyCode ? await findVariety(tx, input.varietyCode) : undefined;
  const claims = [...new Set(input.claims ?? [])].sort();
  const weight = readWeight(input.amount, input.unit, code?.cropCode ?? weightOnly);
  const dates = whyNotHarvest(harvest, today);
  const plots = (input.plots ?? []).toSorted((a, b) => a.plotId.localeCompare(b.plotId));
  const own = plots.length > 0 ? await listOwnPlots(tx, organisationId) : [];
  const stays = code?.id === keptCodeId;
  refuseIf(
    combine([
      code ? undefined : problems.codeUnknown(),
      code && !dates ? standing(code, harvest, today, stays) : undefined,
      code && input.cropCode !== undefined && input.cropCode !== code.cropCode
        ? problems.cropNotOfArea({ crop: code.crop })
        : undefined,
      code && input.varietyCode && variety?.cropCode !== code.cropCode
        ? problems.varietyNotOfCrop({ crop: code.crop })
        : undefined,
      'problem' in weight ? weight.problem : undefined,
      dates,
      (await countOwnCertificates(tx, organisationId, claims)) === claims.length
        ? undefined
        : problems.claimNotOwn(),
      code && whyNotPlots(plots, own, code.areaId, 'grams' in weight ? weight.grams : undefined),
    ]),
  );
  if (!code || !('grams' in weight)) throw new Error('A batch was refused without a reason');
  return {
    columns: {
      areaCodeId: code.id,
      cropCode: code.cropCode,
      varietyCode: variety?.code ?? null,
      harvestedFrom: harvest.from,
      harvestedTo: harvest.to,
      grams: weight.grams,
      enteredAmount: input.amount.normalize('NFC').trim(),
      enteredUnit: input.unit,
    },
    claims,
    plots,
    code,
    /** what a search finds besides the numbers */
    words: fold(
      [
        ...[code.value, code.valueNormalised, code.areaName],
        ...Object.values(code.crop),
        ...(variety ? [variety.nameVi, variety.nameEn, variety.nameZh] : []),
      ].join(' '),
    ),
  };
}

// Without a code nobody knows the crop: the giạ is then not held against the weight.
const weightOnly = 'LU';

function standing(
  code: OwnCode,
  harvest: { from: LocalDate; to: LocalDate },
  today: LocalDate,
  stays: boolean,
) {
  return stays ? whyNotAtHarvest(code, harvest) : whyNotNewBatch(code, harvest, today);
}

export function unitOf(text: string) {
  return weightUnits.find((unit) => unit === text) ?? 'kg';
}
