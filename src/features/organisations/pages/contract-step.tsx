import { Button, Buttons, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { workWords } from '../messages/work.ts';
import { type ContractState, contractWays } from '../rules/contract.ts';
import type { Contract } from '../store/contracts.ts';
import { pathOf } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: { id: string };
  contract: Contract;
  values: Record<string, string>;
  errors: readonly FormError[];
  asked: string | undefined;
};

/** The next step with its own fields; that a contract was broken is asked for by a link. */
export function ContractStep(props: Props) {
  const { context, organisation, contract, values } = props;
  const { language } = context;
  const say = workWords(language);
  const ways = contractWays[contract.state];
  const wanted = values.to ?? props.asked;
  const to = ways.find((state) => state === wanted) ?? ways[0];
  if (!to) return null;
  const path = `${pathOf(organisation, 'contracts')}/${contract.id}`;
  const mayBreak = ways.includes('broken');
  return (
    <Card title={say.recordStep(say[to])}>
      <Form
        context={context}
        action={path}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        version={values.version ?? contract.version}
      >
        <input type="hidden" name="to" value={to} />
        <StepFields {...props} to={to} />
        <Buttons>
          {to === 'broken' ? (
            <DangerButton>{say.recordStep(say[to])}</DangerButton>
          ) : (
            <Button>{say.recordStep(say[to])}</Button>
          )}
          {to === 'broken' && (
            <LinkButton kind="quiet" href={path}>
              {shared(language).cancel}
            </LinkButton>
          )}
          {to !== 'broken' && mayBreak && (
            <LinkButton kind="quiet" href={`${path}?to=broken`}>
              {say.itBroke}
            </LinkButton>
          )}
        </Buttons>
      </Form>
    </Card>
  );
}

function StepFields({ context, contract, values, errors, to }: Props & { to: ContractState }) {
  const { language } = context;
  const say = workWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <>
      <DateField {...field('happenedOn')} label={say.happenedOn} language={language} />
      {to === 'signed' && (
        <TextField
          {...field('number')}
          value={values.number ?? contract.number ?? undefined}
          label={say.number}
          hint={say.numberHint}
          maxLength={60}
          code
        />
      )}
      {to === 'delivered' && (
        <TextField
          {...field('deliveredGrams')}
          label={say.deliveredGrams}
          hint={say.deliveredHint}
          maxLength={40}
        />
      )}
      {to !== 'signed' && <TextField {...field('note')} {...noteWords(to)} maxLength={500} />}
    </>
  );

  function noteWords(step: ContractState) {
    if (step === 'broken') return { label: say.reason, hint: say.reasonHint };
    if (step === 'settled') return { label: say.result, hint: say.resultHint };
    return { label: say.note };
  }
}
