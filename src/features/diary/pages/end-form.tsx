import { Button } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import type { Planting } from '../store/read-plantings.ts';
import { base, type Values } from './base.ts';

type Props = {
  context: PageContext;
  planting: Planting;
  values: Values;
  errors: readonly FormError[];
};

export function EndForm({ context, planting, values, errors }: Props) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.end}
      section="diary"
      intro={
        <a href={`${base}/${planting.id}`}>
          {planting.crop[language]} · {planting.seasonName}
        </a>
      }
      errors={errors}
    >
      <p>{say.endNote}</p>
      <Form context={context} action={`${base}/${planting.id}/end`} version={planting.version}>
        <DateField
          name="endedOn"
          label={say.endedOn}
          value={values.endedOn}
          error={errorFor(errors, 'endedOn')}
          language={language}
        />
        <Button>{say.end}</Button>
      </Form>
    </ConsoleLayout>
  );
}
