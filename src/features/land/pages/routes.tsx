import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { boxOfOutline } from '../../../lib/geometry.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { changeOutline } from '../../areas/actions/change-outline.ts';
import { readAreaOutline } from '../../areas/rules/read-area-outline.ts';
import { findOverlaps } from '../actions/find-overlaps.ts';
import { readLand, readProvince } from '../actions/read-land.ts';
import { outlineForm } from '../schemas.ts';
import { type Land, listBoundaries, listLandIn } from '../store.ts';
import { readers, registrars, seesNames, sightOf } from '../who.ts';
import { Boundaries } from './boundaries.tsx';
import { OutlineForm, type Tiles } from './outline-form.tsx';

const params = z.object({ id: idInput });
const schema = { hide: true, params };
const reading = { config: { access: { roles: readers } }, schema };
const writing = { config: { access: { roles: registrars } }, schema };
/** Degrees around the land that its neighbours are looked for in: some 2 km. */
const nearby = 0.02;

export function landPages(app: App, deps: Deps, tiles: Tiles | undefined): void {
  app.get('/console/areas/:id/boundaries', reading, async (request, reply) => {
    const actor = actorOf(request);
    const land = await readLand(deps, actor, request.params.id);
    const overlaps = await findOverlaps(deps.db, land);
    const withNames = seesNames(actor.role);
    const near = withNames ? await neighboursOf(land, {}) : [];
    const others = near.filter(({ id }) => overlaps.some(({ areaId }) => areaId === id));
    const { places } = await readProvince(deps.db);
    return sendPage(
      reply,
      <Boundaries
        context={pageContext(request)}
        land={land}
        boundaries={await listBoundaries(deps.db, land.id)}
        overlaps={overlaps}
        others={others.flatMap(({ outline }) => (outline ? [outline] : []))}
        places={places}
        withNames={withNames}
        mayDraw={registrars.includes(actor.role) && mayDraw(request, land)}
      />,
    );
  });

  app.get('/console/areas/:id/outline', writing, async (request, reply) => {
    const land = await readLand(deps, actorOf(request), request.params.id);
    // Walking around the land needs the phone's position, on this page alone.
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)');
    return sendPage(reply, await form(request, land, {}, []));
  });

  app.post('/console/areas/:id/outline', writing, async (request, reply) => {
    const actor = actorOf(request);
    const land = await readLand(deps, actor, request.params.id);
    const values = valuesOf(request);
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)');
    return answerForm(request, reply, {
      act: async () => {
        const { reason, ...change } = outlineForm.parse(sentBy(values));
        const { box } = await readProvince(deps.db);
        const wishes = { ...change, province: box, reason: reason || undefined };
        return changeOutline(deps, actor, land.id, wishes, Number(values.version));
      },
      done: () => `/console/areas/${land.id}/boundaries`,
      again: (errors) => form(request, land, values, errors),
    });
  });

  app.get('/console/areas/:id/outline/map.json', writing, async (request, reply) => {
    const actor = actorOf(request);
    const land = await readLand(deps, actor, request.params.id);
    const { places } = await readProvince(deps.db);
    const near = await neighboursOf(land, sightOf(actor));
    const overlaps = await findOverlaps(deps.db, land);
    const home = places.find(({ code }) => code === land.communeCode);
    return reply.header('cache-control', 'no-store').send({
      outline: land.outline,
      home: home && [home.longitude, home.latitude],
      places: places.map(({ name, longitude, latitude }) => ({ name, at: [longitude, latitude] })),
      neighbours: near.map(({ name, outline }) => ({ name, outline })),
      overlaps: overlaps.map(({ outline }) => outline),
    });
  });

  /** Of the same holder; officers see everyone's. */
  async function neighboursOf(land: Land, sight: Parameters<typeof listLandIn>[3]) {
    const { places } = await readProvince(deps.db);
    const home = places.find(({ code }) => code === land.communeCode);
    const box = land.outline
      ? boxOfOutline(land.outline)
      : home && {
          ...{ west: home.longitude, east: home.longitude },
          ...{ south: home.latitude, north: home.latitude },
        };
    if (!box) return [];
    const reach = land.outline ? nearby : nearby * 5;
    const around = {
      ...{ west: box.west - reach, east: box.east + reach },
      ...{ south: box.south - reach, north: box.north + reach },
    };
    return listLandIn(deps.db, around, land.id, sight);
  }

  async function form(
    request: Request,
    land: Land,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const { places, box } = await readProvince(deps.db);
    const sent = outlineForm.safeParse(sentBy(values));
    const isRefused = errors.some(({ field }) => field === 'outline');
    const read =
      sent.success && isRefused
        ? readAreaOutline(sent.data.outline, { ...sent.data, accept: undefined, province: box })
        : undefined;
    return (
      <OutlineForm
        context={pageContext(request)}
        land={land}
        // What came out of a packed file is nothing to correct by hand.
        values={values.outline?.includes('\0') ? { ...values, outline: '' } : values}
        errors={errors}
        offers={read && 'reading' in read ? read.reading.offers : []}
        places={places}
        tiles={tiles}
        mayDraw={mayDraw(request, land)}
      />
    );
  }
}

/** What has a code is drawn by officers, as areas/actions/change-outline.ts decides in the end. */
function mayDraw(request: Request, land: Land): boolean {
  return actorOf(request).role === 'officer' || land.liveMarkets.length === 0;
}

/** A browser forgets a chosen file, so its text goes into the field when the form comes back. */
function valuesOf(request: Request): Record<string, string> {
  const file = fileOf(request.body, 'outlineFile');
  const values = textsOf(request.body);
  return file ? { ...values, outline: file.content.toString('utf8'), source: '' } : values;
}

function sentBy({ version: _, csrf: __, meridian, ...values }: Record<string, string>) {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return { ...filled, ...(meridian ? { meridian: Number(meridian) } : {}) };
}
