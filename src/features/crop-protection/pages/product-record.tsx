import { formatDate } from '../../../lib/dates.ts';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { groupWords } from '../messages/groups.ts';
import { labelWords } from '../messages/labels.ts';
import { lineWords } from '../messages/lines.ts';
import { words } from '../messages/words.ts';
import { isLong } from '../rules/judge.ts';
import type { LabelRecord } from '../store/read-labels.ts';
import { checkers } from '../who.ts';
import { base, outcomeTones, standingTones } from './base.ts';
import { doseText } from './label-facts.tsx';
import type { ProductProps } from './product-props.ts';
import { TryCard } from './try-card.tsx';

/** One product: may it be used, on what, in which dose, and how long before the harvest. */
export function ProductPage(props: ProductProps) {
  const { context, found, errors } = props;
  const { language, viewer } = context;
  const { product, standing, labels } = found;
  const say = words(language);
  const enter = { href: `${base}/products/${product.id}/labels/new`, label: say.enterLabel };
  return (
    <ConsoleLayout
      context={context}
      title={product.tradeName}
      section="crop-protection"
      errors={errors}
      action={viewer && checkers.includes(viewer.role) ? enter : undefined}
    >
      <Card>
        <DataList
          facts={[
            {
              term: say.standing,
              value: <Tag tone={standingTones[standing.is]}>{say[standing.is]}</Tag>,
            },
            { term: say.ingredients, value: product.ingredients },
            { term: say.group, value: groupWords(language)[product.group] },
            { term: say.registration, value: product.registration ?? say.unknown },
            { term: say.registrant, value: product.registrant ?? say.unknown },
          ]}
        />
      </Card>
      <h2>{say.labels}</h2>
      {labels.length === 0 ? <p>{say.noLabels}</p> : <Labels {...{ context, labels }} />}
      <TryCard {...props} />
      <h2>{say.listsOfProduct}</h2>
      <Lines {...props} />
    </ConsoleLayout>
  );
}

function Lines({ context: { language }, found }: ProductProps) {
  const say = words(language);
  if (found.lines.length === 0) return <p>{say.noLines}</p>;
  return (
    <Table
      caption={say.listsOfProduct}
      rows={found.lines}
      columns={[
        {
          header: say.number,
          cell: ({ list }) => (
            <>
              <a href={`${base}/lists/${list.id}`}>{list.number}</a>
              <small>
                {say.inForceFrom} {list.inForceFrom && formatDate(list.inForceFrom, language)}
              </small>
            </>
          ),
        },
        {
          header: say.state,
          cell: ({ standing, runOffUntil }) => (
            <>
              <Tag tone={standing === 'listed' ? 'ok' : 'stop'}>
                {lineWords(language)[standing]}
              </Tag>
              {runOffUntil && <small>{say.until(formatDate(runOffUntil, language))}</small>}
            </>
          ),
        },
        {
          header: say.crops,
          cell: ({ uses }) =>
            uses.map(({ cropName, pests }, index) => (
              <div key={index}>
                <b>{cropName}</b>
                {pests && `: ${pests}`}
              </div>
            )),
        },
      ]}
    />
  );
}

type LabelsProps = { context: PageContext; labels: readonly LabelRecord[] };

function Labels({ context: { language }, labels }: LabelsProps) {
  const say = labelWords(language);
  return (
    <Table
      caption={words(language).labels}
      rows={labels}
      columns={[
        {
          header: say.crop,
          cell: (label) => (
            <>
              <a href={`${base}/labels/${label.id}`}>{label.crop[language]}</a>
              <small>
                {say.version} {label.version} · {formatDate(label.validFrom, language)}
              </small>
            </>
          ),
        },
        { header: say.dose, cell: (label) => doseText(label, language) },
        {
          header: say.interval,
          cell: (label) => (
            <>
              {say.days(String(label.intervalDays))}
              {isLong(label.intervalDays, label.cropCode) && <small>{say.long}</small>}
            </>
          ),
        },
        {
          header: say.state,
          cell: ({ outcome }) => (
            <Tag tone={outcomeTones[outcome ?? 'waiting']}>{say[outcome ?? 'waiting']}</Tag>
          ),
        },
      ]}
    />
  );
}
