import { organisationKinds } from '../../db/schema/organisations.ts';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { errorFor } from '../../web/components/error-for.ts';
import { Form } from '../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../web/components/select-field.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../web/page-context.ts';
import { legalWords } from './messages/legal.ts';
import { words } from './messages.ts';

type Props = {
  context: PageContext;
  values: Record<string, string>;
  errors: readonly FormError[];
  communes: readonly SelectOption[];
  formerCommunes: readonly SelectOption[];
  /** the record to correct; a new one is registered without */
  record?: { id: string; version: number };
};

/** Registers an organisation, or corrects one: the same fields, the fixed ones left out. */
export function OrganisationForm({
  context,
  values,
  errors,
  communes,
  formerCommunes,
  record,
}: Props) {
  const say = words(context.language);
  const legal = legalWords(context.language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const title = record ? say.correct : say.register;
  return (
    <ConsoleLayout context={context} title={title} section="organisations" errors={errors}>
      <Form
        context={context}
        action={record ? `/console/organisations/${record.id}/edit` : '/console/organisations/new'}
        idempotencyKey={record ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={record?.version}
      >
        <TextField {...field('name')} label={say.name} hint={say.nameHint} maxLength={200} />
        {!record && (
          <>
            <SelectField
              {...field('kind')}
              label={say.kindLabel}
              empty=""
              options={kindOptions(context)}
            />
            <DateField {...field('kindSince')} label={say.kindSince} language={context.language} />
            <TextField
              {...field('grounds')}
              label={say.grounds}
              hint={say.groundsHint}
              maxLength={300}
            />
            <TextField
              {...field('shortName')}
              label={say.shortName}
              hint={say.shortNameHint}
              maxLength={10}
              code
            />
          </>
        )}
        <TextField
          {...field('taxCode')}
          label={say.taxCode}
          hint={say.taxCodeHint}
          inputMode="numeric"
          maxLength={20}
          code
        />
        <SelectField
          {...field('communeCode')}
          label={say.commune}
          hint={say.communeHint}
          empty=""
          options={communes}
        />
        <SelectField
          {...field('formerCommuneCode')}
          label={legal.formerCommune}
          hint={legal.formerCommuneHint}
          empty={legal.notNeeded}
          options={formerCommunes}
        />
        <TextField {...field('addressLine')} label={say.addressLine} maxLength={200} />
        <TextField
          {...field('formerAddress')}
          label={say.formerAddress}
          hint={say.formerAddressHint}
          maxLength={300}
        />
        <TextField {...field('representative')} label={say.representative} maxLength={120} />
        <TextField
          {...field('representativeTitle')}
          label={legal.representativeTitle}
          maxLength={80}
        />
        <TextField
          {...field('officePhone')}
          label={legal.officePhone}
          hint={legal.officePhoneHint}
          type="tel"
          maxLength={40}
        />
        <Button>{say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}

export function kindOptions(context: PageContext): SelectOption[] {
  const say = words(context.language);
  return organisationKinds.map((kind) => ({ value: kind, label: say[kind] }));
}
