import { Button } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import type { Area } from '../store/areas.ts';
import { DecisionFields } from './decision-fields.tsx';
import { cropName } from './names.ts';

type Props = {
  context: PageContext;
  area: Area;
  values: Record<string, string>;
  errors: readonly FormError[];
  /** forms of code that may be allotted today */
  schemes: readonly SelectOption[];
  markets: readonly SelectOption[];
  /** codes of the area whose number may serve a further market */
  sharable: readonly SelectOption[];
  examples: string;
};

/** Gives an area a code: allots a number, shares one, or records one from paper. */
export function CodeForm(props: Props) {
  const { context, area, values, errors, sharable } = props;
  const { language } = context;
  const say = words(language);
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
        <RadioCards
          {...field('way')}
          label={say.way}
          choices={[
            { value: 'allot', label: say.allot, note: say.allotNote },
            { value: 'record', label: say.record, note: say.recordNote },
            ...(sharable.length > 0
              ? [{ value: 'same-value', label: say.sameValue, note: say.sameValueNote }]
              : []),
          ]}
        />
        <SelectField
          {...field('marketCode')}
          label={say.market}
          empty={choose}
          options={props.markets}
        />
        <SelectField
          {...field('schemeId')}
          label={say.scheme}
          hint={say.schemeHint}
          options={props.schemes}
        />
        <TextField
          {...field('value')}
          label={say.value}
          hint={say.valueHint(props.examples)}
          maxLength={60}
          code
        />
        {sharable.length > 0 && (
          <SelectField
            {...field('codeId')}
            label={say.shared}
            hint={say.sharedHint}
            options={sharable}
          />
        )}
        <DecisionFields language={language} values={values} errors={errors} />
        <Button>{say.giveNow}</Button>
      </Form>
    </ConsoleLayout>
  );
}
