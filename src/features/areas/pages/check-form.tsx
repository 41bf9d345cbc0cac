import { checkOutcomes } from '../../../db/schema/areas.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { checkWords } from '../messages/checks.ts';
import { decisionWords } from '../messages/decisions.ts';
import type { Area } from '../store/areas.ts';

type Props = {
  context: PageContext;
  area: Area;
  markets: readonly SelectOption[];
  values: Record<string, string>;
  errors: readonly FormError[];
};

/** What an inspector found on the land, from the minutes. */
export function CheckForm({ context, area, markets, values, errors }: Props) {
  const { language } = context;
  const say = checkWords(language);
  const sayPaper = decisionWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="areas"
      intro={say.intro(area.name, area.holderName)}
      errors={errors}
    >
      <Form
        context={context}
        action={`/console/areas/${area.id}/checks/new`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        multipart
      >
        <RadioCards
          {...field('kind')}
          label={say.kind}
          choices={(['surveillance', 'after-suspension', 'field-check'] as const).map((value) => ({
            value,
            label: say[value],
          }))}
        />
        <SelectField
          {...field('marketCode')}
          label={say.market}
          options={[{ value: '', label: say.everyMarket }, ...markets]}
        />
        <DateField {...field('checkedOn')} label={say.checkedOn} language={language} />
        <TextField
          {...field('minutesNumber')}
          label={say.minutesNumber}
          hint={say.minutesHint}
          maxLength={60}
        />
        <RadioCards
          {...field('outcome')}
          label={say.outcome}
          choices={checkOutcomes.map((value) => ({ value, label: say[value] }))}
        />
        <TextArea
          {...field('findings')}
          label={say.findings}
          hint={say.findingsHint}
          maxLength={1000}
        />
        <TextField
          name="measuredSize"
          value={values.measuredSize}
          error={errorFor(errors, 'measuredSquareMetres')}
          label={say.measuredSize}
          hint={say.measuredHint}
          inputMode="decimal"
          maxLength={20}
        />
        <TextField
          {...field('latitude')}
          label={say.latitude}
          hint={say.latitudeHint}
          inputMode="decimal"
          maxLength={20}
        />
        <TextField
          {...field('longitude')}
          label={say.longitude}
          hint={say.longitudeHint}
          inputMode="decimal"
          maxLength={20}
        />
        <RadioCards
          name="isSigned"
          value={values.isSigned}
          error={errorFor(errors, 'isSignedByBoth')}
          label={say.signedQuestion}
          choices={[
            { value: 'yes', label: say.yes },
            { value: 'no', label: say.no },
          ]}
        />
        <FileField
          name="file"
          label={sayPaper.file}
          hint={sayPaper.fileHint}
          error={errorFor(errors, 'file')}
          accept={['application/pdf', 'image/jpeg', 'image/png', 'image/webp']}
        />
        <Button>{say.record}</Button>
      </Form>
    </ConsoleLayout>
  );
}
