import { Field, type FieldProps, fieldAttributes } from './field.tsx';

export type SelectOption = { readonly value: string; readonly label: string };

type Props = FieldProps & {
  value?: string | undefined;
  options: readonly SelectOption[];
  /** the first line, chosen by nobody yet */
  empty?: string;
  required?: boolean;
};

export function SelectField(props: Props) {
  return (
    <Field {...props}>
      <select {...fieldAttributes(props)} required={props.required}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        <Options options={props.options} chosen={props.value} />
      </select>
    </Field>
  );
}

type OptionsProps = { options: readonly SelectOption[]; chosen: string | undefined };

export function Options({ options, chosen }: OptionsProps) {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </>
  );
}
