import { Field, type FieldProps, fieldAttributes } from './field.tsx';

type Props = FieldProps & {
  value?: string | undefined;
  rows?: number;
  maxLength?: number;
  required?: boolean;
};

export function TextArea(props: Props) {
  return (
    <Field {...props}>
      <textarea
        {...fieldAttributes(props)}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        required={props.required}
        value={props.value}
      />
    </Field>
  );
}
