import { handlingWays } from '../../../db/schema/recalls.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Button, DangerButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { words } from '../messages.ts';
import { type RecallStep, stepsFrom } from '../rules/life-cycle.ts';
import { waitingProposal } from '../store/read-parts.ts';
import { fieldFor, unitFields } from './field-names.ts';
import { base } from './list.tsx';
import type { RecordProps } from './record-props.ts';

/** One card for each step the viewer may take now, with only the fields that the step needs. */
export function StepForms(props: RecordProps) {
  const { context, recall, sides, timeline } = props;
  const say = words(context.language);
  const proposal = waitingProposal(timeline);
  const open = stepsFrom(recall.state, sides).filter((step) => {
    if (step === 'propose') return !proposal;
    return step === 'agree' || step === 'refuse-proposal' ? proposal !== undefined : true;
  });
  return (
    <>
      {proposal && (
        <Card title={say.proposal}>
          <p>
            {[
              proposal.way && say[proposal.way],
              proposal.grams !== null && formatKilograms(proposal.grams, context.language),
              proposal.place,
              proposal.witnesses,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Card>
      )}
      {open.map((step) => (
        <StepCard key={step} {...props} step={step} />
      ))}
    </>
  );
}

const fieldsOf: Readonly<Record<RecallStep, readonly string[]>> = {
  assess: ['hazard'],
  'open-voluntary': ['hazard'],
  'open-mandatory': ['hazard', 'decision'],
  start: [],
  propose: ['way', 'amount', 'place', 'witnesses', 'evidence'],
  'refuse-proposal': ['reason'],
  agree: [],
  enforce: ['decision'],
  close: ['outcome'],
  'close-no-action': ['reason'],
};

const quiet: readonly RecallStep[] = ['refuse-proposal', 'close', 'close-no-action'];
const dangerous: readonly RecallStep[] = ['open-voluntary', 'open-mandatory', 'enforce'];

function StepCard(props: RecordProps & { step: RecallStep }) {
  const { context, recall, step, texts, errors } = props;
  const { language } = context;
  const say = words(language);
  const has = (name: string) => fieldsOf[step].includes(name);
  const field = fieldFor({ texts, errors }, step);
  return (
    <Card title={say[step]}>
      <Form
        context={context}
        action={`${base}/${recall.id}/steps`}
        version={recall.version}
        multipart={has('evidence')}
      >
        <input type="hidden" name="step" value={step} />
        {has('hazard') && (
          <TextArea
            {...field('hazard')}
            value={texts[`${step}-hazard`] ?? recall.hazard ?? undefined}
            label={say.hazard}
            hint={say.hazardHint}
            maxLength={500}
            rows={2}
          />
        )}
        {has('decision') && (
          <>
            <TextField
              {...field('decisionNumber')}
              label={say.decisionNumber}
              maxLength={60}
              code
            />
            <DateField {...field('decidedOn')} label={say.decidedOn} language={language} />
          </>
        )}
        {has('way') && (
          <RadioCards
            {...field('way')}
            label={say.way}
            choices={handlingWays.map((value) => ({ value, label: say[value] }))}
          />
        )}
        {has('amount') && (
          <WeightField
            {...field('amount')}
            language={language}
            label={say.amount}
            {...unitFields(context.language, texts, step)}
          />
        )}
        {has('place') && (
          <TextField {...field('place')} label={say.place} hint={say.placeHint} maxLength={200} />
        )}
        {has('witnesses') && (
          <TextField
            {...field('witnesses')}
            label={say.witnesses}
            hint={say.witnessesHint}
            maxLength={300}
          />
        )}
        {has('evidence') && (
          <FileField
            {...field('evidence')}
            label={say.evidence}
            hint={say.evidenceHint}
            accept={['application/pdf', 'image/jpeg', 'image/png', 'image/webp']}
          />
        )}
        {(has('reason') || has('outcome')) && (
          <TextArea
            {...field('reason')}
            label={has('outcome') ? say.outcome : say.reason}
            hint={has('outcome') ? say.outcomeHint : undefined}
            maxLength={1000}
            rows={2}
          />
        )}
        {dangerous.includes(step) ? (
          <DangerButton>{say[step]}</DangerButton>
        ) : (
          <Button kind={quiet.includes(step) ? 'quiet' : 'filled'}>{say[step]}</Button>
        )}
      </Form>
    </Card>
  );
}
