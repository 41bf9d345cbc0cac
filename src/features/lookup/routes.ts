import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { lookupApi } from './api.ts';
import { findPages } from './find-pages.tsx';
import { scanPages } from './pages.tsx';

/** All that anybody may look up without signing in. */
export function lookupRoutes(app: App, deps: Deps): void {
  scanPages(app, deps);
  findPages(app, deps);
  lookupApi(app, deps);
}
