import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listCrops } from '../../reference/actions.ts';
import { parseDose } from '../rules/dose.ts';
import { whyNotCheck, whyNotLabel } from '../rules/labels.ts';
import type { CheckInput, LabelInput } from '../schemas.ts';
import { findLabel, nextLabelVersion } from '../store/read-labels.ts';
import { findProduct } from '../store/read-products.ts';
import { insertLabel, insertLabelCheck, lockCatalogue } from '../store/write.ts';

type Sent = { key?: string | undefined; file?: SentFile | undefined };

/** Reads a label off its photo: a new version for this product and crop, which waits for a check. */
export async function enterLabel(
  deps: Deps,
  actor: Actor,
  productId: string,
  input: LabelInput,
  { key, file }: Sent = {},
): Promise<{ id: string }> {
  if (!(await findProduct(deps.db, productId))) throw http.notFound();
  const crops = await listCrops(deps.db);
  const doseMin = parseDose(input.doseMin);
  const doseMax = parseDose(input.doseMax);
  const waterMinLitres = input.waterMinLitres ?? null;
  const waterMaxLitres = input.waterMaxLitres ?? null;
  const chosen = input.photoFileId ?? null;
  const owned = chosen === null ? undefined : await findOwnFile(deps.db, actor, chosen);
  refuseIf(
    whyNotLabel({
      hasCrop: crops.some(({ code }) => code === input.cropCode),
      hasPhoto: file !== undefined || owned?.mediaType.startsWith('image/') === true,
      ...{ doseMin, doseMax, waterMinLitres, waterMaxLitres },
    }),
  );
  if (doseMin === undefined || doseMax === undefined) throw new Error('doses passed the rule');
  const ready = file && (await readyFile(deps, file, 'photo'));
  const once = {
    operation: 'crop-protection.label',
    key,
    input: { productId, input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    await lockCatalogue(tx);
    const kept = ready ? await keepReadyFile(tx, deps, actor, ready) : owned;
    if (!kept) throw new Error('the photo passed the rule');
    const label = {
      ...{ productId, cropCode: input.cropCode, pests: input.pests || null },
      version: await nextLabelVersion(tx, productId, input.cropCode),
      ...{ doseMin, doseMax, doseUnit: input.doseUnit, waterMinLitres, waterMaxLitres },
      intervalDays: input.intervalDays,
      validFrom: input.validFrom,
      photoFileId: kept.id,
    };
    const id = deps.newId('lbl');
    await insertLabel(tx, { id, ...label, enteredBy: actor.personId, enteredAt: deps.now() });
    await recordFact(tx, deps, actor, {
      kind: 'product-label.entered',
      subjectType: 'product-label',
      subjectId: id,
      facts: { ...label, photoSha256: kept.sha256 },
    });
    return { id };
  });
}

/** A second person holds it against the photo, or takes a verified one back that proved wrong. */
export function checkLabel(
  deps: Deps,
  actor: Actor,
  id: string,
  input: CheckInput,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    await lockCatalogue(tx);
    const label = await findLabel(tx, id);
    if (!label) throw http.notFound();
    const note = input.note || null;
    refuseIf(whyNotCheck(label, { outcome: input.outcome, note, by: actor.personId }));
    await insertLabelCheck(tx, {
      labelId: id,
      ordinal: label.checks + 1,
      outcome: input.outcome,
      note,
      checkedBy: actor.personId,
      checkedAt: deps.now(),
    });
    const { productId, cropCode, version, intervalDays } = label;
    await recordFact(tx, deps, actor, {
      kind: 'product-label.verified',
      subjectType: 'product-label',
      subjectId: id,
      facts: { outcome: input.outcome, note, productId, cropCode, version, intervalDays },
    });
    return { id };
  });
}
