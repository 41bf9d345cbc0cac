import { Button } from '../../../web/components/button.tsx';
import { HiddenFields } from '../../../web/components/form.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { signInWords } from '../messages/sign-in.ts';

/** The way out of pages that have no head to carry it. */
export function SignOut({ context }: { context: PageContext }) {
  return (
    <form method="post" action="/sign-out">
      <HiddenFields context={context} />
      <Button kind="quiet">{signInWords(context.language).signOut}</Button>
    </form>
  );
}
