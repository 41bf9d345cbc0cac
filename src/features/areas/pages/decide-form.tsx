import { Button, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { reasonsFor, reasonText } from '../reasons.ts';
import { nextDecisions } from '../rules.ts';
import type { FoundCode } from '../store/codes.ts';
import { DecisionFields } from './decision-fields.tsx';

type Props = {
  context: PageContext;
  code: FoundCode;
  kind: 'suspend' | 'restore' | 'revoke';
  market: string;
  values: Record<string, string>;
  errors: readonly FormError[];
};

/** One decision on one code for one market. */
export function DecideForm({ context, code, kind, market, values, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const notes = { suspend: say.suspendNote, restore: say.restoreNote, revoke: say.revokeNote };
  const isPossible = nextDecisions(code.state).some((next) => next === kind);
  return (
    <ConsoleLayout
      context={context}
      title={say.decideTitle(say[kind], code.valueVerbatim)}
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
          <Notice tone={kind === 'restore' ? 'plain' : 'warn'}>{notes[kind]}</Notice>
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
            <DecisionFields language={language} values={values} errors={errors} />
            {kind === 'restore' ? (
              <Button>{say[kind]}</Button>
            ) : (
              <DangerButton>{say[kind]}</DangerButton>
            )}
          </Form>
        </>
      )}
    </ConsoleLayout>
  );
}
