import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { quotasApi } from './api.ts';
import { quotaPages } from './pages/routes.tsx';

export function quotaRoutes(app: App, deps: Deps): void {
  quotasApi(app, deps);
  quotaPages(app, deps);
}
