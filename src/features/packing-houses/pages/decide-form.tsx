import { Button, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { codeWords } from '../messages/codes.ts';
import { reasonsFor, reasonText } from '../reasons.ts';
import { type Decision, needsPaper, nextDecisions } from '../rules.ts';
import type { findCode } from '../store/codes.ts';
import { DecisionFields } from './decision-fields.tsx';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  code: NonNullable<Awaited<ReturnType<typeof findCode>>>;
  kind: Decision;
  market: string;
  values: Record<string, string>;
  errors: readonly FormError[];
};

/** One decision on one code for one market. */
export function DecideForm({ context, code, kind, market, values, errors }: Props) {
  const { language } = context;
  const say = codeWords(language);
  const verb = say[kind];
  const isGrave = kind === 'suspend' || kind === 'revoke';
  const isPossible = nextDecisions(code.state).includes(kind);
  return (
    <ConsoleLayout
      context={context}
      title={say.decideTitle(verb, code.value)}
      section="packing-houses"
      intro={say.decideIntro(code.houseName, market)}
      errors={errors}
    >
      {!isPossible && errors.length === 0 ? (
        <>
          <Notice tone="warn">{say.cannotDecide}</Notice>
          <LinkButton kind="quiet" href={`${base}/${code.houseId}`}>
            {say.backToHouse}
          </LinkButton>
        </>
      ) : (
        <>
          <Notice tone={isGrave ? 'warn' : 'plain'}>{say[`${kind}Note`]}</Notice>
          <Form
            context={context}
            action={`/console/packing-house-codes/${code.id}/decide?kind=${kind}`}
            idempotencyKey={values.idempotencyKey ?? context.newKey}
            version={code.version}
            multipart
          >
            <RadioCards
              name="reasonCode"
              label={say.reason}
              value={values.reasonCode}
              error={errorFor(errors, 'reasonCode')}
              choices={reasonsFor(kind).map((value) => ({
                value,
                label: reasonText(value)[language],
              }))}
            />
            <DecisionFields
              language={language}
              values={values}
              errors={errors}
              needsPaper={needsPaper(kind)}
            />
            {isGrave ? <DangerButton>{verb}</DangerButton> : <Button>{verb}</Button>}
          </Form>
        </>
      )}
    </ConsoleLayout>
  );
}
