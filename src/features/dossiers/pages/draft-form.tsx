import { Button, LinkButton } from '../../../web/components/button.tsx';
import { CheckboxCards, type Choice } from '../../../web/components/choice-cards.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { forms } from '../messages/forms.ts';
import { words } from '../messages/words.ts';
import type { DossierRecord } from '../store/read.ts';
import { base } from './list.tsx';

type NewProps = {
  context: PageContext;
  values: Record<string, string>;
  errors: readonly FormError[];
  areas: readonly SelectOption[];
  markets: readonly SelectOption[];
};

/** First page: which area, which market. */
export function NewDossier({ context, values, errors, areas, markets }: NewProps) {
  const { language } = context;
  const say = forms(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.newTitle}
      section="dossiers"
      intro={say.newIntro}
      errors={errors}
    >
      {areas.length === 0 ? (
        <EmptyState action={{ href: '/console/areas', label: say.toAreas }}>
          {say.noAreas}
        </EmptyState>
      ) : (
        <Form
          context={context}
          action={`${base}/new`}
          idempotencyKey={values.idempotencyKey ?? context.newKey}
        >
          <SelectField {...field('areaId')} label={say.area} options={areas} empty="–" />
          <SelectField {...field('marketCode')} label={say.market} options={markets} empty="–" />
          <Button>{say.begin}</Button>
        </Form>
      )}
    </ConsoleLayout>
  );
}

type EditProps = {
  context: PageContext;
  record: DossierRecord;
  values: Record<string, string>;
  varietyCodes: readonly string[];
  varieties: readonly Choice[];
  errors: readonly FormError[];
};

/** Second page: the content, which may be saved before it is whole. */
export function EditDossier({ context, record, values, errors, ...rest }: EditProps) {
  const { language } = context;
  const say = forms(language);
  const told = words(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.editTitle}
      section="dossiers"
      intro={`${record.areaName} · ${record.market[language]}. ${say.editIntro}`}
      errors={errors}
    >
      <Form context={context} action={`${base}/${record.id}/edit`} version={record.version}>
        {record.kind === 're-issue' && (
          <TextArea
            {...field('changeReason')}
            label={told.change}
            hint={say.changeHint}
            maxLength={1000}
          />
        )}
        <TextField {...field('expectedAmount')} label={told.expected} hint={say.expectedHint} />
        {rest.varieties.length > 0 && (
          <CheckboxCards
            name="varietyCodes"
            label={told.varieties}
            error={errorFor(errors, 'varietyCodes')}
            values={rest.varietyCodes}
            choices={rest.varieties}
          />
        )}
        <TextField
          {...field('treeCount')}
          label={told.trees}
          hint={say.treesHint}
          inputMode="numeric"
        />
        <TextField {...field('standard')} label={told.standard} hint={say.standardHint} />
        <TextField {...field('waterSource')} label={told.water} hint={say.waterHint} />
        <TextField {...field('controlPerson')} label={told.control} hint={say.controlHint} />
        <CheckboxCards
          name="isCommitted"
          label={told.committed}
          error={errorFor(errors, 'isCommitted')}
          values={values.isCommitted ? ['yes'] : []}
          choices={[{ value: 'yes', label: say.commitment }]}
        />
        <Button>{say.save}</Button>
        <LinkButton kind="quiet" href={`${base}/${record.id}`}>
          {say.back}
        </LinkButton>
      </Form>
    </ConsoleLayout>
  );
}
