import { listOf, textsOf } from '../../../http/form-body.ts';
import { formatDate, parseDate } from '../../../lib/dates.ts';
import type { FormError } from '../../../web/page-context.ts';
import type { CertificateRecord } from '../store/read.ts';

export const documentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** A form as it was typed: texts, and what was ticked. A product is 'XO/' or 'XO/XO-BAMAU'. */
export type TypedForm = {
  readonly texts: Record<string, string>;
  readonly products: readonly string[];
  readonly areaIds: readonly string[];
};

export function typedIn(body: unknown): TypedForm {
  return {
    texts: textsOf(body),
    products: listOf(body, 'products'),
    areaIds: listOf(body, 'areaIds'),
  };
}

/** A record as it would have been typed. */
export function typedOf(record: CertificateRecord): TypedForm {
  return {
    texts: {
      kindCode: record.kindCode,
      number: record.numberVerbatim,
      certifierName: record.certifierName,
      validFrom: formatDate(record.validFrom, 'vi'),
      validTo: formatDate(record.validTo, 'vi'),
    },
    products: [
      ...new Set(record.scopes.map((scope) => `${scope.cropCode}/${scope.varietyCode ?? ''}`)),
    ],
    areaIds: [...new Set(record.scopes.flatMap(({ areaId }) => (areaId ? [areaId] : [])))],
  };
}

type Area = { readonly id: string; readonly name: string; readonly cropCode: string };

/** What was typed as the API takes it; what cannot be read is left for the schema to refuse. */
export function declarationOf(typed: TypedForm, areas: readonly Area[], fileId: string | null) {
  const { kindCode, number, certifierName, validFrom, validTo } = typed.texts;
  return {
    kindCode: kindCode ?? '',
    number: number ?? '',
    certifierName: certifierName ?? '',
    validFrom: isoOf(validFrom),
    validTo: isoOf(validTo),
    scopes: scopesOf(typed, areas),
    fileId,
  };
}

export function isoOf(typed: string | undefined): string {
  return parseDate(typed ?? '') ?? typed ?? '';
}

/**
 * Each product on each chosen area that grows it. A product without such an area, or an area without
 * such a product, stays in as a pair, so that the rules name it instead of dropping it in silence.
 */
function scopesOf({ products, areaIds }: TypedForm, areas: readonly Area[]) {
  const chosen = products.map((product) => {
    const [cropCode = '', varietyCode] = product.split('/');
    return { cropCode, varietyCode: varietyCode || null };
  });
  if (areaIds.length === 0) return chosen.map((product) => ({ ...product, areaId: null }));
  const cropOf = (areaId: string) => areas.find(({ id }) => id === areaId)?.cropCode;
  const pairs = areaIds.flatMap((areaId) =>
    chosen
      .filter(({ cropCode }) => cropCode === cropOf(areaId))
      .map((product) => ({ ...product, areaId })),
  );
  const [firstProduct] = chosen;
  const loneAreas = areaIds
    .filter((areaId) => !pairs.some((pair) => pair.areaId === areaId))
    .flatMap((areaId) => (firstProduct ? [{ ...firstProduct, areaId }] : []));
  const loneProducts = chosen
    .filter((product) => !pairs.some(({ cropCode }) => cropCode === product.cropCode))
    .map((product) => ({ ...product, areaId: areaIds[0] ?? null }));
  return [...pairs, ...loneAreas, ...loneProducts];
}

/** The API speaks of scopes, the form of products and areas. */
export function atFormFields(errors: readonly FormError[]): FormError[] {
  const found = errors.map((error) => {
    if (error.field === 'fileId') return { ...error, field: 'file' };
    if (!error.field?.startsWith('scopes')) return error;
    return { ...error, field: error.field.endsWith('areaId') ? 'areaIds' : 'products' };
  });
  return found.filter(
    (error, index) =>
      found.findIndex(({ field, text }) => field === error.field && text === error.text) === index,
  );
}
