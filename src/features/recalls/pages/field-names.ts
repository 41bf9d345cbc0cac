import type { Language } from '../../../lib/language.ts';
import { errorFor } from '../../../web/components/error-for.ts';
import { words } from '../messages.ts';
import type { RecordProps } from './record-props.ts';

const offeredUnits = ['kg', 'ta', 'tan'] as const;

/** The fields of one of the page's forms, each with a name that no other form has. */
export function fieldFor({ texts, errors }: Pick<RecordProps, 'texts' | 'errors'>, form: string) {
  return (field: string) => {
    const name = `${form}-${field}`;
    return { name, value: texts[name], error: errorFor(errors, name) };
  };
}

export function unitFields(language: Language, texts: Record<string, string>, form: string) {
  const say = words(language);
  const unitName = `${form}-unit`;
  return {
    unitName,
    unit: texts[unitName] ?? 'kg',
    units: offeredUnits.map((value) => ({ value, label: say[value] })),
  };
}
