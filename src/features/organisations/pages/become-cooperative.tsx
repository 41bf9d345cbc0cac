import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { CheckboxCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { legalWords } from '../messages/legal.ts';
import { words } from '../messages.ts';
import { pathOf } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: { id: string; version: number };
  errors: readonly FormError[];
  values: Record<string, string>;
};

/** THT -> HTX: the date, the certificate, the members' agreement, perhaps another name. */
export function BecomeCooperative({ context, organisation, errors, values }: Props) {
  const { language } = context;
  const say = words(language);
  const legal = legalWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <Card title={say.becomeCooperative}>
      <p class="soft">{say.becomeIntro}</p>
      <Form
        context={context}
        action={`${pathOf(organisation)}/kind`}
        version={values.version ?? organisation.version}
      >
        <DateField
          {...field('validFrom')}
          label={say.kindSince}
          language={language}
          error={errorFor(errors, 'validFrom') ?? errorFor(errors, 'kind')}
        />
        <TextField {...field('grounds')} label={say.grounds} hint={say.groundsHint} />
        <CheckboxCards
          name="allMembersAgree"
          label={legal.allMembersAgree}
          error={errorFor(errors, 'allMembersAgree')}
          choices={[{ value: 'yes', label: legal.allMembersAgreeTick }]}
          values={values.allMembersAgree ? ['yes'] : []}
        />
        <TextField {...field('minutesNumber')} label={legal.minutesNumber} maxLength={60} code />
        <DateField {...field('minutesOn')} label={legal.minutesOn} language={language} />
        <TextField
          {...field('newName')}
          label={legal.newNameOptional}
          hint={legal.newNameHint}
          maxLength={200}
        />
        <Button>{say.becomeCooperative}</Button>
      </Form>
    </Card>
  );
}
