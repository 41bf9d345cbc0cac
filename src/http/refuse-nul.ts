import type { App } from './app-types.ts';
import { problems } from './problems.ts';

/** No address of ours holds a NUL byte, and the database would take it for a fault of the service. */
export function refuseNul(app: App): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) throw problems.malformed();
  });
}
