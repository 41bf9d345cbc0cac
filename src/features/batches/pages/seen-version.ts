import type { Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';

/** The version the form was made from. */
export function seenVersion(request: Request): number | undefined {
  const version = Number(textsOf(request.body).version);
  return Number.isSafeInteger(version) ? version : undefined;
}
