import type { ComponentChildren } from 'preact';

export type Fact = {
  readonly term: string;
  readonly value: ComponentChildren;
  /** codes stand in monospace */
  readonly code?: boolean;
  /** who recorded or checked it, and when */
  readonly by?: ComponentChildren;
};

type Props = {
  facts: readonly Fact[];
  /** few short facts as a grid, many or long ones as rows */
  layout?: 'grid' | 'rows';
};

export function DataList({ facts, layout = 'rows' }: Props) {
  return (
    <dl class={`facts ${layout}`}>
      {facts.map(({ term, value, code, by }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {code ? <span class="mono">{value}</span> : value}
            {by && <small class="by">{by}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
