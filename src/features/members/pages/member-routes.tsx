import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import { printPhone } from '../../../lib/phone.ts';
import { isAuthority } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { findCommune, listCommunes } from '../../reference/actions.ts';
import { nameCommune } from '../../reference/rules.ts';
import { leaveMember, takeBackDeparture } from '../actions/leave-member.ts';
import { type MemberRecord, readMember } from '../actions/read-members.ts';
import { correctMember, registerMember } from '../actions/register-member.ts';
import { words } from '../messages/households.ts';
import { departureInput, memberInput } from '../schemas.ts';
import { readers, writers } from '../who.ts';
import { DayForm } from './day-form.tsx';
import { dayFrom, memberFrom, type Values } from './form-input.ts';
import { MemberForm } from './member-form.tsx';
import { base } from './names.ts';
import { MemberPage } from './record.tsx';

const params = z.object({ id: idInput });
const reading = { config: { access: { roles: readers } }, schema: { hide: true, params } };
const writing = { config: { access: { roles: writers } }, schema: { hide: true, params } };
const creating = { config: { access: { roles: writers } }, schema: { hide: true } };

/** A household: its page, its forms. */
export function memberPages(app: App, deps: Deps): void {
  app.get(`${base}/new`, creating, async (request, reply) =>
    sendPage(reply, await form(request, {}, [])),
  );

  app.post(`${base}/new`, creating, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = memberInput.parse(memberFrom(values));
        return registerMember(deps, actorOf(request), input, values.idempotencyKey);
      },
      done: ({ id }) => `${base}/${id}`,
      again: (errors) => form(request, values, errors),
    });
  });

  app.get(`${base}/:id`, reading, async (request, reply) => {
    const member = await readMember(deps, actorOf(request), request.params.id);
    return sendPage(reply, await page(request, member));
  });

  app.get(`${base}/:id/edit`, writing, async (request, reply) => {
    const member = await readMember(deps, actorOf(request), request.params.id);
    return sendPage(reply, await form(request, valuesOf(member), [], member));
  });

  app.post(`${base}/:id/edit`, writing, async (request, reply) => {
    const actor = actorOf(request);
    const values = textsOf(request.body);
    const member = await readMember(deps, actor, request.params.id);
    return answerForm(request, reply, {
      act: () => {
        const input = memberInput.parse(memberFrom(values));
        return correctMember(deps, actor, member.id, input, Number(values.version));
      },
      done: () => `${base}/${member.id}`,
      again: (errors) => form(request, values, errors, member),
    });
  });

  app.get(`${base}/:id/leave`, writing, async (request, reply) => {
    const member = await readMember(deps, actorOf(request), request.params.id);
    return sendPage(reply, departure(request, member, {}, []));
  });

  app.post(`${base}/:id/leave`, writing, async (request, reply) => {
    const actor = actorOf(request);
    const values = textsOf(request.body);
    const member = await readMember(deps, actor, request.params.id);
    return answerForm(request, reply, {
      act: () => {
        const input = departureInput.parse({ leftOn: dayFrom(values.leftOn) });
        return leaveMember(deps, actor, member.id, input, Number(values.version));
      },
      done: () => `${base}/${member.id}`,
      again: (errors) => departure(request, member, values, errors),
    });
  });

  app.post(`${base}/:id/return`, writing, async (request, reply) => {
    const { version } = textsOf(request.body);
    const { id } = request.params;
    await takeBackDeparture(deps, actorOf(request), id, Number(version));
    return reply.redirect(`${base}/${id}`, 303);
  });

  async function form(
    request: Request,
    values: Values,
    errors: readonly FormError[],
    record?: MemberRecord,
  ) {
    const context = pageContext(request);
    const communes = await listCommunes(deps.db, { provinceCode: '91' });
    return (
      <MemberForm
        context={context}
        values={values}
        errors={errors}
        communes={communes.map((commune) => ({
          value: commune.code,
          label: nameCommune(commune, context.language),
        }))}
        record={record}
      />
    );
  }

  async function page(request: Request, member: MemberRecord) {
    const context = pageContext(request);
    const { role } = actorOf(request);
    const commune = await findCommune(deps.db, member.communeCode);
    const mayWrite = writers.includes(role);
    return (
      <MemberPage
        context={context}
        member={member}
        commune={commune ? nameCommune(commune, context.language) : member.communeCode}
        mayWrite={mayWrite}
        maySeeFiles={mayWrite || isAuthority(role)}
      />
    );
  }
}

function departure(
  request: Request,
  member: MemberRecord,
  values: Values,
  errors: readonly FormError[],
) {
  const context = pageContext(request);
  const say = words(context.language);
  return (
    <DayForm
      context={context}
      title={say.leaveTitle(member.fullName)}
      note={say.leaveNote}
      action={`${base}/${member.id}/leave`}
      version={member.version}
      name="leftOn"
      label={say.leftOn}
      send={say.leaveNow}
      values={values}
      errors={errors}
    />
  );
}

/** The record as a form shows it. */
function valuesOf(member: MemberRecord): Values {
  return {
    number: member.number,
    fullName: member.fullName,
    phone: member.phone ? printPhone(member.phone) : '',
    communeCode: member.communeCode,
    hamlet: member.hamlet ?? '',
    joinedOn: formatDate(member.joinedOn, 'vi'),
  };
}
