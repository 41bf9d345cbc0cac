/** Beyond this share of a quota the bar turns amber: the next lot may not fit. */
const hotPercent = 85;

/** A picture of a figure that stands beside it in words; hidden from screen readers for that. */
export function Bar({ percent }: { percent: number }) {
  const width = Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="6" />
      <rect class={width > hotPercent ? 'fill hot' : 'fill'} width={width} height="6" />
    </svg>
  );
}
