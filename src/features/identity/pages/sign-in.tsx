import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { Button, Buttons } from '../../../web/components/button.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { PublicLayout } from '../../../web/layouts/public.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { endSession } from '../actions/manage-sessions.ts';
import { signIn } from '../actions/sign-in.ts';
import { clearSessionCookie, setSessionCookie } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import { signInWords } from '../messages/sign-in.ts';
import { safePath } from '../rules.ts';
import { signInInput } from '../schemas.ts';

const hidden = { schema: { hide: true } } as const;
const nextQuery = z.object({ next: z.string().max(600).optional().catch(undefined) });

export function signInPages(app: App, deps: Deps): void {
  app.get('/sign-in', { config: { access: 'anyone' }, ...hidden }, async (request, reply) => {
    const next = nextOf(request);
    if (request.visitor) return reply.redirect(next ?? '/console', 303);
    return sendPage(reply, <SignInPage context={pageContext(request)} next={next} />);
  });

  // Public: who is signed in already may sign in as someone else without the old session's token.
  app.post('/sign-in', { config: { access: 'public' }, ...hidden }, async (request, reply) => {
    const values = textsOf(request.body);
    const next = safePath(values.next);
    return answerForm(request, reply, {
      act: async () => {
        const { phone = '', password = '' } = values;
        const opened = await signIn(deps, signInInput.parse({ phone, password }), {
          address: request.ip,
          device: deviceOf(request.headers['user-agent']),
        });
        setSessionCookie(reply, deps.publicUrl, opened.token);
        return opened;
      },
      done: ({ mustChangePassword, mustChooseRole }) => {
        if (mustChangePassword) return '/console/account/password';
        if (!mustChooseRole) return next ?? '/console';
        return next ? `/console/switch?next=${encodeURIComponent(next)}` : '/console/switch';
      },
      again: (errors) => (
        <SignInPage
          context={pageContext(request)}
          next={next}
          phone={values.phone}
          errors={errors}
        />
      ),
    });
  });

  app.post('/sign-out', { config: { access: 'anyone' }, ...hidden }, async (request, reply) => {
    const { visitor } = request;
    if (visitor?.sessionId) await endSession(deps, visitor, visitor.sessionId);
    clearSessionCookie(reply, deps.publicUrl);
    return reply.redirect('/sign-in', 303);
  });
}

/** Where to go after signing in: a page of this site, or nowhere in particular. */
export function nextOf(request: Request): string | undefined {
  return safePath(nextQuery.parse(request.query ?? {}).next);
}

type Props = {
  context: PageContext;
  next: string | undefined;
  phone?: string | undefined;
  errors?: readonly FormError[];
};

function SignInPage({ context, next, phone, errors }: Props) {
  const say = signInWords(context.language);
  return (
    <PublicLayout context={context} title={say.signIn} errors={errors} noIndex>
      <h1>{say.signIn}</h1>
      <p>{say.signInIntro}</p>
      <Form context={context} action="/sign-in">
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          name="phone"
          label={say.phone}
          hint={say.phoneHint}
          error={errorFor(errors, 'phone')}
          value={phone}
          type="tel"
          inputMode="tel"
          autoComplete="username"
          required
        />
        <TextField
          name="password"
          label={say.password}
          hint={say.passwordHint}
          error={errorFor(errors, 'password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Buttons>
          <Button>{say.signIn}</Button>
        </Buttons>
      </Form>
      <p class="hint">{say.forgotten}</p>
    </PublicLayout>
  );
}
