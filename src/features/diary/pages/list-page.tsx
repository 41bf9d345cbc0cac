import type { plantingStates } from '../../../db/schema/diary.ts';
import { formatDate } from '../../../lib/dates.ts';
import { formatHectares } from '../../../lib/numbers.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tag, type Tone } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import type { Said } from '../rules/say-safety.ts';
import type { Planting } from '../store/read-plantings.ts';
import { base, textIn } from './base.ts';

type State = (typeof plantingStates)[number];
export const stateTones = { planned: 'plain', active: 'ok', ended: 'plain' } as const satisfies {
  [S in State]: Tone;
};

type Row = { readonly planting: Planting; readonly safety: Said | undefined };
type Props = {
  context: PageContext;
  rows: readonly Row[];
  state: State | undefined;
  next: string | undefined;
  mayWrite: boolean;
};

/** Seasons; those of everybody for an authority. */
export function PlantingList({ context, rows, state, next, mayWrite }: Props) {
  const { language } = context;
  const say = words(language);
  const open = { href: `${base}/new`, label: say.open };
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="diary"
      intro={mayWrite ? say.intro : undefined}
      action={mayWrite ? open : undefined}
    >
      <nav class="links" aria-label={say.state}>
        {([undefined, 'active', 'planned', 'ended'] as const).map((each) => (
          <a
            key={each ?? 'all'}
            href={each ? `${base}?state=${each}` : base}
            aria-current={each === state ? 'page' : undefined}
          >
            {each ? say[each] : say.all}
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState action={mayWrite ? open : undefined}>
          {mayWrite ? say.none : say.noneSeen}
        </EmptyState>
      ) : (
        <Table caption={say.title} rows={rows} columns={columnsOf(context, mayWrite)} />
      )}
      <Pager language={language} next={next} />
    </ConsoleLayout>
  );
}

function columnsOf({ language }: PageContext, mayWrite: boolean): Column<Row>[] {
  const say = words(language);
  return [
    {
      header: say.season,
      cell: ({ planting }) => (
        <>
          <a href={`${base}/${planting.id}`}>
            {textIn(planting.variety, language) || planting.crop[language]} · {planting.seasonName}
          </a>
          <small>{mayWrite ? planting.areaName : planting.organisationName}</small>
        </>
      ),
    },
    {
      header: say.state,
      cell: ({ planting }) => <Tag tone={stateTones[planting.state]}>{say[planting.state]}</Tag>,
    },
    {
      header: say.safe,
      cell: ({ safety }) => (safety ? <Tag tone={safety.tone}>{safety.text}</Tag> : '–'),
    },
    {
      header: say.harvest,
      cell: ({ planting }) =>
        `${formatDate(planting.harvestFrom, language)} – ${formatDate(planting.harvestTo, language)}`,
      hideOnPhone: true,
    },
    {
      header: say.land,
      cell: ({ planting }) => formatHectares(planting.squareMetres, language),
      numeric: true,
      hideOnPhone: true,
    },
  ];
}
