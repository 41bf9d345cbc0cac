import type { Deps } from '../../../deps.ts';
import type { Request } from '../../../http/app-types.ts';
import { pageContext } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { listCertificateKinds, listCrops, listVarieties } from '../../reference/actions.ts';
import { findCertificate } from '../store/read.ts';
import type { Names } from '../view.ts';
import type { RecordProps } from './detail.tsx';

export async function namesOf(deps: Deps): Promise<Names> {
  const [crops, varieties] = await Promise.all([listCrops(deps.db), listVarieties(deps.db)]);
  return { crops, varieties };
}

/** What a page about one certificate shows; 404 when it is missing or not theirs to see. */
export async function loadRecord(deps: Deps, request: Request, id: string): Promise<RecordProps> {
  const record = await findCertificate(deps.db, actorOf(request), id);
  if (!record) throw http.notFound();
  const kinds = await listCertificateKinds(deps.db);
  return {
    context: pageContext(request),
    record,
    kind: kinds.find(({ code }) => code === record.kindCode),
    names: await namesOf(deps),
    today: localDateOf(deps.now()),
  };
}
