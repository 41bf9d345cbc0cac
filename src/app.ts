import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifySerializerCompiler, LogController, type RouteOptions } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { nanoid } from 'nanoid';
import type { z } from 'zod';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { anomalyRoutes } from './features/anomalies/routes.ts';
import { areaRoutes } from './features/areas/routes.ts';
import { authorisationRoutes } from './features/authorisations/routes.ts';
import { batchRoutes } from './features/batches/routes.ts';
import { certificateRoutes } from './features/certificates/routes.ts';
import { complaintRoutes } from './features/complaints/routes.ts';
import { cropProtectionRoutes } from './features/crop-protection/routes.ts';
import { diaryRoutes } from './features/diary/routes.ts';
import { dossierRoutes } from './features/dossiers/routes.ts';
import { exchangeRoutes } from './features/exchange/routes.ts';
import { fileRoutes } from './features/files/routes.ts';
import { authenticate } from './features/identity/actions/authenticate.ts';
import { identityRoutes } from './features/identity/routes.ts';
import { labelRoutes } from './features/labels/routes.ts';
import { landRoutes } from './features/land/routes.ts';
import { lookupRoutes } from './features/lookup/routes.ts';
import { scanStyle } from './features/lookup/scan-style.ts';
import { memberRoutes } from './features/members/routes.ts';
import { movementRoutes } from './features/movements/routes.ts';
import { noticePages } from './features/notices/pages.tsx';
import { organisationApi } from './features/organisations/api.ts';
import { organisationPages } from './features/organisations/pages.tsx';
import { overviewRoutes } from './features/overview/pages.tsx';
import { packingHouseRoutes } from './features/packing-houses/routes.ts';
import { quotaRoutes } from './features/quotas/routes.ts';
import { recallRoutes } from './features/recalls/routes.ts';
import { referenceRoutes } from './features/reference/routes.ts';
import { registerRoutes } from './features/register/routes.tsx';
import { guardRoutes } from './http/access.ts';
import type { App } from './http/app-types.ts';
import { guardForms } from './http/csrf.ts';
import { errorPage } from './http/error-page.tsx';
import { answerErrors } from './http/errors.ts';
import { readForms } from './http/form-body.ts';
import { healthRoutes } from './http/health.ts';
import { rememberLanguage } from './http/language.ts';
import { metricsRoutes } from './http/metrics.ts';
import { describeApi } from './http/openapi.ts';
import { refuseNul } from './http/refuse-nul.ts';
import { loggerFor, logRequests } from './http/request-log.ts';
import { sendSecurityHeaders } from './http/security-headers.ts';
import { serializeBySchema } from './http/serializer.ts';
import { validateBySchema } from './http/validate.ts';
import { styleHash } from './web/components/inline-style.tsx';

/** The table of contents: what each request passes through, then every feature, one line each. */
export async function buildApp(
  deps: Deps,
  config: AppConfig,
  onRoute?: (route: RouteOptions) => void,
): Promise<App> {
  const app: App = Fastify({
    logger: loggerFor(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy: an address that the visitor wrote into the header himself is not believed.
    trustProxy: config.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 1024 * 1024,
    requestTimeout: 60_000,
    genReqId: () => nanoid(12),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  if (onRoute) app.addHook('onRoute', onRoute);
  app.setValidatorCompiler(validateBySchema);
  app.setSerializerCompiler(config.serializer ?? serializeBySchema);

  logRequests(app);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await sendSecurityHeaders(app, {
    https: deps.publicUrl.startsWith('https:'),
    styleHashes: [styleHash(scanStyle)],
    tileOrigin: config.tiles && new URL(config.tiles.url).origin,
  });
  // Public reading, in place before the guards that every route of ours passes.
  await describeApi(app);
  await app.register(fastifyStatic, {
    root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../public'),
    maxAge: '1d',
    index: false,
    wildcard: false,
  });

  await app.register(fastifyStatic, {
    root: path.dirname(createRequire(import.meta.url).resolve('leaflet/dist/leaflet.css')),
    prefix: '/vendor/leaflet/',
    maxAge: '365d',
    immutable: true,
    decorateReply: false,
    index: false,
    wildcard: false,
  });

  refuseNul(app);
  guardRoutes(app, authenticate(deps));
  rememberLanguage(app);
  await readForms(app);
  guardForms(app, deps.publicUrl);
  answerErrors(app, errorPage);

  healthRoutes(app, deps);
  metricsRoutes(app, config.metricsToken);
  areaRoutes(app, deps);
  landRoutes(app, deps, config.tiles);
  identityRoutes(app, deps);
  referenceRoutes(app, deps);
  organisationApi(app, deps);
  organisationPages(app, deps);
  fileRoutes(app, deps);
  memberRoutes(app, deps);
  certificateRoutes(app, deps);
  batchRoutes(app, deps);
  movementRoutes(app, deps);
  cropProtectionRoutes(app, deps);
  diaryRoutes(app, deps);
  dossierRoutes(app, deps);
  labelRoutes(app, deps);
  quotaRoutes(app, deps);
  authorisationRoutes(app, deps);
  packingHouseRoutes(app, deps);
  recallRoutes(app, deps);
  complaintRoutes(app, deps);
  anomalyRoutes(app, deps);
  noticePages(app, deps);
  overviewRoutes(app, deps);
  registerRoutes(app, deps);
  exchangeRoutes(app, deps);
  lookupRoutes(app, deps);

  return app;
}

export type AppConfig = Pick<Config, 'logLevel' | 'trustProxy' | 'metricsToken'> & {
  readonly tiles?: Config['tiles'];
  /** tests swap in the one that refuses an answer that does not fit its schema */
  readonly serializer?: FastifySerializerCompiler<z.ZodType>;
};
