import type { ComponentChildren, JSX } from 'preact';

export type VerdictLevel = 'good' | 'caution' | 'stop' | 'unknown';

type Props = { level: VerdictLevel; headline: string; children: ComponentChildren };

/** The first thing a shopper reads. Word, shape and colour say the same. */
export function Verdict({ level, headline, children }: Props) {
  return (
    <section class={`verdict ${level}`} aria-labelledby="verdict">
      <svg viewBox="0 0 44 44" aria-hidden="true">
        {shapes[level]}
      </svg>
      <div>
        <h2 id="verdict">{headline}</h2>
        <p>{children}</p>
      </div>
    </section>
  );
}

const shapes: Readonly<Record<VerdictLevel, JSX.Element>> = {
  good: (
    <>
      <circle class="solid" cx="22" cy="22" r="22" />
      <path class="mark" d="M12.5 23l6.5 6.5L32 16" />
    </>
  ),
  caution: (
    <>
      <path class="solid" d="M22 3 43 40H1z" />
      <path class="mark" d="M22 17v10M22 33v.1" />
    </>
  ),
  stop: (
    <>
      <path class="solid" d="M13 1h18l12 12v18L31 43H13L1 31V13z" />
      <path class="mark" d="M12 22h20" />
    </>
  ),
  unknown: (
    <>
      <rect class="solid" x="2" y="2" width="40" height="40" rx="8" />
      <path class="mark" d="M16 17c0-8 12-8 12 0 0 5-6 5-6 10M22 33v.1" />
    </>
  ),
};
