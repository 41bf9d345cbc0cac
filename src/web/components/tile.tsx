import type { ComponentChildren } from 'preact';
import { Bar } from './bar.tsx';

type Props = {
  label: string;
  value: string;
  /** how full, 0 to 100 */
  percent?: number;
  /** where the figure comes from or what it leads to */
  note?: ComponentChildren;
};

export function Tile({ label, value, percent, note }: Props) {
  return (
    <div class="tile">
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>
        {percent !== undefined && <Bar percent={percent} />}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

/** A few figures above a list. */
export function Tiles({ children }: { children: ComponentChildren }) {
  return <dl class="tiles">{children}</dl>;
}
