import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { movingApi } from './api/moving.ts';
import { readingApi } from './api/reading.ts';
import { movementPages } from './pages/routes.tsx';

export function movementRoutes(app: App, deps: Deps): void {
  movingApi(app, deps);
  readingApi(app, deps);
  movementPages(app, deps);
}
