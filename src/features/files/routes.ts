import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { fileApi } from './api.ts';
import { photoRoutes } from './photos.ts';

export function fileRoutes(app: App, deps: Deps): void {
  fileApi(app, deps);
  photoRoutes(app, deps);
}
