import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { landApi } from './api.ts';
import type { Tiles } from './pages/outline-form.tsx';
import { landPages } from './pages/routes.tsx';

/** Outlines of growing areas: drawing, reading, versions, overlaps. */
export function landRoutes(app: App, deps: Deps, tiles: Tiles | undefined): void {
  landApi(app, deps);
  landPages(app, deps, tiles);
}
