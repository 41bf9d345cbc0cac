import { consentMeans } from '../../../db/schema/members.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { CheckboxCards, RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { consentWords } from '../messages/consents.ts';
import type { ConsentText } from '../rules/consent-texts.ts';
import type { AreaHousehold } from '../store/consents.ts';
import type { Values } from './form-input.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  area: { id: string; name: string };
  /** those whose consent is missing */
  households: readonly AreaHousehold[];
  hasMore: boolean;
  text: ConsentText | undefined;
  ticked: readonly string[];
  values: Values;
  errors: readonly FormError[];
};

/** Many households, one day, one means. */
export function ConsentForm(props: Props) {
  const { context, area, households, errors, values } = props;
  const { language } = context;
  const say = consentWords(language);
  const error = (name: string) => errorFor(errors, name);
  return (
    <ConsoleLayout
      context={context}
      title={say.recordTitle(area.name)}
      section="members"
      intro={say.intro}
      errors={errors}
    >
      {households.length === 0 ? (
        <EmptyState action={{ href: `${base}/consents`, label: say.back }}>
          {say.nobodyLeft}
        </EmptyState>
      ) : (
        <Form
          context={context}
          action={`${base}/consents/${area.id}`}
          idempotencyKey={values.idempotencyKey ?? context.newKey}
          multipart
        >
          {props.hasMore && (
            <Notice tone="plain">{say.more(formatNumber(households.length, language))}</Notice>
          )}
          <CheckboxCards
            name="memberIds"
            label={say.households}
            hint={say.householdsHint}
            error={error('memberIds')}
            values={props.ticked}
            choices={households.map((household) => ({
              value: household.memberId,
              label: `${household.fullName} (${household.number})`,
              note: `${household.plotNames} · ${formatHectares(household.squareMetres, language)} · ${say[household.state]}`,
            }))}
          />
          <SaidFields context={context} values={values} errors={errors} />
          <Button>{say.record}</Button>
        </Form>
      )}
      {props.text && <TextCard context={context} text={props.text} />}
    </ConsoleLayout>
  );
}

type SaidProps = { context: PageContext; values: Values; errors: readonly FormError[] };

/** When, how, and the paper: asked in the same way for consent and withdrawal. */
export function SaidFields({ context, values, errors }: SaidProps) {
  const say = consentWords(context.language);
  return (
    <>
      <DateField
        name="happenedOn"
        label={say.happenedOn}
        hint={say.happenedHint}
        language={context.language}
        value={values.happenedOn}
        error={errorFor(errors, 'happenedOn')}
      />
      <RadioCards
        name="means"
        label={say.means}
        value={values.means}
        error={errorFor(errors, 'means')}
        choices={consentMeans.map((value) => ({ value, label: say[value] }))}
      />
      <FileField
        name="file"
        label={say.file}
        hint={say.fileHint}
        error={errorFor(errors, 'file')}
        accept={['application/pdf', 'image/jpeg', 'image/png', 'image/webp']}
      />
    </>
  );
}

export function TextCard({ context, text }: { context: PageContext; text: ConsentText }) {
  const say = consentWords(context.language);
  return (
    <Card title={say.theText}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph.en}>{paragraph[context.language]}</p>
      ))}
      <p class="soft">{say.version(text.version)}</p>
    </Card>
  );
}
