import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { dossierApi } from './api.ts';
import { dossierPages } from './pages/routes.tsx';

export function dossierRoutes(app: App, deps: Deps): void {
  dossierApi(app, deps);
  dossierPages(app, deps);
}
