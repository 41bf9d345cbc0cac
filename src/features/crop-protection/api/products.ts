import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { sendKeptFile } from '../../files/actions.ts';
import { checkLabel, enterLabel } from '../actions/enter-label.ts';
import { judgeUse } from '../actions/judge-use.ts';
import { doseOf, readProduct, readProducts } from '../actions/read-catalogue.ts';
import * as schemas from '../schemas.ts';
import { findLabel, findLabelPhoto, listLabels } from '../store/read-labels.ts';
import { findProduct } from '../store/read-products.ts';
import { judgementOf, labelItemOf, productItemOf } from '../view.ts';
import { checkers, readers } from '../who.ts';

const tags = ['crop-protection'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const reading = { config: { access: { roles: readers } } } as const;
const base = '/api/v1/crop-protection';

/** Products, their labels, and what is to be said of a use. */
export function productApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${base}/products`,
    ...reading,
    schema: {
      tags,
      summary: 'Products by name or ingredient, searched without marks',
      querystring: schemas.productQuery,
      response: { 200: schemas.productsAnswer, ...refusals },
    },
    handler: async (request) => {
      const found = await readProducts(deps, request.query);
      const items = found.items.map((each) => productItemOf(each.product, each.standing.is));
      return { items, next: found.next };
    },
  });

  app.route({
    method: 'GET',
    url: `${base}/products/:id`,
    ...reading,
    schema: {
      tags,
      summary: 'One product: what each list says of it, and its labels',
      params: schemas.params,
      response: { 200: schemas.productAnswer, ...refusalsOfOne },
    },
    handler: async (request) => {
      const { product, standing, lines, labels } = await readProduct(deps, request.params.id);
      return {
        ...productItemOf(product, standing.is),
        lines: lines.map(({ list, standing: said, runOffUntil, uses }) => ({
          listId: list.id,
          number: list.number,
          standing: said,
          runOffUntil,
          uses: uses.map(({ cropCode, cropName, pests }) => ({ cropCode, cropName, pests })),
        })),
        labels: labels.map(labelItemOf),
      };
    },
  });

  app.route({
    method: 'GET',
    url: `${base}/products/:id/judgement`,
    ...reading,
    schema: {
      tags,
      summary: 'What is to be said of using a product on a crop on a day, by what held on that day',
      params: schemas.params,
      querystring: schemas.judgementQuery,
      response: { 200: schemas.judgementAnswer, ...refusalsOfOne },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { crop, on, ...typed } = request.query;
      if (!(await findProduct(deps.db, id))) throw http.notFound();
      const use = { productId: id, cropCode: crop, usedOn: on, dose: doseOf(typed) };
      return judgementOf(await judgeUse(deps.db, use));
    },
  });

  app.route({
    method: 'POST',
    url: `${base}/products/:id/labels`,
    config: { access: { roles: checkers } },
    schema: {
      tags,
      summary: 'Enter a registered label for a crop, from its photo; it waits for a second person',
      params: schemas.params,
      body: schemas.labelInput,
      response: { 201: schemas.labelItem, ...refusalsOfOne },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const made = await enterLabel(deps, actorOf(request), request.params.id, request.body, {
        key,
      });
      return reply
        .code(201)
        .header('location', `${base}/labels/${made.id}`)
        .send(await label(made.id));
    },
  });

  app.route({
    method: 'GET',
    url: `${base}/labels`,
    ...reading,
    schema: {
      tags,
      summary: 'The newest 500 labels; with waiting=true those that nobody has checked',
      querystring: schemas.labelQuery,
      response: { 200: schemas.labelsAnswer, ...refusals },
    },
    handler: async (request) => {
      const wanted = request.query.waiting === 'true' ? { waiting: true as const } : {};
      return { items: (await listLabels(deps.db, wanted)).map(labelItemOf) };
    },
  });

  app.route({
    method: 'GET',
    url: `${base}/labels/:id`,
    ...reading,
    schema: {
      tags,
      summary: 'One label',
      params: schemas.params,
      response: { 200: schemas.labelItem, ...refusalsOfOne },
    },
    handler: (request) => label(request.params.id),
  });

  app.route({
    method: 'POST',
    url: `${base}/labels/:id/checks`,
    config: { access: { roles: checkers } },
    schema: {
      tags,
      summary: 'Verify, refuse or withdraw a label that somebody else has entered',
      params: schemas.params,
      body: schemas.checkInput,
      response: { 201: schemas.labelItem, ...refusalsOfOne, 409: problemSchema },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await checkLabel(deps, actorOf(request), id, request.body);
      return reply.code(201).send(await label(id));
    },
  });

  for (const url of [`${base}/labels/:id/photo`, '/console/crop-protection/labels/:id/photo'])
    app.route({
      method: 'GET',
      url,
      ...reading,
      schema: url.startsWith('/api')
        ? { tags, summary: 'The photo of a label', params: schemas.params }
        : { hide: true, params: schemas.params },
      handler: async (request, reply) =>
        sendKeptFile(reply, deps, await findLabelPhoto(deps.db, request.params.id)),
    });

  async function label(id: string) {
    const found = await findLabel(deps.db, id);
    if (!found) throw http.notFound();
    return labelItemOf(found);
  }
}
