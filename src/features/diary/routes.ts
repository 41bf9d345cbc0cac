import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { entryApi } from './api/entries.ts';
import { plantingApi } from './api/plantings.ts';
import { entryPages } from './pages/entry-routes.tsx';
import { paperRoutes } from './pages/paper-routes.ts';
import { plantingPages } from './pages/planting-routes.tsx';

/** Seasons in the field and their diaries. */
export function diaryRoutes(app: App, deps: Deps): void {
  plantingApi(app, deps);
  entryApi(app, deps);
  plantingPages(app, deps);
  entryPages(app, deps);
  paperRoutes(app, deps);
}
