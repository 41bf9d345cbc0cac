import type { FastifyRequest } from 'fastify';
import { chooseLanguage, isLanguage, type Language } from '../lib/language.ts';
import type { App } from './app-types.ts';

/** ?lang, then the cookie, then what the browser prefers, then Vietnamese. */
export function languageOf(request: FastifyRequest): Language {
  return chooseLanguage(
    [askedOf(request), request.cookies?.lang],
    request.headers['accept-language'],
  );
}

/** From the address itself: validation leaves only the declared fields in request.query. */
function askedOf({ url }: FastifyRequest): string | undefined {
  const mark = url.indexOf('?');
  return mark < 0 ? undefined : (new URLSearchParams(url.slice(mark)).get('lang') ?? undefined);
}

/** Keeps an explicit choice for the next pages. */
export function rememberLanguage(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    const lang = askedOf(request);
    if (isLanguage(lang) && request.cookies.lang !== lang) {
      void reply.setCookie('lang', lang, {
        path: '/',
        maxAge: 365 * 24 * 3600,
        sameSite: 'lax',
        httpOnly: true,
      });
    }
  });
}
