import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { DangerButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listMarkets } from '../../reference/actions.ts';
import { suspendCodes } from '../actions/suspend-codes.ts';
import { decisionWords } from '../messages/decisions.ts';
import { reasonsFor, reasonText } from '../reasons.ts';
import { suspensionInput } from '../schemas.ts';
import { deciders } from '../who.ts';
import { DecisionFields } from './decision-fields.tsx';
import { paperFrom } from './form-input.ts';
import { nameOf } from './names.ts';

const route = { config: { access: { roles: deciders } }, schema: { hide: true } };
const address = '/console/codes/suspend';

/** Suspends the codes of one importing country's notice in one step. */
export function suspendCodesPages(app: App, deps: Deps): void {
  app.get(address, route, async (request, reply) => {
    const decidedOn = formatDate(localDateOf(deps.now()), 'vi');
    return sendPage(reply, await form(request, { decidedOn }, []));
  });

  app.post(address, route, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { marketCode, reasonCode, values: lines = '' } = values;
        const input = suspensionInput.parse({
          ...{ marketCode, reasonCode, ...paperFrom(values) },
          values: lines.split(/\r?\n/),
        });
        const file = fileOf(request.body, 'file');
        return suspendCodes(deps, actorOf(request), input, values.idempotencyKey, file);
      },
      done: () => '/console/areas?state=suspended',
      again: (errors) => form(request, values, errors),
    });
  });

  async function form(
    request: Request,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const { language } = context;
    const say = decisionWords(language);
    const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
    const markets = (await listMarkets(deps.db)).map((market) => ({
      value: market.code,
      label: nameOf(market, language),
    }));
    return (
      <ConsoleLayout
        context={context}
        title={say.suspendMany}
        section="areas"
        intro={say.suspendManyIntro}
        errors={errors}
      >
        <Notice tone="warn">{say.suspendNote}</Notice>
        <Form
          context={context}
          action={address}
          idempotencyKey={values.idempotencyKey ?? context.newKey}
          multipart
        >
          <SelectField
            {...field('marketCode')}
            label={say.market}
            empty={shared(language).chooseOne}
            options={markets}
          />
          <TextArea {...field('values')} label={say.codeList} hint={say.codeListHint} rows={10} />
          <RadioCards
            {...field('reasonCode')}
            label={say.reason}
            choices={reasonsFor('suspend').map((value) => ({
              value,
              label: reasonText(value)[language],
            }))}
          />
          <DecisionFields language={language} values={values} errors={errors} />
          <DangerButton>{say.suspendAll}</DangerButton>
        </Form>
      </ConsoleLayout>
    );
  }
}
