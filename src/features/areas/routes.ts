import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { growingAreaApi } from './api/areas.ts';
import { areaCodeApi } from './api/codes.ts';
import { growingAreaPages } from './pages/area-routes.tsx';
import { areaCodePages } from './pages/code-routes.tsx';

/** All routes of growing areas and their codes. */
export function areaRoutes(app: App, deps: Deps): void {
  growingAreaApi(app, deps);
  areaCodeApi(app, deps);
  growingAreaPages(app, deps);
  areaCodePages(app, deps);
}
