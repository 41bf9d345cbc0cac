import { Button } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { Values } from './form-input.ts';

type Props = {
  context: PageContext;
  title: string;
  /** what recording it means */
  note: string;
  action: string;
  version: number;
  name: 'leftOn' | 'retiredOn';
  label: string;
  send: string;
  values: Values;
  errors: readonly FormError[];
};

/** One question: on which day did it end? */
export function DayForm(props: Props) {
  const { context, name, values, errors } = props;
  return (
    <ConsoleLayout context={context} title={props.title} section="members" errors={errors}>
      <Notice tone="warn">{props.note}</Notice>
      <Form context={context} action={props.action} version={props.version}>
        <DateField
          name={name}
          label={props.label}
          language={context.language}
          value={values[name]}
          error={errorFor(errors, name)}
        />
        <Button>{props.send}</Button>
      </Form>
    </ConsoleLayout>
  );
}
