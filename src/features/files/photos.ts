import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { problems } from '../../http/problems.ts';
import { shrinkForShoppers } from './images.ts';
import { bytesAnswer, photoParams } from './schemas.ts';
import { findPublicPhoto } from './store.ts';

/** Photos of released batches, small enough for a phone on a weak network. */
export function photoRoutes(app: App, deps: Deps): void {
  const small = rememberLast(200);
  app.route({
    method: 'GET',
    url: '/photos/:fileId',
    config: { access: 'public' },
    schema: { hide: true, params: photoParams, response: { 200: bytesAnswer } },
    handler: async (request, reply) => {
      const row = await findPublicPhoto(deps.db, request.params.fileId);
      if (!row?.mediaType.startsWith('image/')) throw problems.notFound();
      const content = await small(row.sha256, async () => {
        const kept = await deps.files.read(row.sha256);
        if (!kept) throw problems.notFound();
        return shrinkForShoppers(kept);
      });
      return reply
        .type('image/webp')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(content);
    },
  });
}

/** The last `most` results; two that ask at once wait for the same work, a failure is forgotten. */
export function rememberLast(most: number) {
  const kept = new Map<string, Promise<Buffer>>();
  return (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return found;
  };
}
