import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { settingsApi } from './api/settings.ts';
import { referenceApi } from './api.ts';
import { readCodePage } from './pages/read-code.tsx';
import { settingsPages } from './pages/settings-routes.tsx';

/** The lists, what a code says, and what the province sets. */
export function referenceRoutes(app: App, deps: Deps): void {
  referenceApi(app, deps);
  settingsApi(app, deps);
  readCodePage(app, deps);
  settingsPages(app, deps);
}
