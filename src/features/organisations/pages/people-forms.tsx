import { educationLevels, managerPositions } from '../../../db/schema/organisations.work.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { peopleWords } from '../messages/people.ts';
import { technologies } from '../rules/people.ts';
import { pathOf } from './tabs.tsx';

export type What = 'manager' | 'technology';
export const folders = { manager: 'managers', technology: 'technologies' } as const;

type Props = {
  context: PageContext;
  organisation: { id: string };
  what: What;
  values: Record<string, string>;
  errors: readonly FormError[];
};

export function AddForm(props: Props) {
  const { context, organisation, what, values, errors } = props;
  const { language } = context;
  const say = peopleWords(language);
  const title = what === 'manager' ? say.addManager : say.addTechnology;
  return (
    <ConsoleLayout context={context} title={title} section="organisations" errors={errors}>
      <Form
        context={context}
        action={`${pathOf(organisation, 'people')}/${folders[what]}/new`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
      >
        {what === 'manager' ? <ManagerFields {...props} /> : <TechnologyFields {...props} />}
        <DateField {...fieldOf(props, 'from')} label={say.from} language={language} />
        <Save context={context} organisation={organisation}>
          {title}
        </Save>
      </Form>
    </ConsoleLayout>
  );
}

function ManagerFields(props: Props) {
  const say = peopleWords(props.context.language);
  return (
    <>
      <TextField {...fieldOf(props, 'fullName')} label={say.fullName} maxLength={120} />
      <SelectField
        {...fieldOf(props, 'position')}
        label={say.position}
        empty=""
        options={managerPositions.map((value) => ({ value, label: say[value] }))}
      />
      <SelectField
        {...fieldOf(props, 'education')}
        label={say.education}
        empty=""
        options={educationLevels.map((value) => ({ value, label: say[value] }))}
      />
    </>
  );
}

function TechnologyFields(props: Props) {
  const say = peopleWords(props.context.language);
  return (
    <SelectField
      {...fieldOf(props, 'technologyCode')}
      label={say.technology}
      empty=""
      options={technologies.map((value) => ({ value, label: say[value] }))}
    />
  );
}

export function EndForm(props: Props & { line: { id: string; name: string } }) {
  const { context, organisation, what, line, errors } = props;
  const { language } = context;
  const say = peopleWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.endOf(line.name)}
      section="organisations"
      errors={errors}
    >
      <Form
        context={context}
        action={`${pathOf(organisation, 'people')}/${folders[what]}/${line.id}/end`}
      >
        <DateField
          {...fieldOf(props, 'to')}
          label={say.to}
          hint={say.endHint}
          language={language}
        />
        <Save context={context} organisation={organisation}>
          {say.end}
        </Save>
      </Form>
    </ConsoleLayout>
  );
}

type SaveProps = { context: PageContext; organisation: { id: string }; children: string };

function Save({ context, organisation, children }: SaveProps) {
  return (
    <Buttons>
      <Button>{children}</Button>
      <LinkButton href={pathOf(organisation, 'people')} kind="quiet">
        {shared(context.language).cancel}
      </LinkButton>
    </Buttons>
  );
}

function fieldOf({ values, errors }: Props, name: string) {
  return { name, value: values[name], error: errorFor(errors, name) };
}
