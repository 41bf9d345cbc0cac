import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { downloads } from './api/downloads.ts';
import { importApi } from './api/imports.ts';
import { exchangePages } from './pages/routes.tsx';

export function exchangeRoutes(app: App, deps: Deps): void {
  importApi(app, deps);
  downloads(app, deps);
  exchangePages(app, deps);
}
