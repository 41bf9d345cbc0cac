import { Button, Buttons, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { decideWords } from '../messages/decide.ts';
import { words } from '../messages/words.ts';
import { closeReasons, reasonText, returnReasons } from '../reasons.ts';
import { offeredUnits } from '../rules/read-weight.ts';
import type { DecisionVerb, SettlementVerb } from '../schemas/decisions.ts';
import type { Batch } from '../store/read-batches.ts';
import { productName } from '../view.ts';

type Props = {
  context: PageContext;
  batch: Batch;
  verb: DecisionVerb | SettlementVerb;
  /** where the form goes: decisions of inspectors, settlements of the head */
  noun: 'decisions' | 'settlements';
  isPossible: boolean;
  values: Readonly<Record<string, string>>;
  errors: readonly FormError[];
};

/** One page for each decision, asking for what it needs and nothing else. */
export function DecisionPage(props: Props) {
  const { context, batch, verb, noun, errors, isPossible } = props;
  const { language } = context;
  const say = decideWords(language);
  const back = `/console/batches/${batch.id}`;
  const isDanger = verb === 'hold' || verb === 'void' || verb === 'return';
  return (
    <ConsoleLayout
      context={context}
      title={`${say[verb]}: ${batch.number}`}
      section="batches"
      intro={`${productName(batch, language)} · ${batch.organisationName}`}
      errors={errors}
    >
      {!isPossible && errors.length === 0 ? (
        <Notice tone="warn">{say.cannot}</Notice>
      ) : (
        <Form
          context={context}
          action={`${back}/${noun}/${verb}`}
          idempotencyKey={props.values.idempotencyKey ?? context.newKey}
          version={props.values.version ?? batch.version}
          multipart
        >
          <Fields {...props} />
          <Buttons>
            {isDanger ? <DangerButton>{say[verb]}</DangerButton> : <Button>{say[verb]}</Button>}
          </Buttons>
        </Form>
      )}
      <p>
        <LinkButton kind="quiet" href={back}>
          {say.back}
        </LinkButton>
      </p>
    </ConsoleLayout>
  );
}

function Fields(props: Props) {
  const { verb, context, batch } = props;
  const { language } = context;
  const say = { ...words(language), ...decideWords(language) };
  const field = (name: string) => fieldOf(props, name);
  return (
    <>
      {(verb === 'return' || verb === 'close') && (
        <RadioCards
          {...field('reasonCode')}
          label={say.reasonCode}
          choices={(verb === 'return' ? returnReasons : closeReasons).map((code) => ({
            value: code,
            label: reasonText(code)?.[language] ?? code,
          }))}
        />
      )}
      {(verb === 'verify' || verb === 'audit') && (
        <RadioCards
          {...field('method')}
          label={say.method}
          choices={(['paper', 'visit', 'sample'] as const).map((method) => ({
            value: method,
            label: say[method],
            note: say[`${method}Note`],
          }))}
        />
      )}
      {verb === 'amend' && (
        <WeightField
          {...field('amount')}
          language={language}
          label={say.newWeight}
          hint={say.newWeightHint}
          unitName="unit"
          unit={props.values.unit ?? batch.enteredUnit}
          units={offeredUnits.map((unit) => ({ value: unit, label: say[unit] }))}
        />
      )}
      {verb === 'hold' && <DateField {...field('until')} label={say.until} language={language} />}
      <TextArea
        {...field('reason')}
        label={verb === 'verify' || verb === 'audit' ? say.found : say.reason}
        hint={hintOf(verb, say)}
        maxLength={500}
        rows={3}
      />
      {verb !== 'return' && verb !== 'void' && verb !== 'close' && verb !== 'refuse-amendment' && (
        <FileField
          name="file"
          label={say.evidence}
          hint={verb === 'amend' ? say.evidenceUpHint : say.evidenceHint}
          error={errorFor(props.errors, 'file')}
          accept={['application/pdf', 'image/jpeg', 'image/png', 'image/webp']}
        />
      )}
    </>
  );
}

function fieldOf({ values, errors }: Props, name: string) {
  return { name, value: values[name], error: errorFor(errors, name) };
}

function hintOf(verb: Props['verb'], say: ReturnType<typeof decideWords>): string | undefined {
  if (verb === 'return') return say.reasonReturnHint;
  if (verb === 'hold') return say.reasonHoldHint;
  return verb === 'amend' ? say.reasonAmendHint : undefined;
}
