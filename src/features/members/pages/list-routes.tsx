import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import { consentOf } from '../actions/consent-of.ts';
import { readMembers } from '../actions/read-members.ts';
import { sayWhatIsMissing } from '../actions/say-what-is-missing.ts';
import { memberQuery } from '../schemas.ts';
import { findSeenArea, listSeenAreas } from '../store/areas.ts';
import { listOrganisationsWithMembers } from '../store/members.ts';
import { listReads } from '../store/reads.ts';
import { readers, sightOf, writers } from '../who.ts';
import { AccessLog } from './access.tsx';
import { MemberList } from './list.tsx';
import { base } from './names.ts';

// A wrong filter in an address is dropped: the list is still of use.
const listQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  area: idInput.optional().catch(undefined),
  consent: memberQuery.shape.consent.catch(undefined),
  presence: memberQuery.shape.presence.catch('present'),
  organisation: idInput.optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const accessQuery = z.object({ after: pageQuery.shape.after.catch(undefined) });

/** The list of households and the record of who looked. */
export function memberListPages(app: App, deps: Deps): void {
  const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
  app.get(base, reading, async (request, reply) => {
    const { q, after, ...filter } = listQuery.parse(request.query);
    const actor = actorOf(request);
    const context = pageContext(request);
    const sight = sightOf(actor);
    const isOwn = writers.includes(actor.role);
    const page = await readMembers(deps, actor, { ...filter, search: q, after, limit: 25 });
    const organisations = isOwn ? undefined : await listOrganisationsWithMembers(deps.db, sight);
    const areas = await listSeenAreas(deps.db, sight, filter.organisation);
    const area = filter.area ? await findSeenArea(deps.db, sight, filter.area) : undefined;
    const today = localDateOf(deps.now());
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({
        ...(q && { q }),
        ...(filter.area && { area: filter.area }),
        ...(filter.consent && { consent: filter.consent }),
        ...(filter.organisation && { organisation: filter.organisation }),
        presence: filter.presence,
        ...(cursor && { after: cursor }),
      })}`;
    return sendPage(
      reply,
      <MemberList
        context={context}
        members={page.items}
        filter={{
          search: q,
          area: filter.area,
          consent: filter.consent,
          presence: filter.presence,
          organisation: filter.organisation,
        }}
        areas={areas.map(({ id, name }) => ({ value: id, label: name }))}
        organisations={organisations?.map(({ id, name }) => ({ value: id, label: name }))}
        missing={
          area &&
          sayWhatIsMissing(area.name, await consentOf(deps.db, area.id, today), context.language)
        }
        next={page.next ? address(page.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  const own = { config: { access: { roles: writers } }, schema: { hide: true } };
  app.get(`${base}/access`, own, async (request, reply) => {
    const { after } = accessQuery.parse(request.query);
    const { organisationId } = actorOf(request);
    const page = await listReads(deps.db, organisationId, { after, limit: 25 });
    return sendPage(
      reply,
      <AccessLog
        context={pageContext(request)}
        reads={page.items}
        next={page.next ? `${base}/access?${new URLSearchParams({ after: page.next })}` : undefined}
        first={after ? `${base}/access` : undefined}
      />,
    );
  });
}
