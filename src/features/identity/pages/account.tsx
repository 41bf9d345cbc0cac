import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { visitorOf } from '../../../http/visitor.ts';
import { endOtherSessions, endSession, sessionOf } from '../actions/manage-sessions.ts';
import { clearSessionCookie } from '../cookie.ts';
import { idParams } from '../schemas.ts';
import { listColleagues, listRolesOf } from '../store/memberships.ts';
import { findPerson } from '../store/people.ts';
import { listSessions } from '../store/sessions.ts';
import { AccountPage } from './account-view.tsx';

const options = { config: { access: 'signed-in' }, schema: { hide: true } } as const;
const savedQuery = z.object({ saved: z.literal('password').optional().catch(undefined) });

export function accountPages(app: App, deps: Deps): void {
  app.get('/console/account', options, async (request, reply) => {
    const visitor = visitorOf(request);
    const sessionId = sessionOf(visitor);
    if (visitor.mustChangePassword) return reply.redirect('/console/account/password', 303);
    const person = await findPerson(deps.db, visitor.personId);
    if (!person) throw httpProblems.notFound();
    const { actor } = visitor;
    const [roles, sessions, colleagues] = await Promise.all([
      listRolesOf(deps.db, [person.id]),
      listSessions(deps.db, person.id, deps.now()),
      // The head answers for who acts in the name of the organisation.
      actor?.role === 'cooperative-head' ? listColleagues(deps.db, actor.organisationId) : [],
    ]);
    return sendPage(
      reply,
      <AccountPage
        context={pageContext(request)}
        person={person}
        actor={actor}
        roles={roles}
        sessions={sessions}
        sessionId={sessionId}
        colleagues={colleagues}
        passwordSaved={savedQuery.parse(request.query ?? {}).saved === 'password'}
      />,
    );
  });

  app.post('/console/account/sessions/end-others', options, async (request, reply) => {
    await endOtherSessions(deps, visitorOf(request));
    return reply.redirect('/console/account', 303);
  });

  app.post(
    '/console/account/sessions/:id/end',
    { ...options, schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const visitor = visitorOf(request);
      const { id } = request.params;
      await endSession(deps, visitor, id);
      if (id !== visitor.sessionId) return reply.redirect('/console/account', 303);
      clearSessionCookie(reply, deps.publicUrl);
      return reply.redirect('/sign-in', 303);
    },
  );
}
