import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { consentOfAreas, nothing } from '../actions/consent-of.ts';
import { giveConsents, withdrawConsent } from '../actions/give-consent.ts';
import { readMember } from '../actions/read-members.ts';
import { consentTextOn } from '../rules/consent-texts.ts';
import { consentInput, withdrawalInput } from '../schemas.ts';
import { listHouseholdsOf, listOwnAreas } from '../store/consents.ts';
import { findOwnArea } from '../store/plots.ts';
import { writers } from '../who.ts';
import { ConsentAreas } from './consent-areas.tsx';
import { ConsentForm } from './consent-form.tsx';
import { dayFrom, type Values } from './form-input.ts';
import { base } from './names.ts';
import { PrintForm } from './print-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

const config = { access: { roles: writers } };
const ofArea = { config, schema: { hide: true, params: z.object({ areaId: idInput }) } };
const ofMember = {
  config,
  schema: { hide: true, params: z.object({ id: idInput, areaId: idInput }) },
};
// One household alone, from its own page; anything else shows all.
const formQuery = z.object({ member: idInput.optional().catch(undefined) });
/** A form with a file takes sixty fields: households come in portions. */
const portion = 50;
const largestForm = 1000;

/** Consent by area: what is missing, recording, printing, withdrawing. */
export function consentPages(app: App, deps: Deps): void {
  app.get(`${base}/consents`, { config, schema: { hide: true } }, async (request, reply) => {
    const areas = await listOwnAreas(deps.db, actorOf(request).organisationId);
    const today = localDateOf(deps.now());
    const ids = areas.map(({ id }) => id);
    const consents = await consentOfAreas(deps.db, ids, today);
    const rows = areas.map((area) => ({ ...area, consent: consents.get(area.id) ?? nothing }));
    return sendPage(reply, <ConsentAreas context={pageContext(request)} areas={rows} />);
  });

  app.get(`${base}/consents/:areaId`, ofArea, async (request, reply) => {
    const { member } = formQuery.parse(request.query);
    const { areaId } = request.params;
    return sendPage(reply, await form(request, { areaId, only: member }, {}, []));
  });

  app.post(`${base}/consents/:areaId`, ofArea, async (request, reply) => {
    const values = textsOf(request.body);
    const { areaId } = request.params;
    await ownArea(request, areaId);
    return answerForm(request, reply, {
      act: () => {
        const memberIds = listOf(request.body, 'memberIds');
        const input = consentInput.parse({ memberIds, ...saidFrom(values) });
        const sent = { key: values.idempotencyKey, file: fileOf(request.body, 'file') };
        return giveConsents(deps, actorOf(request), areaId, input, sent);
      },
      done: () => `${base}/consents`,
      again: (errors) => form(request, { areaId }, values, errors),
    });
  });

  app.get(`${base}/consents/:areaId/print`, ofArea, async (request, reply) => {
    const area = await ownArea(request, request.params.areaId);
    const wish = { only: 'all' as const, limit: largestForm };
    return sendPage(
      reply,
      <PrintForm
        context={pageContext(request)}
        area={area}
        households={await listHouseholdsOf(deps.db, area.id, wish)}
        text={consentTextOn(localDateOf(deps.now()))}
      />,
    );
  });

  app.get(`${base}/:id/withdraw/:areaId`, ofMember, async (request, reply) =>
    sendPage(reply, await withdrawal(request, request.params, {}, [])),
  );

  app.post(`${base}/:id/withdraw/:areaId`, ofMember, async (request, reply) => {
    const values = textsOf(request.body);
    const { id, areaId } = request.params;
    return answerForm(request, reply, {
      act: () => {
        const input = withdrawalInput.parse({ areaId, ...saidFrom(values) });
        const sent = { key: values.idempotencyKey, file: fileOf(request.body, 'file') };
        return withdrawConsent(deps, actorOf(request), id, input, sent);
      },
      done: () => `${base}/${id}`,
      again: (errors) => withdrawal(request, { id, areaId }, values, errors),
    });
  });

  async function ownArea(request: Request, id: string) {
    const area = await findOwnArea(deps.db, actorOf(request).organisationId, id);
    if (!area) throw http.notFound();
    return area;
  }

  async function form(
    request: Request,
    { areaId, only }: { areaId: string; only?: string | undefined },
    values: Values,
    errors: readonly FormError[],
  ) {
    const area = await ownArea(request, areaId);
    const limit = only ? largestForm : portion + 1;
    const missing = await listHouseholdsOf(deps.db, areaId, { only: 'missing', limit });
    const alone = missing.filter(({ memberId }) => memberId === only);
    const shown = alone.length > 0 ? alone : missing.slice(0, portion);
    return (
      <ConsentForm
        context={pageContext(request)}
        area={area}
        households={shown}
        hasMore={alone.length === 0 && missing.length > portion}
        text={consentTextOn(localDateOf(deps.now()))}
        ticked={only ? [only] : listOf(request.body, 'memberIds')}
        values={values}
        errors={errors}
      />
    );
  }

  async function withdrawal(
    request: Request,
    { id, areaId }: { id: string; areaId: string },
    values: Values,
    errors: readonly FormError[],
  ) {
    const member = await readMember(deps, actorOf(request), id);
    const area = member.areas.find((one) => one.areaId === areaId);
    if (!area) throw http.notFound();
    return (
      <WithdrawForm
        context={pageContext(request)}
        member={member}
        area={area}
        values={values}
        errors={errors}
      />
    );
  }
}

function saidFrom({ happenedOn, means }: Values): Record<string, unknown> {
  return { happenedOn: dayFrom(happenedOn), means };
}
