import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { authorisationsApi } from './api.ts';
import { authorisationPages } from './pages/routes.tsx';

export function authorisationRoutes(app: App, deps: Deps): void {
  authorisationsApi(app, deps);
  authorisationPages(app, deps);
}
