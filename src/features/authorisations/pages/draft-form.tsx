import type { Text } from '../../../lib/language.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { base } from './list.tsx';

type Props = {
  context: PageContext;
  codes: readonly { id: string; value: string; market: Text; crop: Text; areaName: string }[];
  grantees: readonly { shortName: string; name: string }[];
  texts: Record<string, string>;
  errors: readonly FormError[];
};

export const offeredUnits = ['kg', 'ta', 'tan'] as const;

export function DraftForm({ context, codes, grantees, texts, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.new}
      section="authorisations"
      intro={say.newIntro}
      errors={errors}
    >
      {codes.length === 0 ? (
        <EmptyState action={{ href: '/console/areas', label: say.toAreas }}>
          {say.noCodes}
        </EmptyState>
      ) : (
        <Form
          context={context}
          action={`${base}/new`}
          idempotencyKey={texts.idempotencyKey ?? context.newKey}
        >
          <RadioCards
            {...field('areaCodeId')}
            label={say.chooseCode}
            choices={codes.map((code) => ({
              value: code.id,
              label: (
                <>
                  <span class="mono">{code.value}</span> · {code.crop[language]} ·{' '}
                  {code.market[language]}
                </>
              ),
              note: code.areaName,
            }))}
          />
          <TextField
            {...field('grantee')}
            label={say.grantee}
            hint={
              <>
                {say.granteeHint}{' '}
                {grantees
                  .slice(0, 8)
                  .map(({ shortName, name }) => `${shortName}: ${name}`)
                  .join('; ')}
              </>
            }
            maxLength={100}
          />
          <WeightField
            {...field('amount')}
            language={language}
            label={say.cap}
            hint={say.capHint}
            unitName="unit"
            unit={texts.unit ?? 'tan'}
            units={offeredUnits.map((unit) => ({ value: unit, label: say[unit] }))}
          />
          <DateField {...field('startsOn')} label={say.startsOn} language={language} />
          <DateField {...field('endsOn')} label={say.endsOn} language={language} />
          <Buttons>
            <Button>{say.save}</Button>
            <LinkButton href={base} kind="quiet">
              {shared(language).cancel}
            </LinkButton>
          </Buttons>
        </Form>
      )}
    </ConsoleLayout>
  );
}
