import { formatDate } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Button, Buttons, DangerButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form, HiddenFields } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { words } from '../messages.ts';
import { standingOn, stepsFrom } from '../rules.ts';
import { grantees, heads, writers } from '../who.ts';
import { offeredUnits } from './draft-form.tsx';
import { base } from './list.tsx';
import type { RecordProps } from './record-props.ts';

/** What the person in front of it may do next, as holder or as grantee. */
export function StepForms(props: RecordProps) {
  const { context, row, uses, today } = props;
  const { viewer } = context;
  if (!viewer) return null;
  const say = words(context.language);
  const open = stepsFrom(standingOn(row, today));
  const isHead = heads.includes(viewer.role) && viewer.organisationId === row.holderId;
  const isHolder = writers.includes(viewer.role) && viewer.organisationId === row.holderId;
  const isGrantee = grantees.includes(viewer.role) && viewer.organisationId === row.granteeId;
  const plain = open.filter((step) =>
    step === 'accept' ? isGrantee : isHead && (step === 'sign' || step === 'resume'),
  );
  const stops = isHead ? open.filter((step) => step === 'suspend' || step === 'revoke') : [];
  return (
    <>
      {plain.length > 0 && (
        <Buttons>
          {plain.map((step) => (
            <form key={step} method="post" action={`${base}/${row.id}/steps`}>
              <HiddenFields context={context} version={row.version} />
              <Button name="step" value={step}>
                {say[step]}
              </Button>
            </form>
          ))}
        </Buttons>
      )}
      {isGrantee && row.state === 'accepted' && <UseForm {...props} />}
      {isHolder && uses.some(({ objection }) => objection === null) && <ObjectionForm {...props} />}
      {stops.length > 0 && <StopForm {...props} stops={stops} />}
    </>
  );
}

function UseForm({ context, row, texts, errors }: RecordProps) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <Card title={say.declareUse}>
      <Form
        context={context}
        action={`${base}/${row.id}/uses`}
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <WeightField
          {...field('amount')}
          language={language}
          label={say.amount}
          unitName="unit"
          unit={texts.unit ?? 'kg'}
          units={offeredUnits.map((unit) => ({ value: unit, label: say[unit] }))}
        />
        <DateField {...field('usedOn')} label={say.usedOn} language={language} />
        <TextField
          {...field('consignment')}
          label={say.consignment}
          hint={say.consignmentHint}
          maxLength={200}
        />
        <TextField {...field('batch')} label={say.batch} maxLength={40} code />
        <Button>{say.sendUse}</Button>
      </Form>
    </Card>
  );
}

function ObjectionForm({ context, row, uses, texts, errors }: RecordProps) {
  const { language } = context;
  const say = words(language);
  return (
    <Card title={say.objectTitle}>
      <Form context={context} action={`${base}/${row.id}/objections`}>
        <SelectField
          name="useId"
          label={say.whichUse}
          value={texts.useId}
          error={errorFor(errors, 'useId')}
          options={uses
            .filter(({ objection }) => objection === null)
            .map((use) => ({
              value: use.id,
              label: `${formatDate(use.usedOn, language)} · ${formatKilograms(use.grams, language)} · ${use.consignment}`,
            }))}
        />
        <TextArea
          name="objection"
          label={say.reason}
          hint={say.reasonHint}
          value={texts.objection}
          error={errorFor(errors, 'objection')}
          maxLength={500}
          rows={2}
        />
        <Button kind="quiet">{say.object}</Button>
      </Form>
    </Card>
  );
}

type StopProps = RecordProps & { stops: readonly ('suspend' | 'revoke' | string)[] };

function StopForm({ context, row, texts, errors, stops }: StopProps) {
  const say = words(context.language);
  return (
    <Card title={say.stop}>
      <Form context={context} action={`${base}/${row.id}/steps`} version={row.version}>
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={texts.reason}
          error={errorFor(errors, 'reason')}
          maxLength={500}
          rows={2}
        />
        <Buttons>
          {stops.includes('suspend') && (
            <Button kind="quiet" name="step" value="suspend">
              {say.suspend}
            </Button>
          )}
          <DangerButton name="step" value="revoke">
            {say.revoke}
          </DangerButton>
        </Buttons>
      </Form>
    </Card>
  );
}
