import type { ComponentChildren } from 'preact';

/** What every field of a form says; `name` is its id as well, so that errors can point at it. */
export type FieldProps = {
  name: string;
  label: string;
  /** what to type, with an example */
  hint?: ComponentChildren;
  /** names the limit and the way out */
  error?: string | undefined;
};

/** The attributes that tie an input to its hint and its error for those who do not see them. */
export function fieldAttributes({ name, hint, error }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

type FrameProps = FieldProps & { children: ComponentChildren };

/** Label, hint, error, then the input itself. */
export function Field(props: FrameProps) {
  return (
    <div class={props.error ? 'field bad' : 'field'}>
      <label for={props.name}>{props.label}</label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

/** The same for a group of choices. */
export function FieldGroup(props: FrameProps) {
  return (
    <fieldset
      class={props.error ? 'field bad' : 'field'}
      aria-describedby={fieldAttributes(props)['aria-describedby']}
    >
      <legend>{props.label}</legend>
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  );
}

function FieldNotes({ name, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="why" id={`${name}-error`}>
          {error}
        </span>
      )}
    </>
  );
}
