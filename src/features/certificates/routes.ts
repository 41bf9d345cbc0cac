import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { certificateApi } from './api.ts';
import { certificatePages } from './pages.tsx';

export function certificateRoutes(app: App, deps: Deps): void {
  certificateApi(app, deps);
  certificatePages(app, deps);
}
