import { Button } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/households.ts';
import type { Values } from './form-input.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  values: Values;
  errors: readonly FormError[];
  communes: readonly SelectOption[];
  /** the household to correct; a new one is registered without */
  record?: { id: string; version: number } | undefined;
};

export function MemberForm({ context, values, errors, communes, record }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={record ? say.correct : say.register}
      section="members"
      errors={errors}
    >
      <Form
        context={context}
        action={record ? `${base}/${record.id}/edit` : `${base}/new`}
        idempotencyKey={record ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={record?.version}
      >
        <TextField
          {...field('fullName')}
          label={say.name}
          hint={say.nameHint}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          {...field('number')}
          label={say.number}
          hint={say.numberHint}
          maxLength={20}
          autoComplete="off"
          code
        />
        <TextField
          {...field('phone')}
          label={say.phone}
          hint={say.phoneHint}
          type="tel"
          inputMode="tel"
          maxLength={30}
          autoComplete="off"
        />
        <SelectField
          {...field('communeCode')}
          label={say.commune}
          hint={say.communeHint}
          empty={shared(language).chooseOne}
          options={communes}
        />
        <TextField
          {...field('hamlet')}
          label={say.hamlet}
          hint={say.hamletHint}
          maxLength={80}
          autoComplete="off"
        />
        <DateField {...field('joinedOn')} label={say.joinedOn} language={language} />
        <Button>{say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}
