import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { visitorOf } from '../../../http/visitor.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { Button, Buttons } from '../../../web/components/button.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError } from '../../../web/page-context.ts';
import { changePassword } from '../actions/change-password.ts';
import { signInWords } from '../messages/sign-in.ts';
import { problems } from '../problems.ts';
import { passwordInput } from '../schemas.ts';
import { SignOut } from './sign-out.tsx';

const options = { config: { access: 'signed-in' }, schema: { hide: true } } as const;
const address = '/console/account/password';

export function passwordPages(app: App, deps: Deps): void {
  app.get(address, options, async (request, reply) =>
    sendPage(reply, <PasswordPage request={request} />),
  );

  app.post(address, options, async (request, reply) => {
    const { mustChangePassword } = visitorOf(request);
    const { current, next = '', again = '' } = textsOf(request.body);
    return answerForm(request, reply, {
      act: async () => {
        const input = passwordInput.parse({ current, next });
        const same = again.normalize('NFC') === input.next;
        refuseIf(same ? undefined : problems.passwordRepeat());
        await changePassword(deps, visitorOf(request), input, { address: request.ip });
      },
      done: () => (mustChangePassword ? '/console' : '/console/account?saved=password'),
      again: (errors) => <PasswordPage request={request} errors={errors} />,
    });
  });
}

type Props = { request: Request; errors?: readonly FormError[] };

function PasswordPage({ request, errors }: Props) {
  const context = pageContext(request);
  const say = signInWords(context.language);
  const isFirst = visitorOf(request).mustChangePassword;
  return (
    <ConsoleLayout
      // Before the first password is chosen there is nowhere else to go.
      context={isFirst ? { ...context, viewer: undefined } : context}
      title={isFirst ? say.choosePassword : say.changePassword}
      section="account"
      intro={isFirst ? say.choosePasswordIntro : say.changePasswordIntro}
      errors={errors}
    >
      <Form context={context} action={address}>
        {!isFirst && (
          <TextField
            name="current"
            label={say.currentPassword}
            error={errorFor(errors, 'current')}
            type="password"
            autoComplete="current-password"
            required
          />
        )}
        <TextField
          name="next"
          label={say.newPassword}
          hint={say.newPasswordHint}
          error={errorFor(errors, 'next')}
          type="password"
          autoComplete="new-password"
          required
        />
        <TextField
          name="again"
          label={say.newPasswordAgain}
          error={errorFor(errors, 'again')}
          type="password"
          autoComplete="new-password"
          required
        />
        <Buttons>
          <Button>{say.savePassword}</Button>
        </Buttons>
      </Form>
      {isFirst && <SignOut context={context} />}
    </ConsoleLayout>
  );
}
