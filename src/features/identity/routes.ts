import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { apiKeysApi } from './api/api-keys.ts';
import { meApi } from './api/me.ts';
import { peopleApi } from './api/people.ts';
import { sessionsApi } from './api/sessions.ts';

/** Signing in and out, one's own account, and what the administrator does for people and machines. */
export function identityRoutes(app: App, deps: Deps): void {
  sessionsApi(app, deps);
  meApi(app, deps);
  peopleApi(app, deps);
  apiKeysApi(app, deps);
}
