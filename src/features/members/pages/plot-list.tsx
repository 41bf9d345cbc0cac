import { formatDate } from '../../../lib/dates.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { MemberRecord } from '../actions/read-members.ts';
import { plotWords } from '../messages/plots.ts';
import type { PlotRow } from '../store/plots.ts';
import { base, productName } from './names.ts';

type Props = { context: PageContext; member: MemberRecord; mayWrite: boolean };

export function PlotList({ context, member, mayWrite }: Props) {
  const say = plotWords(context.language);
  return (
    <Card title={say.plots}>
      {member.plots.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <Table
          caption={say.plots}
          rows={member.plots}
          columns={columnsOf(context, member, mayWrite)}
        />
      )}
      {mayWrite && (
        <LinkButton kind="quiet" href={`${base}/${member.id}/plots/new`}>
          {say.add}
        </LinkButton>
      )}
    </Card>
  );
}

function columnsOf(
  { language }: PageContext,
  member: MemberRecord,
  mayWrite: boolean,
): Column<PlotRow>[] {
  const say = plotWords(language);
  const columns: Column<PlotRow>[] = [
    {
      header: say.name,
      cell: (plot) => (
        <>
          {plot.name}
          {plot.parcelId && <small class="mono">{plot.parcelId}</small>}
          {plot.retiredOn && (
            <small>
              <Tag tone="plain">{say.retired(formatDate(plot.retiredOn, language))}</Tag>
            </small>
          )}
        </>
      ),
    },
    { header: say.areaShort, cell: (plot) => plot.areaName ?? say.noArea },
    {
      header: say.product,
      cell: (plot) => (
        <>
          {productName(plot, language)}
          {(plot.treeCount !== null || plot.plantedYear !== null) && (
            <small>
              {[
                plot.treeCount !== null &&
                  `${say.treesShort}: ${formatNumber(plot.treeCount, language)}`,
                plot.plantedYear !== null && `${say.plantedShort}: ${plot.plantedYear}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          )}
        </>
      ),
    },
    {
      header: say.size,
      cell: (plot) => (
        <>
          {formatHectares(plot.squareMetres, language)}
          <small>{formatNumber(plot.squareMetres, language)} m²</small>
        </>
      ),
      numeric: true,
    },
  ];
  if (!mayWrite) return columns;
  const actions: Column<PlotRow> = {
    header: say.correct,
    cell: (plot) =>
      plot.retiredOn === null && (
        <span class="links">
          <a href={`${base}/${member.id}/plots/${plot.id}/edit`}>{say.correct}</a>
          <a href={`${base}/${member.id}/plots/${plot.id}/retire`}>{say.retire}</a>
        </span>
      ),
  };
  return [...columns, actions];
}
