import type { Role } from '../../../lib/roles.ts';
import type { PageContext } from '../../../web/page-context.ts';
import { legalWords } from '../messages/legal.ts';
import type { OrganisationKind } from '../rules.ts';
import { ratingReaders, readers, workReaders } from '../who.ts';

export type Part = 'overview' | 'rating' | 'contracts' | 'people';

type Props = {
  context: PageContext;
  organisation: { id: string; kind: OrganisationKind };
  here: Part;
};

/** The parts of an organisation's record that the reader may open, as plain links. */
export function Tabs({ context, organisation, here }: Props) {
  const say = legalWords(context.language);
  const role = context.viewer?.role;
  const parts = partsOf(organisation.kind).filter((part) => role && readersOf[part].includes(role));
  if (parts.length < 2) return null;
  return (
    <nav class="tabs" aria-label={say.sections}>
      {parts.map((part) => (
        <a
          key={part}
          href={pathOf(organisation, part)}
          aria-current={part === here ? 'page' : undefined}
        >
          {say[part]}
        </a>
      ))}
    </nav>
  );
}

const readersOf: Readonly<Record<Part, readonly Role[]>> = {
  overview: readers,
  rating: ratingReaders,
  contracts: workReaders,
  people: workReaders,
};

/** Only cooperatives are rated; groups have contracts, people and technology as well. */
const parts: Partial<Record<OrganisationKind, readonly Part[]>> = {
  cooperative: ['overview', 'rating', 'contracts', 'people'],
  'cooperative-group': ['overview', 'contracts', 'people'],
};

function partsOf(kind: OrganisationKind): readonly Part[] {
  return parts[kind] ?? ['overview'];
}

export function pathOf(organisation: { id: string }, part: Part = 'overview'): string {
  const path = `/console/organisations/${organisation.id}`;
  return part === 'overview' ? path : `${path}/${part}`;
}
