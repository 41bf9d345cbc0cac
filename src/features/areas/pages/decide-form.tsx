import { Button, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { decisionWords } from '../messages/decisions.ts';
import { stateWords } from '../messages/states.ts';
import { reasonsFor, reasonText } from '../reasons.ts';
import { type NewDecisionKind, nextDecisions } from '../rules/life-cycle.ts';
import type { LatestCheck } from '../rules/restore.ts';
import type { FoundCode } from '../store/codes.ts';
import { DecisionFields } from './decision-fields.tsx';
import { OwnFields } from './own-fields.tsx';

type Props = {
  context: PageContext;
  code: FoundCode;
  kind: NewDecisionKind;
  market: string;
  needsImporter: boolean;
  check: LatestCheck | undefined;
  values: Record<string, string>;
  errors: readonly FormError[];
};

/** One decision on one code for one market. */
export function DecideForm(props: Props) {
  const { context, code, kind, market, values, errors } = props;
  const { language } = context;
  const say = decisionWords(language);
  const verb = stateWords(language)[kind];
  const isGrave = kind === 'suspend' || kind === 'revoke' || kind === 'lapse';
  const isAbroad = kind === 'approve' || kind === 'decline' || kind === 'warn';
  const isPossible = nextDecisions(code.state).some((next) => next === kind);
  return (
    <ConsoleLayout
      context={context}
      title={say.decideTitle(verb, code.valueVerbatim)}
      section="areas"
      intro={`${code.areaName}. ${say.decideIntro(market)}`}
      errors={errors}
    >
      {!isPossible && errors.length === 0 ? (
        <>
          <Notice tone="warn">{say.cannotDecide}</Notice>
          <LinkButton kind="quiet" href={`/console/areas/${code.areaId}`}>
            {say.backToArea}
          </LinkButton>
        </>
      ) : (
        <>
          <Notice tone={isGrave ? 'warn' : 'plain'}>{say[`${kind}Note`]}</Notice>
          <Form
            context={context}
            action={`/console/codes/${code.id}/decide?kind=${kind}`}
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
            <OwnFields {...props} />
            <DecisionFields
              language={language}
              values={values}
              errors={errors}
              numberLabel={
                kind === 'send' ? say.numberSend : isAbroad ? say.numberAbroad : undefined
              }
            />
            {isGrave ? <DangerButton>{verb}</DangerButton> : <Button>{verb}</Button>}
          </Form>
        </>
      )}
    </ConsoleLayout>
  );
}
