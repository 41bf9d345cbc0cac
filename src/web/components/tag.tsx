import type { ComponentChildren } from 'preact';

export type Tone = 'ok' | 'warn' | 'stop' | 'plain';

/** Read without colour too: a tick, a triangle, a cross, a ring. */
const shapes: Readonly<Record<Tone, string>> = {
  ok: 'M2 6.5 5 9.5 10 3',
  warn: 'M6 2 10.5 10H1.5z',
  stop: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  plain: 'M6 3a3 3 0 1 0 .01 0z',
};

export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`tag ${tone}`}>
      <ToneShape tone={tone} />
      {children}
    </span>
  );
}

export function ToneShape({ tone }: { tone: Tone }) {
  return (
    <svg class="shape-of-tone" viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[tone]} />
    </svg>
  );
}
