import type { Role } from '../../../lib/roles.ts';
import { errorFor } from '../../../web/components/error-for.ts';
import { SelectField } from '../../../web/components/select-field.tsx';
import { roleName, shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { peopleWords } from '../messages/people.ts';

export type OrganisationChoice = { readonly id: string; readonly name: string };

type Props = {
  context: PageContext;
  organisations: readonly OrganisationChoice[];
  roles: readonly Role[];
  values: Readonly<Record<string, string>>;
  errors: readonly FormError[] | undefined;
};

/** For which organisation, and as what. */
export function RoleFields({ context, organisations, roles, values, errors }: Props) {
  const { language } = context;
  const say = peopleWords(language);
  const empty = shared(language).chooseOne;
  return (
    <>
      <SelectField
        name="organisationId"
        label={say.organisation}
        error={errorFor(errors, 'organisationId')}
        value={values.organisationId}
        empty={empty}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <SelectField
        name="role"
        label={say.role}
        error={errorFor(errors, 'role')}
        value={values.role}
        empty={empty}
        options={roles.map((role) => ({ value: role, label: roleName(role, language) }))}
        required
      />
    </>
  );
}
