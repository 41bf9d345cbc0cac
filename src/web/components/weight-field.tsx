import type { Language } from '../../lib/language.ts';
import { shared } from '../messages.ts';
import { Field, type FieldProps, fieldAttributes } from './field.tsx';
import { Options, type SelectOption } from './select-field.tsx';

type Props = FieldProps & {
  language: Language;
  /** as typed, with the decimal comma */
  value?: string | undefined;
  unitName: string;
  unit: string | undefined;
  units: readonly SelectOption[];
  /** the amount in kilograms as we understood it, so that a slip is seen before sending */
  echo?: string | undefined;
};

export function WeightField(props: Props) {
  return (
    <Field {...props}>
      <span class="pair">
        <input
          {...fieldAttributes(props)}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={props.value}
        />
        <select
          id={props.unitName}
          name={props.unitName}
          aria-label={`${props.label}: ${shared(props.language).unit}`}
        >
          <Options options={props.units} chosen={props.unit} />
        </select>
      </span>
      {props.echo && (
        <output class="echo" for={props.name}>
          = {props.echo}
        </output>
      )}
    </Field>
  );
}
