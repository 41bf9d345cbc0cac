import type { Tone } from '../../web/components/tag.tsx';
import { words } from './messages.ts';

const tones = {
  active: 'ok',
  warned: 'warn',
  issued: 'plain',
  'sent-to-importer': 'plain',
  suspended: 'warn',
  revoked: 'stop',
  lapsed: 'stop',
} as const satisfies Record<string, Tone>;

export type RegisterState = keyof typeof tones;
export const registerStates = Object.keys(tones) as RegisterState[];

export function toneOf(state: RegisterState): Tone {
  return tones[state];
}

export function stateOptions(language: 'vi' | 'en' | 'zh') {
  const say = words(language);
  return registerStates.map((state) => ({ value: state, label: say[state] }));
}
