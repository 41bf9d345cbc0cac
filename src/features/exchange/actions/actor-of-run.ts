import { type Actor, roles } from '../../../lib/roles.ts';
import { problems } from '../problems.ts';
import type { Run } from '../store/runs.ts';

/** Whoever sent the sheet, or had it applied; whether they still may is asked again. */
export function actorOfRun(run: Run): Actor {
  const role = roles.find((each) => each === run.sentByRole);
  if (!role) throw problems.senderGone();
  return { personId: run.sentBy, organisationId: run.organisationId, role, via: 'session' };
}
