import type { Language } from '../../../lib/language.ts';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { FormError } from '../../../web/page-context.ts';
import { decisionWords } from '../messages/decisions.ts';

type Props = {
  language: Language;
  values: Record<string, string>;
  errors: readonly FormError[];
  /** whose paper the number is on, where it is not the authority's own */
  numberLabel?: string | undefined;
};

/** What every decision carries: number, day, grounds and the paper. */
export function DecisionFields({ language, values, errors, numberLabel }: Props) {
  const say = decisionWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <>
      <TextField
        {...field('number')}
        label={numberLabel ?? say.number}
        hint={say.numberHint}
        maxLength={60}
      />
      <DateField {...field('decidedOn')} label={say.decidedOn} language={language} />
      <TextArea {...field('grounds')} label={say.grounds} hint={say.groundsHint} maxLength={1000} />
      <FileField
        name="file"
        label={say.file}
        hint={say.fileHint}
        error={errorFor(errors, 'file')}
        accept={['application/pdf', 'image/jpeg', 'image/png', 'image/webp']}
      />
    </>
  );
}
