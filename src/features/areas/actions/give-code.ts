import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { CodeGrant } from '../schemas.ts';
import { findArea } from '../store/areas.ts';
import { keepEvidence, readyEvidence } from './evidence.ts';
import { issueCodeIn } from './issue-code.ts';

/** Keeps a code that was issued elsewhere on paper, as printed. New numbers come from a dossier alone. */
export async function giveCode(
  deps: Deps,
  actor: Actor,
  areaId: string,
  input: CodeGrant,
  key?: string,
  file?: SentFile,
): Promise<{ id: string }> {
  const ready = await readyEvidence(deps, file);
  const request = {
    operation: `area-code.give ${areaId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, request, async (tx) => {
    if (!(await findArea(tx, areaId, { holderId: undefined }))) throw http.notFound();
    const { value, marketCode, number, decidedOn, grounds } = input;
    const { codeId } = await issueCodeIn(tx, deps, actor, {
      ...{ areaId, marketCode, number, decidedOn, grounds },
      way: { kind: 'record', value },
      reasonCode: 'issued-elsewhere',
      evidenceFileId: await keepEvidence(tx, deps, actor, ready, input.evidenceFileId),
      // The paper shows a code in use; one that still waits for its importer comes by a dossier.
      needsImporterApproval: false,
    });
    return { id: codeId };
  });
}
