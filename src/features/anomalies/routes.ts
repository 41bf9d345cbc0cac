import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { anomaliesApi } from './api.ts';
import { anomalyPages } from './pages/routes.tsx';

/** Numbers that do not fit: the rules that find them, and what people make of what was found. */
export function anomalyRoutes(app: App, deps: Deps): void {
  anomaliesApi(app, deps);
  anomalyPages(app, deps);
}
