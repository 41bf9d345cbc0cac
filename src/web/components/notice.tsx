import type { ComponentChildren } from 'preact';
import { type Tone, ToneShape } from './tag.tsx';

type Props = { tone: Tone; title?: string; children: ComponentChildren };

/** What just happened, or what to know before going on. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div class={`notice ${tone}`} role={tone === 'ok' ? 'status' : 'note'}>
      <ToneShape tone={tone} />
      <div>
        {title && <b>{title}</b>}
        <div>{children}</div>
      </div>
    </div>
  );
}
