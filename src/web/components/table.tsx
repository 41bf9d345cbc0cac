import type { ComponentChildren } from 'preact';

export type Column<Row> = {
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean;
  /** codes stand in monospace */
  readonly code?: boolean;
  readonly hideOnPhone?: boolean;
};

type Props<Row> = {
  /** what the table lists, for those who hear it */
  caption: string;
  /** the first column names the row */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
};

/**
 * A table that becomes cards on a phone. The roles are written out because
 * a browser forgets them when a table is no longer displayed as one.
 */
export function Table<Row>({ caption, columns, rows }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table class="list" role="table">
      <caption class="unseen">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={column.header} scope="col" role="columnheader" class={classOf(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <TableRow key={index} columns={columns} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <tr role="row">
      {columns.map((column, index) =>
        index === 0 ? (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <th key={column.header} scope="row" role="rowheader" class={classOf(column)}>
            {column.cell(row)}
          </th>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <td key={column.header} role="cell" class={classOf(column)} data-label={column.header}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function classOf(column: Column<never>): string | undefined {
  const names = [
    column.numeric && 'num',
    column.code && 'mono',
    column.hideOnPhone && 'hide-on-phone',
  ];
  return names.filter(Boolean).join(' ') || undefined;
}
