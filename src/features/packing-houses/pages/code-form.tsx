import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { ReadHouse } from '../actions/read-house.ts';
import { codeWords } from '../messages/codes.ts';
import { DecisionFields } from './decision-fields.tsx';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  house: ReadHouse;
  /** the next number of a form, or a code printed on a paper */
  way: 'allot' | 'record';
  values: Record<string, string>;
  errors: readonly FormError[];
  markets: readonly SelectOption[];
  schemes: readonly SelectOption[];
  crops: readonly SelectOption[];
  examples: string;
};

export function CodeForm(props: Props) {
  const { context, house, way, values, errors } = props;
  const { language } = context;
  const say = codeWords(language);
  const { chooseOne, cancel } = shared(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const other = way === 'allot' ? 'record' : 'allot';
  return (
    <ConsoleLayout
      context={context}
      title={say[way]}
      section="packing-houses"
      intro={way === 'allot' ? say.allotIntro(house.name) : say.recordIntro(house.name)}
      errors={errors}
    >
      <p class="links">
        <a href={`${base}/${house.id}/codes/new?way=${other}`}>{say[other]}</a>
      </p>
      <Form
        context={context}
        action={`${base}/${house.id}/codes/new?way=${way}`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        multipart
      >
        <SelectField
          {...field('marketCode')}
          label={say.market}
          empty={chooseOne}
          options={props.markets}
        />
        {way === 'allot' ? (
          <>
            <SelectField {...field('schemeId')} label={say.scheme} options={props.schemes} />
            <SelectField
              {...field('cropCode')}
              label={say.crop}
              hint={say.cropHint}
              empty={chooseOne}
              options={props.crops}
            />
          </>
        ) : (
          <TextField
            {...field('value')}
            label={say.value}
            hint={say.valueHint(props.examples)}
            maxLength={60}
            code
          />
        )}
        <DecisionFields language={language} values={values} errors={errors} />
        <Buttons>
          <Button>{say.saveCode}</Button>
          <LinkButton href={`${base}/${house.id}`} kind="quiet">
            {cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}
