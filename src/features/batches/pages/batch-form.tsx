import { type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { CheckboxCards, type Choice, RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { isInForce } from '../../areas/rules.ts';
import { words } from '../messages/words.ts';
import { offeredUnits } from '../rules/read-weight.ts';
import type { OwnCode } from '../store/read-codes.ts';
import { codeStanding } from '../view.ts';
import type { FormChoices } from './form-choices.ts';
import { echoOf, type Typed } from './form-fields.ts';
import { PlotFields } from './plot-fields.tsx';

type Props = {
  context: PageContext;
  choices: FormChoices;
  typed: Typed;
  errors: readonly FormError[];
  today: LocalDate;
  /** registering carries a key, correcting the version that was seen */
  purpose:
    | { kind: 'register'; key: string }
    | { kind: 'correct'; id: string; number: string; version: string; keptCodeId: string };
};

export function BatchForm({ context, choices, typed, errors, today, purpose }: Props) {
  const { language } = context;
  const say = words(language);
  const isNew = purpose.kind === 'register';
  const back = isNew ? '/console/batches' : `/console/batches/${purpose.id}`;
  const error = (name: string) => errorFor(errors, name);
  const title = isNew ? say.newBatch : `${say.correctTitle} ${purpose.number}`;
  const keptCodeId = isNew ? undefined : purpose.keptCodeId;
  return (
    <ConsoleLayout
      context={context}
      title={title}
      section="batches"
      intro={isNew ? say.newIntro : undefined}
      errors={errors}
    >
      {choices.codes.length === 0 ? (
        <EmptyState action={{ href: '/console/areas', label: say.toAreas }}>
          {say.noCodes}
        </EmptyState>
      ) : (
        <Form
          context={context}
          action={isNew ? '/console/batches/new' : `${back}/edit`}
          multipart
          idempotencyKey={isNew ? purpose.key : undefined}
          version={isNew ? undefined : purpose.version}
        >
          <RadioCards
            name="areaCodeId"
            label={say.codeQuestion}
            error={error('areaCodeId')}
            choices={choices.codes.map((code) => codeChoice(code, today, language, keptCodeId))}
            value={typed.areaCodeId}
          />
          <SelectField
            name="varietyCode"
            label={say.variety}
            hint={say.varietyHint}
            error={error('varietyCode')}
            value={typed.varietyCode}
            empty={say.varietyUnknown}
            options={choices.varieties.map(({ code, name, crop }) => ({
              value: code,
              label: `${crop}: ${name}`,
            }))}
          />
          <WeightField
            language={language}
            name="amount"
            label={say.amount}
            hint={say.amountHint}
            error={[error('amount'), error('unit')].filter(Boolean).join(' ') || undefined}
            value={typed.amount}
            unitName="unit"
            unit={typed.unit}
            units={offeredUnits.map((unit) => ({ value: unit, label: say[unit] }))}
            echo={echoOf(typed, language)}
          />
          <DateField
            language={language}
            name="harvestedFrom"
            label={say.harvestedFrom}
            error={error('harvestedFrom')}
            value={typed.harvestedFrom}
          />
          <DateField
            language={language}
            name="harvestedTo"
            label={say.harvestedTo}
            hint={say.harvestedToHint}
            error={error('harvestedTo')}
            value={typed.harvestedTo}
          />
          <PlotFields {...{ language, choices, typed }} error={error('plots')} />
          {choices.certificates.length > 0 && (
            <CheckboxCards
              name="claims"
              label={say.claims}
              hint={say.claimsHint}
              error={error('claims')}
              choices={choices.certificates.map(({ id, label, note }) => ({
                value: id,
                label,
                note,
              }))}
              values={typed.claims}
            />
          )}
          <FileField
            name="file"
            label={say.photo}
            hint={say.photoHint}
            error={error('file')}
            accept={['image/jpeg', 'image/png', 'image/webp']}
          />
          <Buttons>
            <Button>{isNew ? say.register : say.saveCorrection}</Button>
            <LinkButton href={back} kind="quiet">
              {shared(language).cancel}
            </LinkButton>
          </Buttons>
          <script src="/weight-echo.js" defer />
        </Form>
      )}
    </ConsoleLayout>
  );
}

/** A suspended code can be read but not chosen for export; at home the harvest date decides. */
function codeChoice(
  code: OwnCode,
  today: LocalDate,
  language: Language,
  keptCodeId: string | undefined,
): Choice {
  const say = words(language);
  const standing = codeStanding(code, today, say, language);
  const isGood = isInForce(standing.state);
  const isOpen = isGood || !code.isExport || code.id === keptCodeId;
  const advice = isGood ? '' : isOpen ? say.homeStillPossible : say.chooseOtherMarket;
  return {
    value: code.id,
    label: (
      <>
        <span class="mono">{code.value}</span> · {code.crop[language]} · {code.market[language]}
      </>
    ),
    note: [code.areaName, standing.text, advice]
      .filter(Boolean)
      .join(language === 'zh' ? '。' : '. '),
    disabled: !isOpen,
  };
}
