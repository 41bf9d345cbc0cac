import { Button, DangerButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { CheckboxCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { shared } from '../../../web/messages.ts';
import { words } from '../messages/console.ts';
import type { Step } from '../rules/life-cycle.ts';
import { base } from './list.tsx';
import type { RecordProps } from './record-props.ts';

/** One card for each step that is open to the viewer now. */
export function StepForms(props: RecordProps) {
  return (
    <>
      {props.open.map((step) => (
        <StepCard key={step} {...props} step={step} />
      ))}
    </>
  );
}

function StepCard(props: RecordProps & { step: Step }) {
  const { context, complaint, step, texts, errors, assignees } = props;
  const say = words(context.language);
  const labels = {
    acknowledge: undefined,
    assign: say.assignWords,
    answer: say.answerWords,
    inspect: say.inspectWords,
    signal: say.signalWords,
    close: say.closeWords,
  };
  const hints = { answer: say.answerHint, close: say.closeHint };
  // Several forms on one page: each has names of its own, so that an error points at one of them.
  const field = (part: string) => {
    const name = `${step}-${part}`;
    return { name, value: texts[name], error: errorFor(errors, name) };
  };
  const label = labels[step];
  return (
    <Card title={say[step]}>
      <Form
        context={context}
        action={`${base}/${complaint.id}/steps`}
        version={complaint.version}
        idempotencyKey={`${context.newKey}-${step}`}
      >
        <input type="hidden" name="kind" value={step} />
        {step === 'acknowledge' && <p>{say.acknowledgeHint}</p>}
        {step === 'assign' && (
          <SelectField
            {...field('assignedTo')}
            label={say.assignedTo}
            empty={shared(context.language).chooseOne}
            options={assignees.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {label && (
          <TextArea
            {...field('words')}
            label={label}
            hint={step === 'answer' || step === 'close' ? hints[step] : undefined}
            maxLength={1000}
            rows={3}
          />
        )}
        {step === 'inspect' && complaint.lotState === 'released' && (
          <CheckboxCards
            name="inspect-hold"
            label={say.lot}
            values={texts['inspect-hold'] ? [texts['inspect-hold']] : []}
            choices={[{ value: 'yes', label: say.hold }]}
          />
        )}
        {step === 'signal' ? (
          <DangerButton>{say[step]}</DangerButton>
        ) : (
          <Button kind={step === 'acknowledge' || step === 'answer' ? 'filled' : 'quiet'}>
            {say[step]}
          </Button>
        )}
      </Form>
    </Card>
  );
}
