import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { apiKeysApi } from './api/api-keys.ts';
import { meApi } from './api/me.ts';
import { peopleApi } from './api/people.ts';
import { sessionsApi } from './api/sessions.ts';
import { accountPages } from './pages/account.tsx';
import { keyPages } from './pages/keys.tsx';
import { passwordPages } from './pages/password.tsx';
import { peoplePages } from './pages/people.tsx';
import { personPages } from './pages/person.tsx';
import { signInPages } from './pages/sign-in.tsx';
import { switchPages } from './pages/switch.tsx';

/** Signing in and out, one's own account, and what the administrator does for people and machines. */
export function identityRoutes(app: App, deps: Deps): void {
  sessionsApi(app, deps);
  meApi(app, deps);
  peopleApi(app, deps);
  apiKeysApi(app, deps);
  signInPages(app, deps);
  switchPages(app, deps);
  passwordPages(app, deps);
  accountPages(app, deps);
  peoplePages(app, deps);
  personPages(app, deps);
  keyPages(app, deps);
}
