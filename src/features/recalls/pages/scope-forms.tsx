import { Button, Buttons } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { words } from '../messages.ts';
import { openStates } from '../rules/life-cycle.ts';
import { fieldFor, unitFields } from './field-names.ts';
import { base } from './list.tsx';
import type { RecordProps } from './record-props.ts';

/** What a recipient came for: it stands before everything else there is to do. */
export function Acknowledgements(props: RecordProps) {
  const { context, recall, recipients } = props;
  if (!openStates.includes(recall.state)) return null;
  const own = recipients.filter(
    (row) =>
      row.organisationId === context.viewer?.organisationId && row.toldAt && !row.acknowledgedAt,
  );
  return (
    <>
      {own.map((row) => (
        <AcknowledgeForm key={row.id} {...props} recipientId={row.id} />
      ))}
    </>
  );
}

/** What is recorded while a recall is open: the scope, what came back, who was told. */
export function ScopeForms(props: RecordProps) {
  const { recall, sides } = props;
  if (!openStates.includes(recall.state)) return null;
  return (
    <>
      {sides.includes('holder') && (
        <>
          <RecoveryForm {...props} />
          <ToldForm {...props} />
        </>
      )}
      {sides.includes('authority') && <ChangeScopeForm {...props} />}
    </>
  );
}

function AcknowledgeForm(props: RecordProps & { recipientId: string }) {
  const { context, recall, recipientId, texts } = props;
  const say = words(context.language);
  const field = fieldFor(props, recipientId);
  return (
    <Card title={say.acknowledge}>
      <p>{say.acknowledgeIntro}</p>
      <Form
        context={context}
        action={`${base}/${recall.id}/recipients/${recipientId}/acknowledgement`}
      >
        <WeightField
          {...field('stock')}
          language={context.language}
          label={say.stock}
          hint={say.stockHint}
          {...unitFields(context.language, texts, recipientId)}
        />
        <TextField {...field('note')} label={say.note} maxLength={500} />
        <Button>{say.acknowledge}</Button>
      </Form>
    </Card>
  );
}

function RecoveryForm(props: RecordProps) {
  const { context, recall, lots, texts } = props;
  const say = words(context.language);
  const field = fieldFor(props, 'recover');
  return (
    <Card title={say.recordRecovery}>
      <Form
        context={context}
        action={`${base}/${recall.id}/recoveries`}
        idempotencyKey={texts['idempotencyKey'] ?? context.newKey}
      >
        <SelectField
          {...field('lotId')}
          label={say.chooseLot}
          options={lots
            .filter(({ isIncluded }) => isIncluded)
            .map((lot) => ({ value: lot.lotId, label: `${lot.number} · ${lot.organisation}` }))}
        />
        <WeightField
          {...field('amount')}
          language={context.language}
          label={say.amount}
          {...unitFields(context.language, texts, 'recover')}
        />
        <TextField {...field('place')} label={say.place} hint={say.placeHint} maxLength={200} />
        <DateField {...field('recoveredOn')} label={say.recoveredOn} language={context.language} />
        <Button>{say.recordRecovery}</Button>
      </Form>
    </Card>
  );
}

function ToldForm(props: RecordProps) {
  const { context, recall, recipients } = props;
  const say = words(context.language);
  const field = fieldFor(props, 'told');
  const untold = recipients.filter(({ toldAt }) => !toldAt);
  if (untold.length === 0) return null;
  return (
    <Card title={say.recordToldTitle}>
      <Form context={context} action={`${base}/${recall.id}/told`}>
        <SelectField
          {...field('recipientId')}
          label={say.whichRecipient}
          options={untold.map((row) => ({ value: row.id, label: row.name }))}
        />
        <TextField {...field('toldHow')} label={say.toldHow} maxLength={300} />
        <Button kind="quiet">{say.recordTold}</Button>
      </Form>
    </Card>
  );
}

function ChangeScopeForm(props: RecordProps) {
  const { context, recall, lots } = props;
  const say = words(context.language);
  const field = fieldFor(props, 'scope');
  const choices = lots.filter(({ origin }) => origin !== 'start');
  if (choices.length === 0) return null;
  return (
    <Card title={say.changeScope}>
      <p>{say.changeScopeHint}</p>
      <Form context={context} action={`${base}/${recall.id}/scope`} version={recall.version}>
        <SelectField
          {...field('lotId')}
          label={say.chooseLot}
          options={choices.map((lot) => ({
            value: lot.lotId,
            label: `${lot.number} · ${lot.isIncluded ? say.inScope : say.notInScope}`,
          }))}
        />
        <TextArea {...field('reason')} label={say.reason} maxLength={500} rows={2} />
        <Buttons>
          <Button name="isIncluded" value="yes">
            {say.takeIn}
          </Button>
          <Button kind="quiet" name="isIncluded" value="no">
            {say.leaveOut}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}
