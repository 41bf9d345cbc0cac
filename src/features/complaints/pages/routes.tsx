import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { pageQuery } from '../../../lib/input.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { sendKeptFile } from '../../files/actions.ts';
import { advanceComplaint } from '../actions/advance.ts';
import { mayTake, type Step, steps, whyNotStep } from '../rules/life-cycle.ts';
import { shownFilters } from '../rules/shown.ts';
import * as schemas from '../schemas.ts';
import {
  type Complaint,
  findComplaint,
  findPhone,
  findPhoto,
  listAssignees,
  listComplaints,
  listSteps,
} from '../store/read.ts';
import { readers, takers } from '../who.ts';
import { base, ComplaintList } from './list.tsx';
import { ComplaintRecord } from './record.tsx';

type Texts = Record<string, string>;

const query = z.object({
  show: z.enum(shownFilters).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

export function complaintPages(app: App, deps: Deps): void {
  const read = { config: { access: { roles: readers } } };
  const one = { ...read, schema: { hide: true, params: schemas.params } };

  app.get(base, { ...read, schema: { hide: true } }, async (request, reply) => {
    const { show, after } = query.parse(request.query);
    const found = await listComplaints(deps.db, actorOf(request), { show, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ ...(show && { show }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <ComplaintList
        context={pageContext(request)}
        rows={found.items}
        show={show}
        now={deps.now()}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(`${base}/:id`, one, async (request, reply) =>
    sendPage(reply, await record(request, request.params.id, {}, [])),
  );

  app.get(`${base}/:id/photo`, one, async (request, reply) => {
    const { photoFileId } = await found(actorOf(request), request.params.id);
    const row = photoFileId === null ? undefined : await findPhoto(deps.db, photoFileId);
    return sendKeptFile(reply, deps, row);
  });

  app.post(
    `${base}/:id/steps`,
    { config: { access: { roles: takers } }, schema: { hide: true, params: schemas.params } },
    (request, reply) => {
      const { id } = request.params;
      const texts = textsOf(request.body);
      return answerForm(request, reply, {
        act: () => take(request, id, texts),
        done: () => `${base}/${id}`,
        again: (errors) => record(request, id, texts, errors.map(ofStep(texts['kind'] ?? ''))),
      });
    },
  );

  function take(request: Request, id: string, texts: Texts) {
    const { kind = '', version, idempotencyKey } = texts;
    const input = schemas.stepInput.parse({
      kind,
      words: texts[`${kind}-words`],
      assignedTo: texts[`${kind}-assignedTo`] || undefined,
      hold: texts[`${kind}-hold`] === 'yes',
    });
    return advanceComplaint(deps, actorOf(request), {
      id,
      input,
      version: /^\d{1,9}$/.test(version ?? '') ? Number(version) : undefined,
      key: idempotencyKey,
    });
  }

  async function found(actor: Actor, id: string): Promise<Complaint> {
    const complaint = await findComplaint(deps.db, actor, id);
    if (!complaint) throw httpProblems.notFound();
    return complaint;
  }

  async function record(request: Request, id: string, texts: Texts, errors: readonly FormError[]) {
    const actor = actorOf(request);
    const complaint = await found(actor, id);
    const open = openSteps(actor, complaint);
    const [phone, taken, assignees] = await Promise.all([
      findPhone(deps.db, actor, complaint),
      listSteps(deps.db, id),
      open.includes('assign') ? listAssignees(deps.db, complaint.holderId) : [],
    ]);
    const parts = { complaint, phone, steps: taken, open, assignees, texts, errors };
    return <ComplaintRecord context={pageContext(request)} {...parts} now={deps.now()} />;
  }
}

function openSteps(actor: Actor, complaint: Complaint): Step[] {
  return steps.filter(
    (step) =>
      mayTake(step, actor, complaint) &&
      whyNotStep(complaint.state, step) === undefined &&
      (step !== 'signal' || complaint.lotId !== null),
  );
}

/** The field of the form that was sent: each step has its own. */
function ofStep(kind: string): (error: FormError) => FormError {
  return (error) => (error.field ? { ...error, field: `${kind}-${error.field}` } : error);
}
