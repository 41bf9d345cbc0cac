import { schematicSize } from '../../lib/schematic.ts';

export type SchematicShape = {
  /** `old`: an earlier outline; `common`: ground claimed twice, in red with hatching */
  readonly kind: 'own' | 'other' | 'old' | 'common';
  readonly path: string;
};
type Props = {
  /** what the picture shows, in words */
  label: string;
  shapes: readonly SchematicShape[];
  /** communes by their points */
  places?: readonly { readonly name: string; readonly at: readonly [number, number] }[];
  /** a ring around what is too small to see */
  mark?: readonly [number, number] | undefined;
};

// An address inside a style sheet would be looked for in the sheet, so it stands here.
const fills: Partial<Record<SchematicShape['kind'], string>> = { common: 'url(#hatch)' };

/** Shapes and places without a map behind them, for pages that work without script or internet. */
export function Schematic({ label, shapes, places = [], mark }: Props) {
  const { width, height } = schematicSize;
  return (
    <svg class="schematic" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shapes.some(({ kind }) => kind === 'common') && <Hatching />}
      <path class="grid" d="M0 55h360M0 110h360M0 165h360M90 0v220M180 0v220M270 0v220" />
      {shapes.map(({ kind, path }, index) => (
        <path key={index} class={kind} d={path} fill-rule="evenodd" fill={fills[kind]} />
      ))}
      {places.map(({ name, at: [x, y] }) => (
        <g key={name} class="place">
          <circle cx={x} cy={y} r="2.5" />
          <text x={x > 280 ? x - 5 : x + 5} y={y + 4} text-anchor={x > 280 ? 'end' : 'start'}>
            {name}
          </text>
        </g>
      ))}
      {mark && <circle class="mark" cx={mark[0]} cy={mark[1]} r="9" />}
    </svg>
  );
}

function Hatching() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M0 6L6 0M-1 1L1 -1M5 7L7 5" />
      </pattern>
    </defs>
  );
}
