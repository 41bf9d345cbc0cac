import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { growingAreaApi } from './api/areas.ts';
import { areaCheckApi } from './api/checks.ts';
import { areaCodeApi } from './api/codes.ts';
import { growingAreaPages } from './pages/area-routes.tsx';
import { areaCheckPages } from './pages/check-routes.tsx';
import { areaCodePages } from './pages/code-routes.tsx';
import { suspendCodesPages } from './pages/suspend-codes-page.tsx';

/** All routes of growing areas and their codes. */
export function areaRoutes(app: App, deps: Deps): void {
  growingAreaApi(app, deps);
  areaCodeApi(app, deps);
  growingAreaPages(app, deps);
  areaCodePages(app, deps);
  areaCheckApi(app, deps);
  areaCheckPages(app, deps);
  suspendCodesPages(app, deps);
}
