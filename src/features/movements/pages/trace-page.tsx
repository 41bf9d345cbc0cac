import { formatDate } from '../../../lib/dates.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { isAuthority } from '../../../lib/roles.ts';
import { Card } from '../../../web/components/card.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { SvgMarkup } from '../../../web/components/svg-markup.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { type LotTrace, mostTraced, type TracedLot } from '../actions/read-trace.ts';
import { kindWords } from '../messages/kinds.ts';
import { traceWords } from '../messages/trace.ts';
import { drawGraph, type PictureNode } from '../rules/picture.ts';
import { base, kilograms, productOf } from './names.ts';

type Props = {
  context: PageContext;
  trace: LotTrace;
  direction: 'back' | 'forward' | 'both';
  steps: number | undefined;
};

/** The way of a lot as a picture and as a list, which says the same and is read aloud. */
export function TracePage({ context, trace, direction, steps }: Props) {
  const { language } = context;
  const say = traceWords(language);
  const { lot, lots, edges } = trace;
  const nodes = lots.map((one) => nodeOf(one, lot.id, context));
  const svg = drawGraph(nodes, edges, {
    more: say.more,
    weight: (grams) => kilograms(grams, language),
  });
  const query = new URLSearchParams({ direction, ...(steps ? { steps: String(steps) } : {}) });
  return (
    <ConsoleLayout
      context={context}
      title={say.title(lot.number)}
      section="movements"
      intro={say.intro}
    >
      <form class="find" method="get" action={`${base}/lots/${lot.id}`}>
        <SelectField
          name="direction"
          label={say.direction}
          value={direction}
          options={(['both', 'back', 'forward'] as const).map((value) => ({
            value,
            label: say[value],
          }))}
        />
        <SelectField
          name="steps"
          label={say.steps}
          value={steps ? String(steps) : ''}
          options={[
            { value: '', label: say.allSteps },
            { value: '1', label: say.oneStep },
          ]}
        />
        <button type="submit" class="quiet">
          {say.show}
        </button>
      </form>
      {trace.isCut && <p>{say.cut(formatNumber(mostTraced, language))}</p>}
      {lots.length === 1 && <p>{say.alone}</p>}
      <Card title={say.picture}>
        <div class="wide-drawing">
          <SvgMarkup svg={svg} label={say.pictureLabel(lots.length)} />
        </div>
      </Card>
      <Card title={say.list}>
        <List context={context} trace={trace} />
      </Card>
      <p class="links">
        <a href={`/console/batches/${lot.id}`}>{say.lot}</a>
        <a href={`/api/v1/batches/${lot.id}/trace?${query}`}>{say.json}</a>
      </p>
    </ConsoleLayout>
  );
}

function nodeOf(lot: TracedLot, here: string, { language }: PageContext): PictureNode {
  const say = traceWords(language);
  const isOutside = lot.madeBy === 'receive' && lot.counterpartId === null;
  const third = lot.areaCode ?? (lot.madeBy === 'deliver' ? lot.counterpart : lot.organisation);
  return {
    id: lot.id,
    depth: lot.depth,
    grams: lot.grams,
    tone:
      lot.id === here
        ? 'here'
        : lot.areaCode
          ? 'harvest'
          : isOutside
            ? 'outside'
            : lot.kind === 'delivered'
              ? 'delivered'
              : 'plain',
    lines: [
      lot.number,
      `${howOf(lot, language)} · ${kilograms(lot.grams, language)}`,
      isOutside ? say.outside : (third ?? ''),
    ],
  };
}

function howOf(lot: TracedLot, language: PageContext['language']): string {
  return lot.madeBy === null ? traceWords(language).harvest : kindWords(language)[lot.madeBy];
}

function List({ context, trace }: { context: PageContext; trace: LotTrace }) {
  const { language, viewer } = context;
  const say = traceWords(language);
  const isOfficial = viewer !== undefined && isAuthority(viewer.role);
  const numbers = new Map(trace.lots.map(({ id, number }) => [id, number]));
  const parentsOf = (id: string) => trace.edges.filter(({ childId }) => childId === id);
  // A page of a few hundred rows is still read; the data has all of them.
  const rows = trace.lots.slice(0, 300);
  return (
    <Table
      caption={say.list}
      rows={rows}
      columns={[
        {
          header: say.lot,
          cell: (lot) => (
            <>
              {isOfficial || lot.organisationId === viewer?.organisationId ? (
                <a class="mono" href={`/console/batches/${lot.id}`}>
                  {lot.number}
                </a>
              ) : (
                <a class="mono" href={`/T/${lot.publicCode}`}>
                  {lot.number}
                </a>
              )}
              <small>{productOf(lot, language)}</small>
              {lot.id === trace.lot.id && <Tag tone="ok">{say.here}</Tag>}
            </>
          ),
        },
        {
          header: say.how,
          cell: (lot) => (
            <>
              {howOf(lot, language)}
              {lot.madeBy === 'deliver' && lot.counterpart && ` · ${say.to(lot.counterpart)}`}
              {lot.madeBy === 'receive' && lot.counterpart && ` · ${say.of(lot.counterpart)}`}
              {lot.madeOn && <small>{formatDate(lot.madeOn, language)}</small>}
              {lot.codeText && <small>{say.code(lot.codeText)}</small>}
              {lot.goesOn && <small>{say.goesOn}</small>}
            </>
          ),
        },
        {
          header: say.came,
          cell: (lot) =>
            lot.areaCode ? (
              <>
                <span class="mono">{lot.areaCode}</span>
                <small>{lot.area}</small>
                {lot.plots.map(({ name, grams }) => (
                  <small key={name}>
                    {name}: {kilograms(grams, language)}
                  </small>
                ))}
              </>
            ) : (
              parentsOf(lot.id)
                .slice(0, 8)
                .map(({ parentId, grams }) => (
                  <span key={parentId} class="by">
                    <span class="mono">{numbers.get(parentId)}</span> {kilograms(grams, language)}
                  </span>
                ))
            ),
        },
        {
          header: say.weight,
          numeric: true,
          cell: (lot) => (
            <>
              {kilograms(lot.grams, language)}
              {lot.leftGrams !== null && (
                <small>
                  {say.left} {kilograms(lot.leftGrams, language)}
                </small>
              )}
            </>
          ),
        },
        { header: say.keeper, hideOnPhone: true, cell: (lot) => lot.organisation },
      ]}
    />
  );
}
