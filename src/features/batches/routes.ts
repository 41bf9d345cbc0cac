import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { batchesApi } from './api.ts';
import { batchesPages } from './pages/routes.tsx';

export function batchRoutes(app: App, deps: Deps): void {
  batchesApi(app, deps);
  batchesPages(app, deps);
}
