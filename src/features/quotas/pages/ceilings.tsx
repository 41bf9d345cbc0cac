import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { Button, Buttons } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { settingWords } from '../setting-messages.ts';
import type { CeilingRecord } from '../store/settings.ts';
import { kindOptions, type Named, nameIn, optionsOf } from './names.ts';

type Props = {
  context: PageContext;
  rows: readonly CeilingRecord[];
  names: { crops: readonly Named[]; varieties: readonly (Named & { cropCode: string })[] };
  crop: string | undefined;
  texts: Record<string, string>;
  errors: readonly FormError[];
  next: string | undefined;
  first: string | undefined;
};

export function CeilingsPage(props: Props) {
  const { context, rows, names, errors } = props;
  const { language } = context;
  const say = settingWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={words(language).ceilings}
      section="quotas"
      intro={say.ceilingsIntro}
      errors={errors}
    >
      {context.viewer?.role === 'officer' && <CeilingForm {...props} />}
      {rows.length === 0 ? (
        <EmptyState>{say.noCeilings}</EmptyState>
      ) : (
        <Table
          caption={words(language).ceilings}
          rows={rows}
          columns={[
            {
              header: say.crop,
              cell: (row) => (
                <>
                  {nameIn(names.crops, row.cropCode, language)}
                  <small>
                    {row.varietyCode
                      ? nameIn(names.varieties, row.varietyCode, language)
                      : say.everyVariety}
                    {' · '}
                    {row.seasonKind ? say[row.seasonKind] : say.everySeason}
                  </small>
                </>
              ),
            },
            {
              header: say.perHectare,
              numeric: true,
              cell: (row) => formatNumber(row.kilogramsPerHectare, language),
            },
            { header: say.validFrom, cell: (row) => formatDate(row.validFrom, language) },
            { header: say.reason, cell: (row) => row.reason },
            {
              header: say.setBy,
              cell: (row) => (
                <>
                  {row.setByName}
                  <small>{formatInstant(row.setAt, language)}</small>
                </>
              ),
            },
          ]}
        />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

function CeilingForm({ context, names, texts, errors }: Props) {
  const { language } = context;
  const say = settingWords(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  const varieties = names.varieties.map(({ code, cropCode }) => ({
    value: code,
    label: `${nameIn(names.crops, cropCode, language)}: ${nameIn(names.varieties, code, language)}`,
  }));
  return (
    <Card title={say.addCeiling}>
      <Form
        context={context}
        action="/console/quotas/ceilings"
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <SelectField
          {...field('cropCode')}
          label={say.crop}
          empty={say.chooseCrop}
          options={optionsOf(names.crops, language)}
        />
        <SelectField
          {...field('varietyCode')}
          label={say.variety}
          empty={say.everyVariety}
          options={varieties}
        />
        <SelectField
          {...field('seasonKind')}
          label={say.kind}
          empty={say.everySeason}
          options={kindOptions(language)}
        />
        <TextField
          {...field('kilogramsPerHectare')}
          label={say.amount}
          hint={say.amountHint}
          inputMode="numeric"
          maxLength={12}
        />
        <DateField {...field('validFrom')} label={say.validFrom} language={language} />
        <TextArea {...field('reason')} label={say.reason} hint={say.reasonHint} maxLength={500} />
        <Buttons>
          <Button>{say.save}</Button>
        </Buttons>
      </Form>
    </Card>
  );
}
