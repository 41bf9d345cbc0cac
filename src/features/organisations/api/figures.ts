import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { figureWords } from '../messages/figures.ts';
import { totalOfFigure } from '../rules/figures.ts';
import { countFigures, figureCodes } from '../store/figures.ts';
import { correctors } from '../who.ts';

const counts = { numerator: z.int(), denominator: z.int() };
const figuresAnswer = z
  .object({
    date: z.string().meta({ format: 'date' }),
    figures: z.array(
      z.object({
        code: z.enum(figureCodes),
        /** what is counted, of what, in Vietnamese */
        rule: z.string(),
        ...counts,
        districts: z.array(z.object({ district: z.string(), ...counts })),
      }),
    ),
  })
  .meta({ id: 'OrganisationFigures' });

export function figuresApi(app: App, deps: Deps): void {
  app.get(
    '/api/v1/organisations/figures',
    {
      config: { access: { roles: correctors } },
      schema: {
        tags: ['organisations'],
        summary: 'Figures of the plan on cooperatives, by former district, with their rules',
        response: { 200: figuresAnswer, 401: problemSchema, 403: problemSchema },
      },
    },
    async () => {
      const date = localDateOf(deps.now());
      const counted = await countFigures(deps.db, date);
      const say = figureWords('vi');
      const year = Number(date.slice(0, 4));
      return {
        date,
        figures: figureCodes.map((code) => ({
          code,
          rule: say[`${code}Rule`](year),
          ...totalOfFigure(counted[code]),
          districts: [...counted[code]],
        })),
      };
    },
  );
}
