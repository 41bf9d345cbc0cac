import type { ComponentChildren } from 'preact';
import type { Tone } from './tag.tsx';

export type TimelineEntry = {
  /** as people read it */
  readonly when: string;
  /** as machines read it: 2026-11-03 or an instant */
  readonly dateTime?: string;
  readonly what: ComponentChildren;
  /** who recorded it */
  readonly who?: ComponentChildren;
  readonly tone?: Tone;
};

/** The newest first; the words carry the meaning, the mark only repeats it. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol class="way">
      {entries.map(({ when, dateTime, what, who, tone = 'ok' }, index) => (
        <li key={index} class={tone}>
          <time datetime={dateTime}>{when}</time>
          <span>{what}</span>
          {who && <small class="by">{who}</small>}
        </li>
      ))}
    </ol>
  );
}
