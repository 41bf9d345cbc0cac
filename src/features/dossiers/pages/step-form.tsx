import type { Language } from '../../../lib/language.ts';
import { Button, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { CheckboxCards, type Choice, RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { forms } from '../messages/forms.ts';
import { reasonsFor } from '../reasons.ts';
import type { Step } from '../rules/life-cycle.ts';
import type { DossierRecord } from '../store/read.ts';
import { base } from './list.tsx';

export type FormStep = Exclude<Step, 'revise'>;
export type StepProps = {
  context: PageContext;
  record: DossierRecord;
  verb: FormStep;
  isPossible: boolean;
  values: Record<string, string>;
  reasonCodes: readonly string[];
  /** how a code may be given, for 'issue' */
  ways: readonly Choice[];
  errors: readonly FormError[];
};

/** One page for each step, with what the table asks for it. */
export function StepPage(props: StepProps) {
  const { context, record, verb, errors, isPossible } = props;
  const say = forms(context.language);
  const back = `${base}/${record.id}`;
  const isDanger = verb === 'withdraw' || verb === 'reject' || verb === 'return';
  return (
    <ConsoleLayout
      context={context}
      title={say[verb]}
      section="dossiers"
      intro={[record.number, record.areaName, record.market[context.language]]
        .filter(Boolean)
        .join(' · ')}
      errors={errors}
    >
      {!isPossible && errors.length === 0 ? (
        <Notice tone="warn">{say.cannot}</Notice>
      ) : (
        <Form
          context={context}
          action={`${back}/step/${verb}`}
          idempotencyKey={props.values.idempotencyKey ?? context.newKey}
          version={record.version}
          multipart
        >
          <Fields {...props} />
          {isDanger ? <DangerButton>{say[verb]}</DangerButton> : <Button>{say[verb]}</Button>}
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

const noteOf = {
  withdraw: 'noteWithdraw',
  return: 'noteReturn',
  forward: 'noteForward',
  'order-check': 'noteOrder',
  propose: 'notePropose',
  issue: 'noteDecide',
  reject: 'noteDecide',
} as const satisfies Record<Exclude<FormStep, 'submit'>, string>;

function Fields(props: StepProps) {
  const { verb, context, values, errors, ways } = props;
  const say = forms(context.language);
  if (verb === 'submit')
    return (
      <CheckboxCards
        name="declares"
        label={say.declarationLabel}
        error={errorFor(errors, 'declares')}
        values={values.declares ? ['yes'] : []}
        choices={[{ value: 'yes', label: say.declaration }]}
      />
    );
  return (
    <>
      {verb === 'issue' && (
        <RadioCards
          name="way"
          label={say.way}
          value={values.way}
          error={errorFor(errors, 'way')}
          choices={ways}
        />
      )}
      {verb === 'propose' && <Proposal {...props} />}
      {(verb === 'return' || verb === 'reject') && (
        <CheckboxCards
          name="reasonCodes"
          label={verb === 'return' ? say.missingItems : say.reasons}
          error={errorFor(errors, 'reasonCodes')}
          values={props.reasonCodes}
          choices={reasonsFor(verb).map(({ code, text }) => ({
            value: code,
            label: text[context.language],
          }))}
        />
      )}
      <TextArea
        name="note"
        value={values.note}
        error={errorFor(errors, 'note')}
        label={say[noteOf[verb]]}
        maxLength={1000}
      />
      {(verb === 'propose' || verb === 'issue' || verb === 'reject') && (
        <Papers language={context.language} isVisit={verb === 'propose'} {...{ values, errors }} />
      )}
    </>
  );
}

function Proposal({ context, values, errors }: StepProps) {
  const say = forms(context.language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <>
      <RadioCards
        {...field('proposal')}
        label={say.proposal}
        choices={[
          { value: 'issue', label: say.proposeIssue },
          { value: 'reject', label: say.proposeReject },
        ]}
      />
      <TextField
        {...field('measuredSquareMetres')}
        label={say.measured}
        hint={say.measuredHint}
        inputMode="decimal"
      />
      <CheckboxCards
        name="isSignedByBoth"
        label={say.signed}
        error={errorFor(errors, 'isSignedByBoth')}
        values={values.isSignedByBoth ? ['yes'] : []}
        choices={[{ value: 'yes', label: say.signedBoth }]}
      />
    </>
  );
}

type PaperProps = Pick<StepProps, 'values' | 'errors'> & { language: Language; isVisit: boolean };

function Papers({ language, isVisit, values, errors }: PaperProps) {
  const say = forms(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <>
      <TextField
        {...field('number')}
        label={isVisit ? say.minutes : say.number}
        hint={isVisit ? say.minutesHint : say.numberHint}
        maxLength={60}
      />
      <DateField
        {...field('happenedOn')}
        label={isVisit ? say.checkedOn : say.decidedOn}
        language={language}
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
