import type { FormError } from '../page-context.ts';

/** What stands beside one field; several refusals of the same field become one paragraph. */
export function errorFor(
  errors: readonly FormError[] | undefined,
  field: string,
): string | undefined {
  const texts = errors?.filter((error) => error.field === field).map((error) => error.text);
  return texts?.length ? texts.join(' ') : undefined;
}
