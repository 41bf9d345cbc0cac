import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { parseDate } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { decideLot, stepOfVerb } from '../actions/decide-lot.ts';
import { settleLot } from '../actions/settle-lot.ts';
import { isOpenTo } from '../rules/life-cycle.ts';
import {
  type DecisionVerb,
  decisionInput,
  type SettlementVerb,
  settlementInput,
} from '../schemas/decisions.ts';
import { findBatch } from '../store/read-batches.ts';
import { heads, inspectors } from '../who.ts';
import { DecisionPage } from './decision-page.tsx';

export const decisionVerbs = [
  ...(['verify', 'return', 'audit', 'hold', 'resume'] as const),
  ...(['accept-amendment', 'refuse-amendment'] as const),
] as const satisfies readonly DecisionVerb[];
export const settlementVerbs = [
  'amend',
  'close',
  'void',
] as const satisfies readonly SettlementVerb[];

const decisionParams = z.object({ id: idInput, verb: z.enum(decisionVerbs) });
const settlementParams = z.object({ id: idInput, verb: z.enum(settlementVerbs) });

/** A page for each decision of an inspector and for each step of the head that needs words. */
export function decisionPages(app: App, deps: Deps): void {
  const deciding = {
    config: { access: { roles: inspectors } },
    schema: { hide: true, params: decisionParams },
  };
  const settling = {
    config: { access: { roles: heads } },
    schema: { hide: true, params: settlementParams },
  };

  app.get('/console/batches/:id/decisions/:verb', deciding, async (request, reply) =>
    sendPage(reply, await page(request, request.params, 'decisions', [])),
  );

  app.post('/console/batches/:id/decisions/:verb', deciding, (request, reply) => {
    const { id, verb } = request.params;
    return answerForm(request, reply, {
      act: () => {
        const input = decisionInput.parse({ kind: verb, ...sentFor(verb, request.body) });
        return decideLot(deps, actorOf(request), id, input, sentOf(request));
      },
      done: () => `/console/batches/${id}`,
      again: (errors) => page(request, request.params, 'decisions', errors),
    });
  });

  app.get('/console/batches/:id/settlements/:verb', settling, async (request, reply) =>
    sendPage(reply, await page(request, request.params, 'settlements', [])),
  );

  app.post('/console/batches/:id/settlements/:verb', settling, (request, reply) => {
    const { id, verb } = request.params;
    return answerForm(request, reply, {
      act: () => {
        const input = settlementInput.parse({ kind: verb, ...sentFor(verb, request.body) });
        return settleLot(deps, actorOf(request), id, input, sentOf(request));
      },
      done: () => `/console/batches/${id}`,
      again: (errors) => page(request, request.params, 'settlements', errors),
    });
  });

  async function page(
    request: Request,
    { id, verb }: { id: string; verb: DecisionVerb | SettlementVerb },
    noun: 'decisions' | 'settlements',
    errors: readonly FormError[],
  ) {
    const batch = await findBatch(deps.db, actorOf(request), id);
    if (!batch) throw httpProblems.notFound();
    const step = verb === 'void' || verb === 'close' || verb === 'amend' ? verb : stepOfVerb[verb];
    return (
      <DecisionPage
        context={pageContext(request)}
        batch={batch}
        verb={verb}
        noun={noun}
        isPossible={isOpenTo(step, batch.state)}
        values={request.method === 'POST' ? withoutVersion(textsOf(request.body)) : {}}
        errors={errors}
      />
    );
  }
}

/** After a stale decision the page shows the lot as it is: deciding again is then deliberate. */
function withoutVersion({ version: _, ...texts }: Record<string, string>) {
  return texts;
}

/** What the form of that step asks for, and nothing that another form would. */
function sentFor(verb: DecisionVerb | SettlementVerb, body: unknown): Record<string, unknown> {
  const { reason, reasonCode, method, until, amount, unit } = textsOf(body);
  const typed = {
    return: { reasonCode, reason },
    verify: { method, reason },
    audit: { method, reason },
    hold: { reason, until: parseDate(until ?? '') ?? until },
    resume: { reason },
    'accept-amendment': { reason },
    'refuse-amendment': { reason },
    void: { reason },
    close: { reasonCode, reason },
    amend: { amount, unit, reason },
  } as const satisfies Record<DecisionVerb | SettlementVerb, object>;
  return typed[verb];
}

function sentOf(request: Request) {
  const { idempotencyKey: key, version } = textsOf(request.body);
  const seen = Number(version);
  return {
    key,
    version: version !== undefined && Number.isSafeInteger(seen) ? seen : undefined,
    file: fileOf(request.body, 'file'),
  };
}
