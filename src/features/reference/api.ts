import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { problemSchema } from '../../http/openapi.ts';
import type { Text } from '../../lib/language.ts';
import {
  certificateKindsAnswer,
  codeSchemesAnswer,
  communesAnswer,
  communesQuery,
  cropsAnswer,
  marketsAnswer,
} from './schemas.ts';
import { listCodeSchemes } from './store/schemes.ts';
import {
  listCertificateKinds,
  listCommunes,
  listCrops,
  listMarkets,
  listVarieties,
} from './store.ts';

const tags = ['reference'];
const config = { access: 'public' } as const;

/** Lists that forms and other systems need; open to anyone, they hold no one's data. */
export function referenceApi(app: App, { db }: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/communes',
    config,
    schema: {
      tags,
      summary: 'Communes, wards and special zones of the 34 provinces',
      querystring: communesQuery,
      response: { 200: communesAnswer, 422: problemSchema },
    },
    handler: async (request, reply) => {
      const { search, province, after, limit } = request.query;
      // One more than asked for tells whether there is a next page.
      const found = await listCommunes(db, {
        search,
        provinceCode: province,
        afterCode: after,
        limit: limit + 1,
      });
      const items = found.slice(0, limit);
      keepAnHour(reply);
      return { items, next: found.length > limit ? (items.at(-1)?.code ?? null) : null };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/crops',
    config,
    schema: { tags, summary: 'Crops and their varieties', response: { 200: cropsAnswer } },
    handler: async (_, reply) => {
      const [crops, varieties] = await Promise.all([listCrops(db), listVarieties(db)]);
      keepAnHour(reply);
      return {
        items: crops.map((crop) => ({
          ...named(crop),
          varieties: varieties.filter(({ cropCode }) => cropCode === crop.code).map(named),
        })),
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/markets',
    config,
    schema: {
      tags,
      summary: 'Markets a code can be for',
      response: { 200: marketsAnswer },
    },
    handler: async (_, reply) => {
      keepAnHour(reply);
      return { items: (await listMarkets(db)).map(named) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/certificate-kinds',
    config,
    schema: {
      tags,
      summary: 'Kinds of certificate, how long they are valid and how they are numbered',
      response: { 200: certificateKindsAnswer },
    },
    handler: async (_, reply) => {
      keepAnHour(reply);
      return { items: (await listCertificateKinds(db)).map(named) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/code-schemes',
    config,
    schema: {
      tags,
      summary: 'Forms of growing-area and packing-house codes',
      response: { 200: codeSchemesAnswer },
    },
    handler: async (_, reply) => {
      keepAnHour(reply);
      return { items: (await listCodeSchemes(db)).map(named) };
    },
  });
}

function keepAnHour(reply: FastifyReply): void {
  void reply.header('cache-control', 'public, max-age=3600');
}

type Names = { nameVi: string; nameEn: string; nameZh: string };

/** The three columns of a name as one field with a text in each language. */
function named<Row extends Names>({ nameVi, nameEn, nameZh, ...row }: Row) {
  return { ...row, name: { vi: nameVi, en: nameEn, zh: nameZh } satisfies Text };
}
