import { formatInstant } from '../../../lib/dates.ts';
import { Button, Buttons, DangerButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/console.ts';
import { explain } from '../messages/explain.ts';
import type { Step } from '../rules/life-cycle.ts';
import type { Anomaly, AnomalyStep } from '../store/read.ts';
import { base } from './list.tsx';
import { severityTones, stateName, stateTones } from './names.ts';

type Props = {
  context: PageContext;
  anomaly: Anomaly;
  steps: readonly AnomalyStep[];
  /** what the viewer may decide now */
  open: readonly Step[];
  texts: Record<string, string>;
  errors: readonly FormError[];
};

export function AnomalyRecord(props: Props) {
  const { context, anomaly, steps, open, errors } = props;
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={say[anomaly.ruleCode]}
      section="anomalies"
      errors={errors}
    >
      <p>
        <Tag tone={stateTones[anomaly.state]}>{stateName(anomaly.state, language)}</Tag>
      </p>
      <Card>
        <p>
          <b>{explain(anomaly.ruleCode, anomaly.facts, language)}</b>
        </p>
        <DataList facts={factsOf(props)} />
      </Card>
      {open.length > 0 && <Decide {...props} />}
      <Card title={say.history}>
        {steps.length === 0 && <p class="soft">{say.undecided}</p>}
        <Timeline
          entries={steps.map((step) => ({
            when: formatInstant(step.takenAt, language),
            dateTime: step.takenAt.toISOString(),
            what: `${say[step.kind]}. ${step.reason}`,
            who: `${step.person}, ${step.organisation}`,
            tone: step.kind === 'dismiss' ? 'plain' : 'stop',
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function factsOf({ context, anomaly }: Props): Fact[] {
  const { language } = context;
  const say = words(language);
  const facts: Fact[] = [
    {
      term: say.severity,
      value: <Tag tone={severityTones[anomaly.severity]}>{say[anomaly.severity]}</Tag>,
    },
    { term: say.holder, value: anomaly.organisation },
    { term: say.foundAt, value: formatInstant(anomaly.foundAt, language) },
    {
      term: say.rule,
      value: say[anomaly.ruleCode],
      by: say.ruleVersion(anomaly.ruleVersion),
    },
  ];
  if (anomaly.lotId) {
    const href = `/console/batches/${anomaly.lotId}`;
    facts.push({ term: say.lot, value: <a href={href}>{anomaly.lotNumber}</a>, code: true });
  }
  if (anomaly.recallId) {
    const link = <a href={`/console/recalls/${anomaly.recallId}`}>{say.openRecall}</a>;
    facts.push({ term: say.recall, value: link });
  }
  return facts;
}

/** One reason, and a button for each way to decide. */
function Decide({ context, anomaly, open, texts, errors }: Props) {
  const say = words(context.language);
  return (
    <Card>
      <Form
        context={context}
        action={`${base}/${anomaly.id}/decisions`}
        version={anomaly.version}
        idempotencyKey={context.newKey}
      >
        <TextArea
          name="reason"
          label={say.reason}
          hint={`${say.reasonHint} ${say.confirmHint}`}
          value={texts['reason']}
          error={errorFor(errors, 'reason')}
          maxLength={1000}
          rows={3}
        />
        <Buttons>
          {open.map((step) =>
            step === 'signal' || step === 'hold' ? (
              <DangerButton key={step} name="kind" value={step}>
                {say[step]}
              </DangerButton>
            ) : (
              <Button
                key={step}
                kind={step === 'confirm' ? 'filled' : 'quiet'}
                name="kind"
                value={step}
              >
                {say[step]}
              </Button>
            ),
          )}
        </Buttons>
      </Form>
    </Card>
  );
}
