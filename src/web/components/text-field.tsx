import { Field, type FieldProps, fieldAttributes } from './field.tsx';

type Props = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'tel' | 'password' | 'url';
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'search';
  autoComplete?: string;
  maxLength?: number;
  required?: boolean;
  /** for codes: monospace, and the keyboard neither corrects nor capitalises */
  code?: boolean;
};

export function TextField(props: Props) {
  return (
    <Field {...props}>
      <input
        {...fieldAttributes(props)}
        type={props.type ?? 'text'}
        value={props.value}
        class={props.code ? 'mono' : undefined}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        autoCapitalize={props.code ? 'off' : undefined}
        spellcheck={props.code ? false : undefined}
        maxLength={props.maxLength}
        required={props.required}
      />
    </Field>
  );
}
