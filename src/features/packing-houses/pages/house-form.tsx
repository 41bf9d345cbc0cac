import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { houseWords } from '../messages/houses.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  values: Record<string, string>;
  errors: readonly FormError[];
  communes: readonly SelectOption[];
  /** for an officer, who registers houses of any operator */
  operators: readonly SelectOption[] | undefined;
  /** the record to correct; a new one is registered without */
  record?: { id: string; version: number } | undefined;
};

export function HouseForm({ context, values, errors, communes, operators, record }: Props) {
  const say = houseWords(context.language);
  const { chooseOne, cancel } = shared(context.language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const back = record ? `${base}/${record.id}` : base;
  return (
    <ConsoleLayout
      context={context}
      title={record ? say.editTitle : say.register}
      section="packing-houses"
      intro={record ? undefined : say.registerIntro}
      errors={errors}
    >
      <Form
        context={context}
        action={record ? `${base}/${record.id}/edit` : `${base}/new`}
        idempotencyKey={record ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={record && (values.version ?? record.version)}
      >
        {operators && !record && (
          <SelectField
            {...field('operatorId')}
            label={say.operator}
            hint={say.operatorHint}
            empty={chooseOne}
            options={operators}
          />
        )}
        <TextField {...field('name')} label={say.name} hint={say.nameHint} maxLength={120} />
        <SelectField
          {...field('communeCode')}
          label={say.commune}
          hint={say.communeHint}
          empty={chooseOne}
          options={communes}
        />
        <TextField
          {...field('addressLine')}
          label={say.address}
          hint={say.addressHint}
          maxLength={200}
        />
        <TextField
          {...field('kilogramsPerDay')}
          label={say.perDay}
          hint={say.kilogramsHint}
          maxLength={20}
        />
        <TextField
          {...field('kilogramsPerSeason')}
          label={say.perSeason}
          hint={say.kilogramsHint}
          maxLength={20}
        />
        <TextField
          {...field('gln')}
          label={say.gln}
          hint={say.glnHint}
          inputMode="numeric"
          maxLength={20}
          code
        />
        <Buttons>
          <Button>{record ? say.saveEdit : say.save}</Button>
          <LinkButton href={back} kind="quiet">
            {cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}
