import type { ComplaintState } from '../rules/life-cycle.ts';

export const tones = {
  received: 'warn',
  acknowledged: 'plain',
  assigned: 'plain',
  answered: 'plain',
  'in-inspection': 'warn',
  'in-recall': 'stop',
  closed: 'ok',
} as const satisfies Record<ComplaintState, string>;
