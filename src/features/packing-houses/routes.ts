import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { packingHouseApi } from './api.ts';
import { packingHousePages } from './pages/routes.tsx';

/** Packing houses, their codes, and who supplies them. */
export function packingHouseRoutes(app: App, deps: Deps): void {
  packingHouseApi(app, deps);
  packingHousePages(app, deps);
}
