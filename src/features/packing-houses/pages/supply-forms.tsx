import { Button, Buttons, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form, HiddenFields } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { ReadHouse, readSupply } from '../actions/read-house.ts';
import { codeWords } from '../messages/codes.ts';
import { houseWords } from '../messages/houses.ts';
import { supplyWords } from '../messages/supplies.ts';
import { nextSteps } from '../rules.ts';
import { periodOf } from './house-supplies.tsx';
import { base } from './names.ts';

type Sent = {
  context: PageContext;
  values: Record<string, string>;
  errors: readonly FormError[];
};

/** A packing house asks the holder of an area. */
export function AskForm({ context, house, values, errors }: Sent & { house: ReadHouse }) {
  const { language } = context;
  const say = supplyWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.askSupply}
      section="packing-houses"
      intro={say.askIntro(house.name)}
      errors={errors}
    >
      <Form
        context={context}
        action={`${base}/${house.id}/supplies/new`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
      >
        <TextField
          {...field('areaCode')}
          label={say.areaCode}
          hint={say.areaCodeHint}
          maxLength={60}
          code
        />
        <DateField {...field('validFrom')} label={say.validFrom} language={language} />
        <DateField {...field('validTo')} label={say.validTo} language={language} />
        <Buttons>
          <Button>{say.ask}</Button>
          <LinkButton href={`${base}/${house.id}`} kind="quiet">
            {shared(language).cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}

type StepProps = Sent & { supply: Awaited<ReturnType<typeof readSupply>> };

/** The holder of the area answers, or one side ends. */
export function StepForm({ context, supply, values, errors }: StepProps) {
  const { language } = context;
  const say = supplyWords(language);
  const action = `/console/supplies/${supply.id}`;
  const steps = nextSteps(supply.state, supply.side);
  const isHolder = supply.side === 'holder';
  const key = values.idempotencyKey ?? context.newKey;
  return (
    <ConsoleLayout
      context={context}
      title={say.stepTitle(supply.areaName, supply.houseName)}
      section="packing-houses"
      intro={isHolder ? say.stepIntroHolder : say.stepIntroOperator}
      errors={errors}
    >
      <DataList
        facts={[
          { term: houseWords(language).operator, value: supply.operatorName },
          { term: say.area, value: supply.areaName },
          { term: say.period, value: periodOf(supply, language) },
          { term: codeWords(language).state, value: say[supply.state] },
        ]}
      />
      {steps.length === 0 && <Notice tone="warn">{say.stepClosed}</Notice>}
      {steps.includes('agree') && (
        <form method="post" action={action}>
          <HiddenFields context={context} version={supply.version} />
          <Button name="step" value="agree">
            {say.agree}
          </Button>
        </form>
      )}
      {(steps.includes('refuse') || steps.includes('end')) && (
        <Form context={context} action={action} idempotencyKey={key} version={supply.version}>
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={values.reason}
            error={errorFor(errors, 'reason')}
            maxLength={300}
            rows={2}
          />
          <DangerButton name="step" value={steps.includes('refuse') ? 'refuse' : 'end'}>
            {steps.includes('refuse')
              ? say.refuse
              : supply.state === 'asked'
                ? say.endRequest
                : say.end}
          </DangerButton>
        </Form>
      )}
      <p class="links">
        <a href={`${base}/${supply.houseId}`}>{codeWords(language).backToHouse}</a>
      </p>
    </ConsoleLayout>
  );
}
