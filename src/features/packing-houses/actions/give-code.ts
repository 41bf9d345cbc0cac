import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { keepEvidence, readyEvidence, refuseOwnHolder } from '../../areas/actions/evidence.ts';
import { readCode, whyNotForMarket } from '../../areas/rules/read-code.ts';
import { normaliseCode } from '../../areas/rules.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listCodeSchemes, listCrops, listMarkets } from '../../reference/actions.ts';
import { isAllottable, printNewCode } from '../../reference/rules.ts';
import { problems } from '../problems.ts';
import { whyNotDatedSo } from '../rules.ts';
import type { CodeGrant } from '../schemas.ts';
import { findValueOwner } from '../store/codes.ts';
import { claimValue, insertCode, insertDecision, lockHouse, nextSerial } from '../store/write.ts';

type House = NonNullable<Awaited<ReturnType<typeof lockHouse>>>;
type Market = Awaited<ReturnType<typeof listMarkets>>[number];
type NewValue = { schemeId: string; verbatim: string; normalised: string };

/** Gives a packing house a code for one market: a new number, or one issued elsewhere as printed. */
export async function giveHouseCode(
  deps: Deps,
  actor: Actor,
  houseId: string,
  input: CodeGrant,
  { key, file }: { key?: string | undefined; file?: SentFile | undefined } = {},
): Promise<{ id: string }> {
  const ready = await readyEvidence(deps, file);
  const request = {
    operation: `packing-house-code.give ${houseId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  try {
    return await createOnce(deps, actor, request, async (tx) => {
      const house = await lockHouse(tx, houseId);
      if (!house) throw http.notFound();
      await refuseOwnHolder(tx, actor, house.operatorId);
      refuseIf(whyNotDatedSo(input.decidedOn, localDateOf(deps.now())));
      const market = (await listMarkets(tx)).find(({ code }) => code === input.marketCode);
      if (!market) throw problems.marketUnknown();
      const evidenceFileId = await keepEvidence(tx, deps, actor, ready, input.evidenceFileId);
      const value = await valueFor(tx, input, house, market);

      // A paper shows a code in use; a new number waits where the importing country approves codes itself.
      const waits = input.way === 'allot' && market.needsImporterApproval;
      const id = deps.newId('phc');
      const code = {
        houseId,
        schemeId: value.schemeId,
        marketCode: market.code,
        valueVerbatim: value.verbatim,
        valueNormalised: value.normalised,
        origin: input.way === 'record' ? ('recorded' as const) : ('allotted' as const),
      };
      await insertCode(tx, {
        ...{ ...code, id, createdAt: deps.now() },
        state: waits ? 'issued' : 'active',
      });
      const decision = {
        number: input.number,
        decidedOn: input.decidedOn,
        reasonCode: input.way === 'record' ? 'issued-elsewhere' : 'conditions-met',
        grounds: input.grounds,
        evidenceFileId,
      };
      await insertDecision(tx, {
        ...decision,
        id: deps.newId('dec'),
        codeId: id,
        kind: waits ? 'issue-for-importer' : 'issue',
        decidedBy: actor.personId,
        authorityId: actor.organisationId,
        recordedAt: deps.now(),
      });
      await recordFact(tx, deps, actor, {
        kind: 'packing-house-code.issued',
        subjectType: 'packing-house-code',
        subjectId: id,
        happenedOn: input.decidedOn,
        facts: { ...code, ...decision, ...(waits && { state: 'issued' }) },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'packing_house_codes_live_index')) throw problems.marketHasCode();
    if (isUniqueViolation(error, 'packing_house_codes_value_index')) throw problems.valueUsedUp();
    throw error;
  }
}

/** How packing-house codes are printed; a form of both kinds has an example of an area. */
export function examplesOf(schemes: Awaited<ReturnType<typeof listCodeSchemes>>): string {
  return schemes
    .filter(({ kind }) => kind !== 'PUC')
    .map(({ example }) => example.replace('PUC', 'PHC'))
    .join(', ');
}

async function valueFor(tx: Tx, input: CodeGrant, house: House, market: Market): Promise<NewValue> {
  const schemes = await listCodeSchemes(tx);
  if (input.way === 'record') {
    const read = readCode(input.value, schemes);
    if (!read) throw problems.codeForm({ examples: examplesOf(schemes) });
    if (!read.isPackingHouse) throw problems.areaCode();
    refuseIf(whyNotForMarket(read.scheme, market, read.parts));
    const row = { schemeId: read.scheme.id, valueNormalised: read.normalised, houseId: house.id };
    const claimed = await claimValue(tx, row);
    const owner = claimed ? undefined : await findValueOwner(tx, row.schemeId, row.valueNormalised);
    if (owner && owner.houseId !== house.id) throw problems.valueOfOtherHouse({ name: owner.name });
    return { schemeId: read.scheme.id, verbatim: input.value, normalised: read.normalised };
  }
  const scheme = schemes.find(({ id, kind }) => id === input.schemeId && kind !== 'PUC');
  if (!scheme) throw problems.schemeUnknown();
  if (!isAllottable(scheme, input.decidedOn)) throw problems.schemeNotAllotted();
  refuseIf(whyNotForMarket(scheme, market));
  const crop = (await listCrops(tx)).find(({ code }) => code === input.cropCode);
  if (scheme.template.includes('{crop}') && !crop) throw problems.cropUnknown();
  const print = (serial: number, marketCode: string) =>
    printNewCode(scheme, {
      kind: 'PHC',
      province: '91',
      crop: crop?.code ?? '',
      serial,
      market: marketCode,
      commune: house.communeCode,
      year: input.decidedOn.slice(2, 4),
    });
  // One series for all that is printed alike but for the number and the market.
  const series = `${scheme.id} ${print(0, 'VNM')}`;
  for (;;) {
    const verbatim = print(await nextSerial(tx, series), market.code);
    const normalised = normaliseCode(verbatim);
    if (!new RegExp(scheme.pattern).test(normalised)) throw problems.serialsUsedUp();
    const row = { schemeId: scheme.id, valueNormalised: normalised, houseId: house.id };
    if (await claimValue(tx, row)) return { schemeId: scheme.id, verbatim, normalised };
  }
}
