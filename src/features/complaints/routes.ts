import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { complaintsApi } from './api.ts';
import { publicComplaintPages } from './pages/public-routes.tsx';
import { complaintPages } from './pages/routes.tsx';

/** What the public reports about goods, from the form to the result. */
export function complaintRoutes(app: App, deps: Deps): void {
  publicComplaintPages(app, deps);
  complaintsApi(app, deps);
  complaintPages(app, deps);
}
