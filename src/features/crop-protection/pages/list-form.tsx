import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import { base } from './base.ts';

type Props = {
  context: PageContext;
  /** the draft that is corrected; none for a new one */
  list: { id: string; version: number } | undefined;
  texts: Record<string, string>;
  errors: readonly FormError[];
};

/** The head of a circular: number, kind, days. */
export function ListForm({ context, list, texts, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  const back = list ? `${base}/lists/${list.id}` : `${base}/lists`;
  return (
    <ConsoleLayout
      context={context}
      title={list ? say.correct : say.newList}
      section="crop-protection"
      errors={errors}
    >
      <Form
        context={context}
        action={list ? `${back}/edit` : `${back}/new`}
        idempotencyKey={list ? undefined : (texts.idempotencyKey ?? context.newKey)}
        version={list && (texts.version ?? list.version)}
      >
        <TextField
          {...field('number')}
          label={say.number}
          hint={say.numberHint}
          maxLength={60}
          code
        />
        <RadioCards
          {...field('kind')}
          label={say.kind}
          choices={[
            { value: 'full', label: say.full, note: say.fullNote },
            { value: 'amendment', label: say.amendment, note: say.amendmentNote },
          ]}
        />
        <DateField {...field('issuedOn')} label={say.issuedOn} language={language} />
        <DateField
          {...field('inForceFrom')}
          label={say.inForceFrom}
          hint={`${shared(language).dateHint}. ${say.optionalDay}`}
          language={language}
        />
        <DateField
          {...field('runOffUntil')}
          label={say.runOffUntil}
          hint={`${shared(language).dateHint}. ${say.runOffHint}`}
          language={language}
        />
        <TextField {...field('source')} label={say.source} hint={say.sourceHint} maxLength={300} />
        <Buttons>
          <Button>{say.save}</Button>
          <LinkButton href={back} kind="quiet">
            {shared(language).cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}
