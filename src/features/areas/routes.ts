import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { growingAreaApi } from './api/areas.ts';
import { areaCodeApi } from './api/codes.ts';

/** All routes of growing areas and their codes. */
export function areaRoutes(app: App, deps: Deps): void {
  growingAreaApi(app, deps);
  areaCodeApi(app, deps);
}
