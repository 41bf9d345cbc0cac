import { codeIssuers, codeSchemeKinds } from '../../../db/schema/reference.ts';
import { Button, DangerButton } from '../../../web/components/button.tsx';
import { CheckboxCards, RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/settings.ts';
import type { CodeScheme } from '../store/schemes.ts';
import { base, nameOf } from './settings.tsx';

type Props = {
  context: PageContext;
  values: Record<string, string>;
  markets: readonly string[];
  errors: readonly FormError[];
};

/** A new form of code, written as it is printed. */
export function SchemeForm({ context, values, markets, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.addScheme}
      section="settings"
      intro={say.addSchemeIntro}
      errors={errors}
    >
      <Form
        context={context}
        action={`${base}/schemes/new`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
      >
        <TextField {...field('name')} label={say.name} maxLength={120} />
        <SelectField
          {...field('kind')}
          label={say.kind}
          empty={shared(language).chooseOne}
          options={codeSchemeKinds.map((value) => ({ value, label: say[value] }))}
        />
        <TextField
          {...field('template')}
          label={say.template}
          hint={say.templateHint}
          maxLength={120}
          autoComplete="off"
          code
        />
        <TextField
          {...field('example')}
          label={say.example}
          hint={say.exampleHint}
          maxLength={60}
          autoComplete="off"
          code
        />
        <SelectField
          {...field('issuedBy')}
          label={say.issuedBy}
          empty={shared(language).chooseOne}
          options={codeIssuers.map((value) => ({ value, label: say[value] }))}
        />
        <CheckboxCards
          {...field('markets')}
          label={say.markets}
          values={markets}
          choices={[
            { value: 'export', label: say.marketExport },
            { value: 'domestic', label: say.marketDomestic },
          ]}
        />
        <RadioCards
          {...field('allotted')}
          label={say.allot}
          choices={[
            { value: 'yes', label: say.allotYes },
            { value: 'no', label: say.allotNo },
          ]}
        />
        <DateField {...field('validFrom')} label={say.validFrom} language={language} />
        <TextField {...field('source')} label={say.source} hint={say.sourceHint} maxLength={200} />
        <TextField {...field('nameEn')} label={say.nameEn} maxLength={120} />
        <TextField {...field('nameZh')} label={say.nameZh} maxLength={120} />
        <Button>{say.saveScheme}</Button>
      </Form>
    </ConsoleLayout>
  );
}

type CloseProps = Omit<Props, 'markets'> & { scheme: CodeScheme };

export function CloseForm({ context, values, errors, scheme }: CloseProps) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.closeScheme(nameOf(scheme, language))}
      section="settings"
      intro={say.closeIntro}
      errors={errors}
    >
      <Form
        context={context}
        action={`${base}/schemes/${scheme.id}/close`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
      >
        <DateField {...field('lastDay')} label={say.lastDay} language={language} />
        <TextField {...field('source')} label={say.source} hint={say.sourceHint} maxLength={200} />
        <DangerButton>{say.saveClose}</DangerButton>
      </Form>
    </ConsoleLayout>
  );
}
