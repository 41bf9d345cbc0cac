import type { Tx } from '../../../db/connect.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { listCodeSchemes, type listMarkets } from '../../reference/actions.ts';
import { isAllottable, printNewCode } from '../../reference/rules.ts';
import { codeProblems } from '../problems/codes.ts';
import { readCode, whyNotForMarket } from '../rules/read-code.ts';
import { isEnded, normaliseCode } from '../rules.ts';
import type { lockArea } from '../store/areas.ts';
import { claimValue, findValueOwner, lockCode, nextSerial } from '../store/codes.ts';

type Scheme = Awaited<ReturnType<typeof listCodeSchemes>>[number];
type Market = Awaited<ReturnType<typeof listMarkets>>[number];
type Area = NonNullable<Awaited<ReturnType<typeof lockArea>>>;
export type CodeValue = { schemeId: string; verbatim: string; normalised: string };

/** The next number that no area has: one recorded from paper may lie ahead in the series. */
export async function allotValue(
  tx: Tx,
  { schemeId, decidedOn }: { schemeId: string; decidedOn: string },
  area: Area,
  market: Market,
): Promise<CodeValue> {
  const schemes = await listCodeSchemes(tx);
  const scheme = schemes.find(({ id, kind }) => id === schemeId && kind !== 'PHC');
  if (!scheme) throw codeProblems.schemeUnknown();
  if (!isAllottable(scheme, decidedOn)) throw codeProblems.schemeNotAllotted();
  refuseIf(whyNotForMarket(scheme, market));
  const print = (serial: number, marketCode: string) =>
    printNewCode(scheme, {
      kind: 'PUC',
      province: '91',
      crop: area.cropCode,
      serial,
      market: marketCode,
      commune: area.communeCode,
      year: decidedOn.slice(2, 4),
    });
  // One series for all that is printed alike but for the number and the market.
  const series = `${scheme.id} ${print(0, 'VNM')}`;
  for (;;) {
    const verbatim = print(await nextSerial(tx, series), market.code);
    const normalised = normaliseCode(verbatim);
    if (!new RegExp(scheme.pattern).test(normalised)) throw codeProblems.serialsUsedUp();
    const row = { schemeId: scheme.id, valueNormalised: normalised, areaId: area.id };
    if (await claimValue(tx, row)) return { schemeId: scheme.id, verbatim, normalised };
  }
}

/** The same number for a further market, where a form has no market in it. */
export async function shareValue(
  tx: Tx,
  codeId: string,
  area: Area,
  market: Market,
): Promise<CodeValue> {
  const code = await lockCode(tx, codeId);
  const scheme = (await listCodeSchemes(tx)).find(({ id }) => id === code?.schemeId);
  const mayShare = code?.areaId === area.id && !isEnded(code.state) && !scheme?.marketSuffix;
  if (!code || !scheme || !mayShare) throw codeProblems.valueNotShared();
  refuseIf(whyNotForMarket(scheme, market));
  const { valueVerbatim, valueNormalised } = code;
  return { schemeId: scheme.id, verbatim: valueVerbatim, normalised: valueNormalised };
}

/** A code issued elsewhere, exactly as printed, unless another area has it. */
export async function claimPrinted(
  tx: Tx,
  text: string,
  area: Area,
  market: Market,
): Promise<CodeValue> {
  const schemes: readonly Scheme[] = await listCodeSchemes(tx);
  const read = readCode(text, schemes);
  const forms = schemes.filter(({ kind }) => kind !== 'PHC').map(({ example }) => example);
  if (!read) throw codeProblems.codeForm({ examples: forms.join(', ') });
  if (read.isPackingHouse) throw codeProblems.packingHouseCode();
  refuseIf(whyNotForMarket(read.scheme, market, read.parts));
  const { normalised } = read;
  const schemeId = read.scheme.id;
  const claimed = await claimValue(tx, { schemeId, valueNormalised: normalised, areaId: area.id });
  const owner = claimed ? undefined : await findValueOwner(tx, schemeId, normalised);
  if (owner && owner.areaId !== area.id) throw codeProblems.valueOfOtherArea({ name: owner.name });
  return { schemeId, verbatim: text, normalised };
}
