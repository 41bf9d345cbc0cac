import { z } from 'zod';
import { anomalyStates } from '../../../db/schema/anomalies.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { pageQuery } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { decideAnomaly } from '../actions/decide.ts';
import { setRule } from '../actions/set-rule.ts';
import type { AnomalyCode } from '../rules/codes.ts';
import { steps, whyNotStep } from '../rules/life-cycle.ts';
import * as schemas from '../schemas.ts';
import { findAnomaly, listAnomalies, listSteps } from '../store/read.ts';
import { listRules, listVersions } from '../store/rules.ts';
import { deciders, readers, ruleSetters } from '../who.ts';
import { AnomalyList, base } from './list.tsx';
import { AnomalyRecord } from './record.tsx';
import { RuleList, RulePage } from './rules.tsx';

type Texts = Record<string, string>;

const query = z.object({
  // The queue is what an inspector comes for.
  state: z.enum([...anomalyStates, 'all']).catch('open'),
  after: pageQuery.shape.after.catch(undefined),
});

export function anomalyPages(app: App, deps: Deps): void {
  const access = (roles: typeof readers) => ({ config: { access: { roles } } });
  const hidden = { schema: { hide: true } };
  const one = { schema: { hide: true, params: schemas.params } };
  const oneRule = { schema: { hide: true, params: schemas.ruleParams } };

  app.get(base, { ...access(readers), ...hidden }, async (request, reply) => {
    const { state: asked, after } = query.parse(request.query);
    const actor = actorOf(request);
    const state = asked === 'all' || !deciders.includes(actor.role) ? undefined : asked;
    const found = await listAnomalies(deps.db, actor, { state, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ state: asked, ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <AnomalyList
        context={pageContext(request)}
        rows={found.items}
        state={state}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(`${base}/rules`, { ...access(deciders), ...hidden }, async (request, reply) => {
    const rules = await listRules(deps.db);
    return sendPage(reply, <RuleList context={pageContext(request)} rules={rules} />);
  });

  app.get(`${base}/rules/:code`, { ...access(deciders), ...oneRule }, async (request, reply) =>
    sendPage(reply, await rulePage(request, request.params.code, {}, [])),
  );

  app.post(`${base}/rules/:code`, { ...access(ruleSetters), ...oneRule }, (request, reply) => {
    const { code } = request.params;
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { threshold = '', severity, isOn, reason, idempotencyKey } = texts;
        const input = schemas.ruleInput.parse({
          // What is no number stays what it is, to be refused at its field.
          threshold: threshold.trim() === '' ? undefined : Number(threshold),
          severity,
          isOn: isOn === 'yes',
          reason,
        });
        const version = versionOf(texts);
        return setRule(deps, actorOf(request), { code, input, version, key: idempotencyKey });
      },
      done: () => `${base}/rules/${code}`,
      again: (errors) => rulePage(request, code, texts, errors),
    });
  });

  app.get(`${base}/:id`, { ...access(readers), ...one }, async (request, reply) =>
    sendPage(reply, await record(request, request.params.id, {}, [])),
  );

  app.post(`${base}/:id/decisions`, { ...access(deciders), ...one }, (request, reply) => {
    const { id } = request.params;
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { kind, reason, idempotencyKey } = texts;
        const input = schemas.decisionInput.parse({ kind, reason });
        const version = versionOf(texts);
        return decideAnomaly(deps, actorOf(request), { id, input, version, key: idempotencyKey });
      },
      done: () => `${base}/${id}`,
      again: (errors) => record(request, id, texts, errors),
    });
  });

  async function rulePage(
    request: Request,
    code: AnomalyCode,
    texts: Texts,
    errors: readonly FormError[],
  ) {
    const versions = await listVersions(deps.db, code);
    return <RulePage context={pageContext(request)} {...{ code, versions, texts, errors }} />;
  }

  async function record(request: Request, id: string, texts: Texts, errors: readonly FormError[]) {
    const actor = actorOf(request);
    const anomaly = await findAnomaly(deps.db, actor, id);
    if (!anomaly) throw httpProblems.notFound();
    const decides = deciders.includes(actor.role);
    const open = decides
      ? steps.filter((step) => {
          const isIdle = step === 'hold' && anomaly.lotState !== 'released';
          return !isIdle && whyNotStep(anomaly, step) === undefined;
        })
      : [];
    const parts = { anomaly, open, texts, errors, steps: await listSteps(deps.db, id) };
    return <AnomalyRecord context={pageContext(request)} {...parts} />;
  }
}

function versionOf(texts: Texts): number | undefined {
  return /^\d{1,9}$/.test(texts['version'] ?? '') ? Number(texts['version']) : undefined;
}
