import { anomalyStates } from '../../../db/schema/anomalies.ts';
import { formatInstant } from '../../../lib/dates.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/console.ts';
import { explain } from '../messages/explain.ts';
import type { AnomalyState } from '../rules/life-cycle.ts';
import type { Anomaly } from '../store/read.ts';
import { deciders, ruleSetters } from '../who.ts';
import { severityTones, stateName, stateTones } from './names.ts';

export const base = '/console/anomalies';

type Props = {
  context: PageContext;
  rows: readonly Anomaly[];
  state: AnomalyState | undefined;
  next: string | undefined;
  first: string | undefined;
};

/** The inspector's queue; for holders what was confirmed of their own. */
export function AnomalyList({ context, rows, state, next, first }: Props) {
  const { language, viewer } = context;
  const say = words(language);
  const decides = viewer !== undefined && deciders.includes(viewer.role);
  const sets = viewer !== undefined && ruleSetters.includes(viewer.role);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="anomalies"
      intro={decides ? say.intro : say.introHolder}
      action={sets ? { href: `${base}/rules`, label: say.rules } : undefined}
    >
      {decides && (
        <nav class="links" aria-label={say.showLabel}>
          {anomalyStates.map((one) => (
            <>
              <a
                href={`${base}?state=${one}`}
                aria-current={state === one ? 'page' : undefined}
                key={one}
              >
                {stateName(one, language)}
              </a>{' '}
            </>
          ))}
          <a href={`${base}?state=all`} aria-current={state === undefined ? 'page' : undefined}>
            {say.all}
          </a>
          {!sets && (
            <>
              {' '}
              <a href={`${base}/rules`}>{say.rules}</a>
            </>
          )}
        </nav>
      )}
      {rows.length === 0 ? (
        <EmptyState
          action={decides && state ? { href: `${base}?state=all`, label: say.all } : undefined}
        >
          {say.none}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={rows}
          columns={[
            {
              header: say.what,
              cell: (row) => (
                <>
                  <a href={`${base}/${row.id}`}>{say[row.ruleCode]}</a>
                  <small>{explain(row.ruleCode, row.facts, language)}</small>
                </>
              ),
            },
            { header: say.holder, cell: (row) => row.organisation },
            {
              header: say.severity,
              cell: (row) => <Tag tone={severityTones[row.severity]}>{say[row.severity]}</Tag>,
            },
            {
              header: say.state,
              cell: (row) => (
                <>
                  <Tag tone={stateTones[row.state]}>{stateName(row.state, language)}</Tag>
                  <small>{formatInstant(row.foundAt, language)}</small>
                </>
              ),
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}
