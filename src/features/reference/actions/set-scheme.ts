import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { readTemplate } from '../rules/read-template.ts';
import { whyNotClose, whyNotScheme } from '../rules/scheme.ts';
import type { SchemeClosure, SchemeInput } from '../schemas/settings.ts';
import { insertScheme, insertSchemeSetting, listCodeSchemes } from '../store/schemes.ts';
import { lockReferenceLoad } from '../store.ts';

/** Adds a form of code that a new text brings; codes of it are read, and given, from then on. */
export async function addScheme(
  deps: Deps,
  actor: Actor,
  input: SchemeInput,
  key?: string,
): Promise<{ id: string }> {
  const template = readTemplate(input.template);
  if ('problem' in template) throw template.problem;
  return createOnce(deps, actor, { operation: 'scheme.add', key, input }, async (tx) => {
    // Two officers at once must not add forms that read the same code.
    await lockReferenceLoad(tx);
    refuseIf(whyNotScheme(input, template, await listCodeSchemes(tx)));
    const id = deps.newId('sch');
    const scheme = {
      kind: input.kind,
      nameVi: input.name,
      nameEn: input.nameEn ?? input.name,
      nameZh: input.nameZh ?? input.name,
      ...template,
      issuedBy: input.issuedBy,
      forExport: input.forExport,
      forDomestic: input.forDomestic,
      validFrom: input.validFrom,
      allottedFrom: input.allotted ? input.validFrom : null,
      example: input.example,
      source: input.source,
    };
    await insertScheme(tx, { ...scheme, id, origin: 'province' });
    await insertSchemeSetting(tx, {
      id: deps.newId('set'),
      schemeId: id,
      kind: 'added',
      source: input.source,
      setBy: actor.personId,
      setAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'scheme.set',
      subjectType: 'scheme',
      subjectId: id,
      facts: { change: 'added', ...scheme },
    });
    return { id };
  });
}

/** Ends the giving of codes of a form with a day; codes given before stay what they are. */
export async function closeScheme(
  deps: Deps,
  actor: Actor,
  schemeId: string,
  input: SchemeClosure,
  key?: string,
): Promise<{ id: string }> {
  const request = { operation: `scheme.close ${schemeId}`, key, input };
  return createOnce(deps, actor, request, async (tx) => {
    await lockReferenceLoad(tx);
    const scheme = (await listCodeSchemes(tx)).find(({ id }) => id === schemeId);
    if (!scheme) throw http.notFound();
    refuseIf(whyNotClose(scheme, input.lastDay));
    await insertSchemeSetting(tx, {
      id: deps.newId('set'),
      schemeId,
      kind: 'closed',
      ...input,
      setBy: actor.personId,
      setAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'scheme.set',
      subjectType: 'scheme',
      subjectId: schemeId,
      facts: { change: 'closed', ...input },
    });
    return { id: schemeId };
  });
}
