import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listCodeSchemes, listMarkets } from '../../reference/actions.ts';
import { isAllottable, printNewCode } from '../../reference/rules.ts';
import { problems } from '../problems.ts';
import type { ReasonCode } from '../reasons.ts';
import { readCode, whyNotForMarket } from '../rules/read-code.ts';
import { normaliseCode, whyNotDatedSo } from '../rules.ts';
import type { CodeGrant } from '../schemas.ts';
import { lockArea } from '../store/areas.ts';
import {
  claimValue,
  findValueOwner,
  insertCode,
  insertDecision,
  lockCode,
  nextSerial,
} from '../store/codes.ts';
import { keepEvidence, readyEvidence, refuseOwnHolder } from './evidence.ts';

type Scheme = Awaited<ReturnType<typeof listCodeSchemes>>[number];
type Market = Awaited<ReturnType<typeof listMarkets>>[number];
type Area = NonNullable<Awaited<ReturnType<typeof lockArea>>>;
type NewValue = { schemeId: string; verbatim: string; normalised: string };

const reasonOf: Readonly<Record<CodeGrant['way'], ReasonCode>> = {
  allot: 'dossier-complete',
  'same-value': 'another-market',
  record: 'issued-elsewhere',
};

/**
 * Gives an area a code for one market: a new number, the number it has already, or one issued
 * elsewhere as printed. Numbers are never given twice, whoever asks at the same time.
 */
export async function giveCode(
  deps: Deps,
  actor: Actor,
  areaId: string,
  input: CodeGrant,
  key?: string,
  file?: SentFile,
): Promise<{ id: string }> {
  const ready = await readyEvidence(deps, file);
  const request = {
    operation: `area-code.give ${areaId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  try {
    return await createOnce(deps, actor, request, async (tx) => {
      const area = await lockArea(tx, areaId);
      if (!area) throw http.notFound();
      await refuseOwnHolder(tx, actor, area.holderId);
      refuseIf(whyNotDatedSo(input.decidedOn, localDateOf(deps.now())));
      const market = (await listMarkets(tx)).find(({ code }) => code === input.marketCode);
      if (!market) throw problems.marketUnknown();
      const evidenceFileId = await keepEvidence(tx, deps, actor, ready, input.evidenceFileId);

      const value = await valueFor(tx, input, area, market);
      const id = deps.newId('cod');
      const recordedAt = deps.now();
      const code = {
        areaId,
        schemeId: value.schemeId,
        marketCode: market.code,
        valueVerbatim: value.verbatim,
        valueNormalised: value.normalised,
        origin: input.way === 'record' ? ('recorded' as const) : ('allotted' as const),
      };
      await insertCode(tx, { ...code, id, state: 'active', createdAt: recordedAt });
      const decision = {
        number: input.number,
        decidedOn: input.decidedOn,
        reasonCode: reasonOf[input.way],
        grounds: input.grounds,
        evidenceFileId,
      };
      await insertDecision(tx, {
        ...decision,
        id: deps.newId('dec'),
        areaCodeId: id,
        kind: 'issue',
        decidedBy: actor.personId,
        authorityId: actor.organisationId,
        recordedAt,
      });
      await recordFact(tx, deps, actor, {
        kind: 'area-code.issued',
        subjectType: 'area-code',
        subjectId: id,
        happenedOn: input.decidedOn,
        facts: { ...code, ...decision },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'area_codes_live_index')) throw problems.marketHasCode();
    if (isUniqueViolation(error, 'area_codes_value_index')) throw problems.valueUsedUp();
    throw error;
  }
}

async function valueFor(tx: Tx, input: CodeGrant, area: Area, market: Market): Promise<NewValue> {
  if (input.way === 'same-value') return sharedValue(tx, input.codeId, area, market);
  const schemes = await listCodeSchemes(tx);
  if (input.way === 'record') return printedValue(tx, input.value, schemes, area, market);
  const scheme = schemes.find(({ id, kind }) => id === input.schemeId && kind !== 'PHC');
  if (!scheme) throw problems.schemeUnknown();
  if (!isAllottable(scheme, input.decidedOn)) throw problems.schemeNotAllotted();
  refuseIf(whyNotForMarket(scheme, market));
  return newValue(tx, scheme, area, market);
}

/** The next number that no area has: one recorded from paper may lie ahead in the series. */
async function newValue(tx: Tx, scheme: Scheme, area: Area, market: Market): Promise<NewValue> {
  const print = (serial: number, marketCode: string) =>
    printNewCode(scheme, {
      kind: 'PUC',
      province: '91',
      crop: area.cropCode,
      serial,
      market: marketCode,
    });
  // One series for all that is printed alike but for the number and the market.
  const series = `${scheme.id} ${print(0, 'VNM')}`;
  for (;;) {
    const verbatim = print(await nextSerial(tx, series), market.code);
    const normalised = normaliseCode(verbatim);
    if (!new RegExp(scheme.pattern).test(normalised)) throw problems.serialsUsedUp();
    const row = { schemeId: scheme.id, valueNormalised: normalised, areaId: area.id };
    if (await claimValue(tx, row)) return { schemeId: scheme.id, verbatim, normalised };
  }
}

/** The same number for a further market, where a form has no market in it. */
async function sharedValue(tx: Tx, codeId: string, area: Area, market: Market): Promise<NewValue> {
  const code = await lockCode(tx, codeId);
  const scheme = (await listCodeSchemes(tx)).find(({ id }) => id === code?.schemeId);
  const mayShare = code?.areaId === area.id && code.state !== 'revoked' && !scheme?.marketSuffix;
  if (!code || !scheme || !mayShare) throw problems.valueNotShared();
  refuseIf(whyNotForMarket(scheme, market));
  const { valueVerbatim, valueNormalised } = code;
  return { schemeId: scheme.id, verbatim: valueVerbatim, normalised: valueNormalised };
}

/** A code issued elsewhere, exactly as printed, unless another area has it. */
async function printedValue(
  tx: Tx,
  text: string,
  schemes: readonly Scheme[],
  area: Area,
  market: Market,
): Promise<NewValue> {
  const read = readCode(text, schemes);
  const forms = schemes.filter(({ kind }) => kind !== 'PHC').map(({ example }) => example);
  if (!read) throw problems.codeForm({ examples: forms.join(', ') });
  if (read.isPackingHouse) throw problems.packingHouseCode();
  refuseIf(whyNotForMarket(read.scheme, market, read.parts));
  const { normalised } = read;
  const schemeId = read.scheme.id;
  const claimed = await claimValue(tx, { schemeId, valueNormalised: normalised, areaId: area.id });
  const owner = claimed ? undefined : await findValueOwner(tx, schemeId, normalised);
  if (owner && owner.areaId !== area.id) throw problems.valueOfOtherArea({ name: owner.name });
  return { schemeId, verbatim: text, normalised };
}
