import { formatInstant } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { excessStates } from '../schemas.ts';
import type { AreaBalance } from '../store/balances.ts';
import type { ExcessRecord } from '../store/excess.ts';
import { Drawn } from './quota-list.tsx';

const tones = { asked: 'warn', approved: 'ok', refused: 'stop' } as const;
const base = '/console/quotas/excess';

type ListProps = {
  context: PageContext;
  rows: readonly ExcessRecord[];
  state: (typeof excessStates)[number] | undefined;
  next: string | undefined;
  first: string | undefined;
};

export function ExcessList({ context, rows, state, next, first }: ListProps) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout context={context} title={say.excess} section="quotas" intro={say.excessIntro}>
      <p class="links">
        <a href={base} aria-current={state === undefined ? 'true' : undefined}>
          {say.everyState}
        </a>
        {excessStates.map((one) => (
          <a
            key={one}
            href={`${base}?state=${one}`}
            aria-current={one === state ? 'true' : undefined}
          >
            {say[one]}
          </a>
        ))}
      </p>
      {rows.length === 0 ? (
        <EmptyState>{say.noExcess}</EmptyState>
      ) : (
        <Table
          caption={say.excess}
          rows={rows}
          columns={[
            {
              header: say.batch,
              cell: (row) => (
                <>
                  <a class="mono" href={`${base}/${row.id}`}>
                    {row.batchNumber}
                  </a>
                  <small class="mono">{row.areaCode}</small>
                </>
              ),
            },
            { header: say.holder, cell: (row) => row.holderName },
            {
              header: say.over,
              numeric: true,
              cell: (row) => formatKilograms(row.gramsOver, language),
            },
            { header: say.reason, cell: (row) => row.reason },
            {
              header: say.state,
              cell: (row) => (
                <>
                  <Tag tone={tones[row.state]}>{say[row.state]}</Tag>
                  <small>{formatInstant(row.decidedAt ?? row.askedAt, language)}</small>
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

type Props = {
  context: PageContext;
  request: ExcessRecord;
  balance: AreaBalance | undefined;
  texts: Record<string, string>;
  errors: readonly FormError[];
};

export function ExcessPage(props: Props) {
  const { context, request, balance, errors } = props;
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={`${say.excess}: ${request.batchNumber}`}
      section="quotas"
      errors={errors}
    >
      <p>
        <Tag tone={tones[request.state]}>{say[request.state]}</Tag>
      </p>
      <Columns>
        <Card>
          <DataList
            facts={[
              {
                term: say.batch,
                value: (
                  <a class="mono" href={`/console/batches/${request.batchId}`}>
                    {request.batchNumber}
                  </a>
                ),
              },
              { term: say.holder, value: request.holderName },
              { term: say.code, value: request.areaCode, code: true },
              { term: say.weight, value: formatKilograms(request.batchGrams, language) },
              { term: say.over, value: formatKilograms(request.gramsOver, language) },
              {
                term: say.reason,
                value: request.reason,
                by: `${request.askedBy} · ${formatInstant(request.askedAt, language)}`,
              },
              ...(request.note && request.decidedAt
                ? [
                    {
                      term: say.note,
                      value: request.note,
                      by: formatInstant(request.decidedAt, language),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        {balance && (
          <Card title={say.balance}>
            <p>
              {balance.season?.name} ·{' '}
              {balance.quotaGrams === null
                ? say.unknown
                : formatKilograms(balance.quotaGrams, language)}
            </p>
            <p>
              <Drawn row={balance} context={context} />
            </p>
          </Card>
        )}
      </Columns>
      {context.viewer?.role === 'inspector' && request.state === 'asked' && (
        <DecisionForm {...props} />
      )}
    </ConsoleLayout>
  );
}

function DecisionForm({ context, request, texts, errors }: Props) {
  const say = words(context.language);
  return (
    <Card title={say.decide}>
      <Form context={context} action={`${base}/${request.id}`} idempotencyKey={context.newKey}>
        <RadioCards
          name="outcome"
          label={say.decide}
          value={texts.outcome}
          error={errorFor(errors, 'outcome')}
          choices={[
            { value: 'approved', label: say.approved, note: say.approveNote },
            { value: 'refused', label: say.refused, note: say.refuseNote },
          ]}
        />
        <TextArea
          name="note"
          label={say.note}
          hint={say.noteHint}
          value={texts.note}
          error={errorFor(errors, 'note')}
          maxLength={500}
        />
        <Button>{say.sendDecision}</Button>
      </Form>
    </Card>
  );
}
