import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { problemSchema } from '../../http/openapi.ts';
import { localDateOf } from '../../lib/dates.ts';
import { readPublicCode } from '../../lib/public-code.ts';
import { answerLot } from './answer-lot.ts';
import { answerMade } from './made/answer.ts';
import { findMadeLot } from './made/store.ts';
import { problems } from './problems.ts';
import { lotAnswer, lotParams } from './schemas.ts';
import { findReleasedLot } from './store.ts';

/** The public facts of a lot for other systems, open to any site's scripts. */
export function lookupApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/lots/:code',
    config: { access: 'public' },
    schema: {
      tags: ['lookup'],
      summary: 'What a scan of a released lot shows',
      description:
        'Open data without a key. A code with a mistyped character and a code nobody knows answer 404 with different problem codes.',
      params: lotParams,
      response: { 200: lotAnswer, 404: problemSchema },
    },
    handler: async (request, reply) => {
      void reply.header('access-control-allow-origin', '*');
      const read = readPublicCode(request.params.code);
      if (!('code' in read)) throw problems.mistyped();
      const today = localDateOf(deps.now());
      const lot = await findReleasedLot(deps.db, read.code);
      const made = lot ? undefined : await findMadeLot(deps.db, read.code);
      const answer = lot
        ? answerLot(lot, today, deps.publicUrl)
        : made && answerMade(made, today, deps.publicUrl);
      if (!answer) throw problems.unknown();
      void reply.header('cache-control', 'public, max-age=0, must-revalidate');
      return answer;
    },
  });
}
