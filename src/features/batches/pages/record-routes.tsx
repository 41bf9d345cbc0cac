import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf, parseDate } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { qrOf } from '../../labels/actions.ts';
import { listNeighbours } from '../../movements/actions/neighbours.ts';
import { balanceOn } from '../../quotas/actions.ts';
import { releaseBatch, submitBatch } from '../actions/advance-batch.ts';
import { waitingAmendment } from '../actions/amend-lot.ts';
import { stepOfVerb } from '../actions/decide-lot.ts';
import { type LoadedLot, loadLot } from '../load.ts';
import { settingProblems } from '../problems/settings.ts';
import { isOpenTo } from '../rules/life-cycle.ts';
import { releaseInput, submissionInput } from '../schemas/batches.ts';
import { isHarvest } from '../store/read-batches.ts';
import { listDecisions } from '../store/read-codes.ts';
import { listHistory } from '../store/read-history.ts';
import { openFlags } from '../store/read-lots.ts';
import { claimsOf } from '../view.ts';
import { heads, inspectors, readers, writers } from '../who.ts';
import { BatchRecord } from './batch-record.tsx';
import { decisionVerbs, settlementVerbs } from './decision-routes.tsx';
import type { May } from './record-steps.tsx';
import { seenVersion } from './seen-version.ts';

const params = z.object({ id: idInput });

/** One lot's page and the two steps that are taken on it: sending and releasing. */
export function recordPages(app: App, deps: Deps): void {
  const schema = { hide: true, params };
  const reading = { config: { access: { roles: readers } }, schema };
  const leading = { config: { access: { roles: heads } }, schema };

  app.get('/console/batches/:id', reading, async (request, reply) => {
    // Sending a lot may take the phone's position, on this page alone.
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)');
    return sendPage(reply, await record(request, request.params.id, []));
  });

  app.post('/console/batches/:id/submission', leading, (request, reply) => {
    const { id } = request.params;
    const typed = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const position = positionOf(typed.position ?? '');
        const { excessReason } =
          submissionInput.parse({ excessReason: typed.excessReason ?? '' }) ?? {};
        const sent = { id, version: seenVersion(request), position };
        return submitBatch(deps, actorOf(request), {
          ...sent,
          excessReason: excessReason || undefined,
        });
      },
      done: () => `/console/batches/${id}`,
      again: (errors) => record(request, id, errors.map(atInputs)),
    });
  });

  app.post('/console/batches/:id/release', leading, (request, reply) => {
    const { id } = request.params;
    const day = textsOf(request.body).bestBefore ?? '';
    return answerForm(request, reply, {
      act: () => {
        const typed = day.trim() === '' ? {} : { bestBefore: parseDate(day) ?? day };
        const { bestBefore } = releaseInput.parse(typed) ?? {};
        const sent = { id, version: seenVersion(request), bestBefore };
        return releaseBatch(deps, actorOf(request), sent);
      },
      done: () => `/console/batches/${id}`,
      again: (errors) => record(request, id, errors.map(atInputs)),
    });
  });

  async function record(request: Request, id: string, errors: readonly FormError[]) {
    const actor = actorOf(request);
    const lot = await loadLot(deps, actor, id);
    const { batch, claimed } = lot;
    const today = localDateOf(deps.now());
    const harvest = isHarvest(batch) ? batch : undefined;
    const [decisions, history, way, quota] = await Promise.all([
      listDecisions(deps.db, harvest ? [harvest.areaCodeId] : []),
      listHistory(deps.db, id),
      listNeighbours(deps.db, id),
      harvest ? balanceOn(deps.db, harvest.areaId, harvest.harvestedFrom, today) : undefined,
    ]);
    return (
      <BatchRecord
        context={pageContext(request)}
        lot={lot}
        decisions={decisions}
        claims={claimsOf(batch, claimed)}
        history={history}
        way={way}
        today={today}
        quota={quota}
        qr={batch.state === 'released' ? qrOf(deps.publicUrl, batch.publicCode).svg : undefined}
        may={mayDo(actor, lot)}
        errors={errors}
        typed={request.method === 'POST' ? textsOf(request.body) : {}}
      />
    );
  }
}

/** What the state of the lot and the role of the viewer leave to do. */
function mayDo(actor: Actor, { batch, decisions, flags }: LoadedLot): May {
  const { state } = batch;
  const isHead = heads.includes(actor.role);
  const isAsked = waitingAmendment(decisions) !== undefined;
  const isToAudit =
    openFlags(flags, decisions).length > 0 || decisions.some(({ kind }) => kind === 'passed');
  const deciding = decisionVerbs.filter((verb) => {
    if (verb === 'audit' && !isToAudit) return false;
    if (stepOfVerb[verb] === 'decide-amendment' && !isAsked) return false;
    return isOpenTo(stepOfVerb[verb], state);
  });
  const isOwnHarvest = isHarvest(batch);
  return {
    correct: isOwnHarvest && writers.includes(actor.role) && isOpenTo('correct', state),
    submit: isOwnHarvest && isHead && isOpenTo('submit', state),
    release: isOwnHarvest && isHead && isOpenTo('release', state),
    decide: inspectors.includes(actor.role) ? deciding : [],
    settle: isHead
      ? settlementVerbs.filter((verb) => isOpenTo(verb, state) && !(verb === 'amend' && isAsked))
      : [],
  };
}

const inputs = ['amount', 'excessReason', 'position', 'bestBefore'];

/** An error points at an input only where the page has it; others stand in the summary alone. */
function atInputs({ field, text }: FormError): FormError {
  return { field: field !== undefined && inputs.includes(field) ? field : undefined, text };
}

/** '10.5123, 105.4123' as phones and maps write it. */
function positionOf(text: string) {
  if (text.trim() === '') return undefined;
  const read = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  const [latitude, longitude] = [Number(read?.[1]), Number(read?.[2])];
  if (!read || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    throw settingProblems.positionNotRead();
  return { latitude, longitude };
}
