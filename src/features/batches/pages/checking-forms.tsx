import { checkKinds } from '../../../db/schema/batches.checking.ts';
import { Button, Buttons } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { CheckboxCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { checkName } from '../check-words.ts';
import { checkingWords } from '../messages/checking.ts';
import type { CheckingProps } from './checking-props.ts';

export const ruleAction = '/console/batches/checking-rules';
export const ceilingAction = '/console/batches/picking-ceilings';

/** Errors and typed values belong to the form that was sent. */
function fieldsOf({ form, texts, errors }: CheckingProps, mine: CheckingProps['form']) {
  const isMine = form === mine;
  return (name: string) => ({
    name,
    value: isMine ? texts[name] : undefined,
    error: isMine ? errorFor(errors, name) : undefined,
  });
}

export function RuleForm(props: CheckingProps) {
  const { context, rules, required, form, texts } = props;
  const { language } = context;
  const say = checkingWords(language);
  const field = fieldsOf(props, 'rule');
  const [now] = rules;
  const isSent = form === 'rule';
  const chosen = isSent
    ? required
    : (now?.requiredChecks ?? checkKinds.filter((k) => k !== 'place'));
  const heeds = isSent ? texts.heedsAnomalies === 'yes' : (now?.heedsAnomalies ?? true);
  const number = (name: string, before: number | null | undefined) => ({
    ...field(name),
    value: isSent ? texts[name] : before == null ? '' : String(before),
  });
  return (
    <Card title={say.setRule}>
      <Form
        context={context}
        action={ruleAction}
        idempotencyKey={isSent ? (texts.idempotencyKey ?? context.newKey) : context.newKey}
      >
        <TextField
          {...number('sharePercent', now?.sharePercent)}
          label={say.share}
          hint={say.shareHint}
          inputMode="numeric"
          maxLength={3}
        />
        <TextField
          {...number('firstLots', now?.firstLots)}
          label={say.firstLots}
          hint={say.firstLotsHint}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          {...number('mostGrams', now?.mostGrams == null ? null : now.mostGrams / 1000)}
          label={say.mostGrams}
          hint={say.mostGramsHint}
          inputMode="decimal"
          maxLength={12}
        />
        <CheckboxCards
          name="heedsAnomalies"
          label={say.heeds}
          values={heeds ? ['yes'] : []}
          choices={[{ value: 'yes', label: say.heedsYes }]}
        />
        <CheckboxCards
          name="requiredChecks"
          label={say.required}
          hint={say.requiredHint}
          values={chosen}
          choices={checkKinds.map((kind) => ({ value: kind, label: checkName(kind, language) }))}
        />
        <TextField
          {...number('auditDays', now?.auditDays)}
          label={say.auditDays}
          hint={say.auditDaysHint}
          inputMode="numeric"
          maxLength={3}
        />
        <TextArea {...field('reason')} label={say.reason} maxLength={500} rows={2} />
        <Buttons>
          <Button>{say.save}</Button>
        </Buttons>
      </Form>
    </Card>
  );
}

export function CeilingForm(props: CheckingProps) {
  const { context, crops, form, texts } = props;
  const { language } = context;
  const say = checkingWords(language);
  const field = fieldsOf(props, 'ceiling');
  return (
    <Card title={say.setCeiling}>
      <Form
        context={context}
        action={ceilingAction}
        idempotencyKey={
          form === 'ceiling' ? (texts.idempotencyKey ?? context.newKey) : context.newKey
        }
      >
        <SelectField
          {...field('cropCode')}
          label={say.crop}
          empty={say.chooseCrop}
          options={crops.map(({ code, nameVi, nameEn, nameZh }) => ({
            value: code,
            label: { vi: nameVi, en: nameEn, zh: nameZh }[language],
          }))}
        />
        <TextField
          {...field('gramsPerSquareMetre')}
          label={say.perLand}
          hint={say.perLandHint}
          inputMode="decimal"
          maxLength={8}
        />
        <TextField
          {...field('gramsPerPlot')}
          label={say.perPlot}
          hint={say.perPlotHint}
          inputMode="decimal"
          maxLength={10}
        />
        <TextArea {...field('ceilingReason')} label={say.reason} maxLength={500} rows={2} />
        <Buttons>
          <Button kind="quiet">{say.save}</Button>
        </Buttons>
      </Form>
    </Card>
  );
}
