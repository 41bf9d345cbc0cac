import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { visitorOf } from '../../../http/visitor.ts';
import { Button, Buttons } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { chooseRole } from '../actions/manage-sessions.ts';
import { signInWords } from '../messages/sign-in.ts';
import { safePath } from '../rules.ts';
import { chooseRoleInput } from '../schemas.ts';
import { type HeldRole, listRolesOf } from '../store/memberships.ts';
import { nextOf } from './sign-in.tsx';
import { SignOut } from './sign-out.tsx';

const options = { config: { access: 'signed-in' }, schema: { hide: true } } as const;
const address = '/console/switch';

export function switchPages(app: App, deps: Deps): void {
  app.get(address, options, async (request, reply) =>
    sendPage(reply, await page(request, nextOf(request))),
  );

  app.post(address, options, async (request, reply) => {
    const { membershipId = '', next } = textsOf(request.body);
    return answerForm(request, reply, {
      act: () =>
        chooseRole(deps, visitorOf(request), chooseRoleInput.parse({ membershipId }).membershipId),
      done: () => safePath(next) ?? '/console',
      again: (errors) => page(request, safePath(next), errors),
    });
  });

  async function page(request: Request, next?: string, errors?: readonly FormError[]) {
    const roles = await listRolesOf(deps.db, [visitorOf(request).personId]);
    const actor = visitorOf(request).actor;
    const inUse = roles.find(
      (held) => held.organisationId === actor?.organisationId && held.role === actor.role,
    );
    return (
      <SwitchPage
        context={pageContext(request)}
        roles={roles}
        inUse={inUse?.id}
        next={next}
        errors={errors}
      />
    );
  }
}

type Props = {
  context: PageContext;
  roles: readonly HeldRole[];
  inUse: string | undefined;
  next: string | undefined;
  errors: readonly FormError[] | undefined;
};

function SwitchPage({ context, roles, inUse, next, errors }: Props) {
  const say = signInWords(context.language);
  return (
    <ConsoleLayout
      context={context}
      title={say.chooseRole}
      section="account"
      intro={roles.length > 0 ? say.chooseRoleIntro : undefined}
      errors={errors}
    >
      {roles.length === 0 ? (
        <EmptyState>{say.noRole}</EmptyState>
      ) : (
        <Form context={context} action={address}>
          {next && <input type="hidden" name="next" value={next} />}
          <RadioCards
            name="membershipId"
            label={say.chooseRole}
            error={errorFor(errors, 'membershipId')}
            value={inUse}
            choices={roles.map((held) => ({
              value: held.id,
              label: held.organisationName,
              note: roleName(held.role, context.language),
            }))}
          />
          <Buttons>
            <Button>{say.continue}</Button>
          </Buttons>
        </Form>
      )}
      {!context.viewer && <SignOut context={context} />}
    </ConsoleLayout>
  );
}
