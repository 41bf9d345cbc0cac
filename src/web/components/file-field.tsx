import { Field, type FieldProps, fieldAttributes } from './field.tsx';

type Props = FieldProps & {
  /** media types the server takes, such as `application/pdf` */
  accept: readonly string[];
};

/** Needs `<Form multipart>`. A browser never keeps a chosen file, so the hint should say so. */
export function FileField(props: Props) {
  return (
    <Field {...props}>
      <input {...fieldAttributes(props)} type="file" accept={props.accept.join(',')} />
    </Field>
  );
}
