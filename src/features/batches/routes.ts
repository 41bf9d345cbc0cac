import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { batchesApi } from './api/batches.ts';
import { checkingApi } from './api/checking.ts';
import { decisionsApi } from './api/decisions.ts';
import { batchesPages } from './pages/routes.tsx';

export function batchRoutes(app: App, deps: Deps): void {
  batchesApi(app, deps);
  decisionsApi(app, deps);
  checkingApi(app, deps);
  batchesPages(app, deps);
}
