import { recallSources } from '../../../db/schema/recalls.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { base } from './list.tsx';
import { sourceName } from './names.ts';

type Props = {
  context: PageContext;
  texts: Record<string, string>;
  errors: readonly FormError[];
  isDrill: boolean;
};

export function SignalForm({ context, texts, errors, isDrill }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={isDrill ? say.newDrill : say.new}
      section="recalls"
      intro={isDrill ? undefined : say.newIntro}
      errors={errors}
    >
      {isDrill && <Notice tone="plain">{say.drillNote}</Notice>}
      <Form
        context={context}
        action={`${base}/new${isDrill ? '?drill=1' : ''}`}
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <TextArea
          {...field('lots')}
          label={say.lots}
          hint={say.lotsHint}
          maxLength={20_000}
          rows={3}
        />
        <SelectField
          {...field('source')}
          label={say.sourceLabel}
          options={recallSources.map((value) => ({ value, label: sourceName(value, language) }))}
        />
        <TextArea
          {...field('grounds')}
          label={say.grounds}
          hint={say.groundsHint}
          maxLength={1000}
          rows={3}
        />
        <DateField {...field('foundAt')} label={say.foundOn} language={language} />
        <TextField
          {...field('foundTime')}
          label={say.foundTime}
          hint={say.foundTimeHint}
          maxLength={5}
        />
        <Buttons>
          <Button>{isDrill ? say.sendDrill : say.send}</Button>
          <LinkButton href={base} kind="quiet">
            {shared(language).cancel}
          </LinkButton>
        </Buttons>
        {!isDrill && (
          <p class="links">
            <a href={`${base}/new?drill=1`}>{say.newDrill}</a>
          </p>
        )}
      </Form>
    </ConsoleLayout>
  );
}
