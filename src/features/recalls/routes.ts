import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { recallsApi } from './api.ts';
import { recallPages } from './pages/routes.tsx';
import { recallReports } from './report-routes.ts';

/** Recalls of unsafe lots: signal, scope over the trace graph, notices, handling, closure. */
export function recallRoutes(app: App, deps: Deps): void {
  recallsApi(app, deps);
  recallPages(app, deps);
  recallReports(app, deps);
}
