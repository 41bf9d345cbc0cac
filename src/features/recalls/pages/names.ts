import type { recallSources } from '../../../db/schema/recalls.ts';
import type { Language } from '../../../lib/language.ts';
import { words } from '../messages.ts';
import type { ScopeLot, TimelineRow } from '../store/read-parts.ts';

export function sourceName(source: (typeof recallSources)[number], language: Language): string {
  const say = words(language);
  return source === 'holder' ? say['holder-found'] : say[source];
}

export function originName(origin: ScopeLot['origin'], language: Language): string {
  const say = words(language);
  return origin === 'start' ? say.startOrigin : say[origin];
}

export function stepName(step: TimelineRow['step'], language: Language): string {
  const say = words(language);
  if (step === 'signal') return say.stepSignal;
  if (step === 'include') return say.stepInclude;
  return step === 'leave-out' ? say.stepLeaveOut : say[step];
}
