import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { Button, Buttons } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import { mayLose, printUsual, workKinds } from '../rules/moving.ts';
import type { Tolerance } from '../store/read-movements.ts';
import { fieldOf, type Texts } from './form-parts.tsx';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  rows: readonly Tolerance[];
  crops: readonly { code: string; vi: string; en: string; zh: string }[];
  maySet: boolean;
  texts: Texts;
  errors: readonly FormError[];
};

/** What is usually lost, every version; an officer adds the next one. */
export function TolerancesPage({ context, rows, crops, maySet, texts, errors }: Props) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.tolerances}
      section="movements"
      intro={say.toleranceIntro}
      errors={errors}
    >
      {rows.length === 0 ? (
        <p>{say.noTolerances}</p>
      ) : (
        <Table
          caption={say.tolerances}
          rows={rows}
          columns={[
            {
              header: say.kind,
              cell: (row) => (
                <>
                  {kindWords(language)[row.kind]}
                  <small>
                    {{ vi: row.cropVi, en: row.cropEn, zh: row.cropZh }[language] ?? say.everyCrop}
                  </small>
                </>
              ),
            },
            { header: say.usual, cell: (row) => printUsual(row) },
            { header: say.validFrom, cell: (row) => formatDate(row.validFrom, language) },
            {
              header: say.grounds,
              cell: (row) => (
                <>
                  {row.reason}
                  <small>
                    {row.person}, {formatInstant(row.setAt, language)}
                  </small>
                </>
              ),
            },
          ]}
        />
      )}
      {maySet && <SetForm {...{ context, crops, texts, errors }} />}
    </ConsoleLayout>
  );
}

function SetForm({ context, crops, texts, errors }: Omit<Props, 'rows' | 'maySet'>) {
  const { language } = context;
  const say = words(language);
  const field = fieldOf(texts, errors);
  const kinds = ['receive' as const, ...workKinds.filter(mayLose)];
  return (
    <Card title={say.setTolerance}>
      <Form
        context={context}
        action={`${base}/tolerances`}
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <SelectField
          {...field('kind')}
          label={say.kind}
          empty={shared(language).chooseOne}
          options={kinds.map((value) => ({ value, label: kindWords(language)[value] }))}
        />
        <SelectField
          {...field('cropCode')}
          label={say.crop}
          empty={say.everyCrop}
          options={crops.map((crop) => ({ value: crop.code, label: crop[language] }))}
        />
        <TextField
          {...field('leastLossPercent')}
          label={say.least}
          hint={say.leastHint}
          inputMode="numeric"
          maxLength={2}
        />
        <TextField
          {...field('mostLossPercent')}
          label={say.most}
          inputMode="numeric"
          maxLength={2}
        />
        <DateField {...field('validFrom')} label={say.validFrom} language={language} />
        <TextField {...field('reason')} label={say.grounds} maxLength={500} />
        <Buttons>
          <Button>{say.setTolerance}</Button>
        </Buttons>
      </Form>
    </Card>
  );
}
