import type { Language } from '../../../lib/language.ts';
import { words } from '../messages/console.ts';
import type { Severity } from '../rules/codes.ts';
import type { AnomalyState } from '../rules/life-cycle.ts';

export const severityTones = {
  low: 'plain',
  medium: 'warn',
  high: 'stop',
} as const satisfies Record<Severity, string>;

export const stateTones = {
  open: 'warn',
  confirmed: 'stop',
  dismissed: 'plain',
} as const satisfies Record<AnomalyState, string>;

export function stateName(state: AnomalyState, language: Language): string {
  const say = words(language);
  return { open: say.openState, confirmed: say.confirmed, dismissed: say.dismissed }[state];
}
