import { Button } from '../../../web/components/button.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { codeWords } from '../messages/codes.ts';
import type { Area } from '../store/areas.ts';
import { DecisionFields } from './decision-fields.tsx';
import { cropName } from './names.ts';

type Props = {
  context: PageContext;
  area: Area;
  values: Record<string, string>;
  errors: readonly FormError[];
  markets: readonly SelectOption[];
  examples: string;
};

/** Records a code that was issued elsewhere on paper. */
export function CodeForm(props: Props) {
  const { context, area, values, errors } = props;
  const { language } = context;
  const say = codeWords(language);
  const choose = shared(language).chooseOne;
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.giveTitle}
      section="areas"
      intro={say.giveIntro(area.name, cropName(area, language))}
      errors={errors}
    >
      <Form
        context={context}
        action={`/console/areas/${area.id}/codes/new`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        multipart
      >
        <SelectField
          {...field('marketCode')}
          label={say.market}
          empty={choose}
          options={props.markets}
        />
        <TextField
          {...field('value')}
          label={say.value}
          hint={say.valueHint(props.examples)}
          maxLength={60}
          code
        />
        <DecisionFields language={language} values={values} errors={errors} />
        <Button>{say.giveNow}</Button>
      </Form>
    </ConsoleLayout>
  );
}
