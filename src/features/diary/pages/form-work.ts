import type { DiaryKind } from '../../../db/schema/diary.ts';
import type { Deps } from '../../../deps.ts';
import { fileOf } from '../../../http/form-body.ts';
import type { Language } from '../../../lib/language.ts';
import { Problem } from '../../../lib/problem.ts';
import type { FormError } from '../../../web/page-context.ts';
import { type ReadyFile, readyFile } from '../../files/actions.ts';
import { findTypedProduct } from '../actions/find-typed-product.ts';
import { fieldWords } from '../messages/fields.ts';
import { problems } from '../problems/entries.ts';
import { hasUses } from '../rules/entries.ts';
import type { Values } from './base.ts';
import { atFields, dayFrom, type FoundProduct, typedProducts, workFrom } from './read-form.ts';

type Typed = {
  kind: DiaryKind;
  values: Values;
  plotIds: readonly string[];
  photoFileIds: readonly string[];
};

/** The typed work with its products looked up in the catalogue. */
export async function readWork(deps: Deps, { kind, values, ...lists }: Typed) {
  const products: FoundProduct[] = [];
  if (hasUses(kind)) {
    const typed = typedProducts(values);
    if (typed.length === 0) throw problems.productMissing();
    for (const { name } of typed)
      products.push(await findTypedProduct(deps.db, name, dayFrom(values.happenedOn)));
  }
  return workFrom(kind, values, lists, products);
}

/** The photos of the form, looked through; a refusal is told at its own field. */
export async function sentPhotos(deps: Deps, body: unknown): Promise<ReadyFile[]> {
  const ready: ReadyFile[] = [];
  for (const name of ['photo1', 'photo2']) {
    const sent = fileOf(body, name);
    if (!sent) continue;
    try {
      ready.push(await readyFile(deps, sent, 'photo'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const issues = [{ field: name, text: error.text }];
      throw new Problem(error.code, error.status, error.text, issues);
    }
  }
  return ready;
}

export function atEntryFields(
  errors: readonly FormError[],
  kind: DiaryKind,
  values: Values,
  language: Language,
): FormError[] {
  return atFields(errors, { kind, values }, fieldWords(language));
}
