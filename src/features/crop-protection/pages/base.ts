import type { Tone } from '../../../web/components/tag.tsx';
import type { Standing } from '../rules/standing.ts';

export const base = '/console/crop-protection';

export const standingTones = {
  'list-unknown': 'warn',
  listed: 'ok',
  'run-off': 'warn',
  'not-listed': 'stop',
} as const satisfies Record<Standing['is'], Tone>;

export const levelTones = { stop: 'stop', warn: 'warn', note: 'plain' } as const;

export const outcomeTones = {
  waiting: 'warn',
  verified: 'ok',
  refused: 'stop',
  withdrawn: 'stop',
} as const satisfies Record<string, Tone>;
