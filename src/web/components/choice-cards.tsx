import type { ComponentChildren } from 'preact';
import { FieldGroup, type FieldProps, fieldAttributes } from './field.tsx';

export type Choice = {
  readonly value: string;
  readonly label: ComponentChildren;
  /** what choosing it means; a quota bar may stand here */
  readonly note?: ComponentChildren;
  readonly disabled?: boolean;
};

type RadioProps = FieldProps & { choices: readonly Choice[]; value?: string | undefined };

export function RadioCards(props: RadioProps) {
  return <Cards {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

type CheckboxProps = FieldProps & {
  choices: readonly Choice[];
  values?: readonly string[] | undefined;
};

export function CheckboxCards(props: CheckboxProps) {
  return <Cards {...props} type="checkbox" chosen={props.values ?? []} />;
}

type CardsProps = FieldProps & {
  type: 'radio' | 'checkbox';
  choices: readonly Choice[];
  chosen: readonly string[];
};

function Cards(props: CardsProps) {
  const attributes = fieldAttributes(props);
  return (
    <FieldGroup {...props}>
      <div class="choices">
        {props.choices.map((choice, index) => (
          <label key={choice.value}>
            <input
              type={props.type}
              // the first one answers to the error summary's link
              id={index === 0 ? props.name : `${props.name}-${index + 1}`}
              name={props.name}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
              disabled={choice.disabled}
              aria-describedby={props.error ? attributes['aria-describedby'] : undefined}
            />
            <span>
              {choice.label}
              {choice.note && <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
