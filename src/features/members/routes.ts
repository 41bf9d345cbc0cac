import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { memberApi } from './api/members.ts';
import { plotAndConsentApi } from './api/plots-and-consents.ts';
import { consentPages } from './pages/consent-routes.tsx';
import { memberListPages } from './pages/list-routes.tsx';
import { memberPages } from './pages/member-routes.tsx';
import { plotPages } from './pages/plot-routes.tsx';

/** Households, their plots and their consent. */
export function memberRoutes(app: App, deps: Deps): void {
  memberApi(app, deps);
  plotAndConsentApi(app, deps);
  memberListPages(app, deps);
  memberPages(app, deps);
  plotPages(app, deps);
  consentPages(app, deps);
}
