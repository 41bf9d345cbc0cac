import type { Language } from '../../lib/language.ts';
import { shared } from '../messages.ts';
import { Field, type FieldProps, fieldAttributes } from './field.tsx';

type Props = FieldProps & { language: Language; value?: string | undefined; required?: boolean };

/**
 * Typed as dd/MM/yyyy: the browser's own date field follows the phone's language
 * and shows month before day on many phones sold here.
 */
export function DateField(props: Props) {
  const withHint = { ...props, hint: props.hint ?? shared(props.language).dateHint };
  return (
    <Field {...withHint}>
      <input
        {...fieldAttributes(withHint)}
        class="short-input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={props.value}
        required={props.required}
      />
    </Field>
  );
}
