import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import { readHouse, readSupply } from '../actions/read-house.ts';
import { askSupply, stepSupply } from '../actions/supply.ts';
import { supplyInput, supplyStepInput } from '../schemas.ts';
import { askers, enders } from '../who.ts';
import { supplyFrom } from './form-input.ts';
import { base } from './names.ts';
import { AskForm, StepForm } from './supply-forms.tsx';

const params = z.object({ id: idInput });

export function supplyPages(app: App, deps: Deps): void {
  const asking = { config: { access: { roles: askers } }, schema: { hide: true, params } };
  const stepping = { config: { access: { roles: enders } }, schema: { hide: true, params } };

  app.get(`${base}/:id/supplies/new`, asking, async (request, reply) => {
    const house = await readHouse(deps, actorOf(request), request.params.id);
    const values = { validFrom: formatDate(localDateOf(deps.now()), 'vi') };
    const context = pageContext(request);
    return sendPage(reply, <AskForm context={context} house={house} values={values} errors={[]} />);
  });

  app.post(`${base}/:id/supplies/new`, asking, async (request, reply) => {
    const actor = actorOf(request);
    const values = textsOf(request.body);
    const house = await readHouse(deps, actor, request.params.id);
    return answerForm(request, reply, {
      act: () => {
        const input = supplyInput.parse(supplyFrom(values));
        return askSupply(deps, actor, house.id, input, values.idempotencyKey);
      },
      done: () => `${base}/${house.id}`,
      again: (errors) => (
        <AskForm context={pageContext(request)} house={house} values={values} errors={errors} />
      ),
    });
  });

  app.get('/console/supplies/:id', stepping, async (request, reply) => {
    const supply = await readSupply(deps, actorOf(request), request.params.id);
    const context = pageContext(request);
    return sendPage(reply, <StepForm context={context} supply={supply} values={{}} errors={[]} />);
  });

  app.post('/console/supplies/:id', stepping, async (request, reply) => {
    const actor = actorOf(request);
    const values = textsOf(request.body);
    const supply = await readSupply(deps, actor, request.params.id);
    return answerForm(request, reply, {
      act: () => {
        const { step, reason } = values;
        const input = supplyStepInput.parse({ step, reason });
        const sent = { key: values.idempotencyKey, seenVersion: Number(values.version) };
        return stepSupply(deps, actor, supply.id, input, sent);
      },
      done: () => `${base}/${supply.houseId}`,
      again: async (errors) => (
        <StepForm
          context={pageContext(request)}
          // Read again: beside a refusal stands the agreement as it is now.
          supply={await readSupply(deps, actor, supply.id)}
          values={values}
          errors={errors}
        />
      ),
    });
  });
}
