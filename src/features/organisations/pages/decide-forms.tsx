import { Button } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { legalWords } from '../messages/legal.ts';
import { statusesOf } from '../rules/legal-status.ts';
import type { Organisation } from '../store.ts';
import { nameStatus } from './name-status.ts';
import { pathOf } from './tabs.tsx';

export type DecideProps = {
  context: PageContext;
  organisation: Organisation;
  values: Record<string, string>;
  errors: readonly FormError[];
};

export function StatusForm({ context, organisation, values, errors }: DecideProps) {
  const { language } = context;
  const say = legalWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const { kind, legalStatus } = organisation;
  return (
    <ConsoleLayout
      context={context}
      title={`${say.changeStatus}: ${organisation.name}`}
      section="organisations"
      intro={say.statusIntro}
      errors={errors}
    >
      <Form
        context={context}
        action={`${pathOf(organisation)}/status`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        version={values.version ?? organisation.version}
      >
        <SelectField
          {...field('status')}
          label={say.status}
          hint={say.statusSource}
          empty=""
          options={statusesOf(kind)
            .filter((status) => status !== legalStatus)
            .map((status) => ({ value: status, label: nameStatus(status, kind, language) }))}
        />
        <DateField {...field('effectiveOn')} label={say.effectiveOn} language={language} />
        <TextField
          {...field('number')}
          label={say.number}
          hint={say.numberHint}
          maxLength={60}
          code
        />
        <TextField
          {...field('grounds')}
          label={say.grounds}
          hint={say.groundsHint}
          maxLength={300}
        />
        <Button>{say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}

export function RenameForm({ context, organisation, values, errors }: DecideProps) {
  const { language } = context;
  const say = legalWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.rename}
      section="organisations"
      intro={say.renameIntro(organisation.name)}
      errors={errors}
    >
      <Form
        context={context}
        action={`${pathOf(organisation)}/rename`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        version={values.version ?? organisation.version}
      >
        <TextField {...field('name')} label={say.newName} maxLength={200} />
        <DateField {...field('changedOn')} label={say.changedOn} language={language} />
        <TextField
          {...field('number')}
          label={say.renameNumber}
          hint={say.renameNumberHint}
          maxLength={300}
        />
        <Button>{say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}
