import { sql } from 'drizzle-orm';
import { people } from '../src/db/schema/identity.ts';
import type { Deps } from '../src/deps.ts';
import { invitePerson, type Slip } from '../src/features/identity/actions/invite-person.ts';
import { registerOrganisation } from '../src/features/organisations/actions.ts';
import { localDateOf } from '../src/lib/dates.ts';
import { setUpActor } from '../src/lib/roles.ts';

type First = {
  phone: string;
  name: string;
  authority: string;
  shortName: string;
  communeCode: string;
};

/** The platform's first authority and administrator. Throws a sentence when somebody is there already. */
export async function setUpFirstAdministrator(deps: Deps, first: First): Promise<Slip> {
  const [{ count } = { count: '0' }] = await deps.db
    .select({ count: sql<string>`count(*)` })
    .from(people);
  if (Number(count) > 0) {
    throw new Error(
      'The platform has people already: ask its administrator for an invitation slip.',
    );
  }
  const { id } = await registerOrganisation(
    deps,
    setUpActor,
    {
      name: first.authority,
      shortName: first.shortName,
      kind: 'authority',
      kindSince: localDateOf(deps.now()),
      grounds: 'Thiết lập hệ thống',
      communeCode: first.communeCode,
      addressLine: '–',
      representative: first.name,
    },
    'set-up-first-authority',
  );
  const { slip } = await invitePerson(
    deps,
    setUpActor,
    { name: first.name, phone: first.phone, organisationId: id, role: 'administrator' },
    undefined,
  );
  if (!slip) throw new Error('No temporary password was made.');
  return slip;
}
