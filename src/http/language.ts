import type { FastifyRequest } from 'fastify';
import { chooseLanguage, isLanguage, type Language } from '../lib/language.ts';
import type { App } from './app-types.ts';

/** ?lang, then the cookie, then what the browser prefers, then Vietnamese. */
export function languageOf(request: FastifyRequest): Language {
  const query = (request.query ?? {}) as { lang?: unknown };
  const wished = typeof query.lang === 'string' ? query.lang : undefined;
  return chooseLanguage([wished, request.cookies?.lang], request.headers['accept-language']);
}

/** Keeps an explicit choice for the next pages. */
export function rememberLanguage(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    const { lang } = (request.query ?? {}) as { lang?: unknown };
    if (isLanguage(lang) && request.cookies.lang !== lang) {
      reply.setCookie('lang', lang, {
        path: '/',
        maxAge: 365 * 24 * 3600,
        sameSite: 'lax',
        httpOnly: true,
      });
    }
  });
}
