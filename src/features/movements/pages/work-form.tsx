import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Table } from '../../../web/components/table.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { kindHints, kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import { mayLose, type WorkKind } from '../rules/moving.ts';
import type { StockLot } from '../store/read-stock.ts';
import {
  fieldOf,
  type House,
  OutputFields,
  TakeFields,
  type Texts,
  WhenAndWhere,
} from './form-parts.tsx';
import { base, kilograms, productOf } from './names.ts';

type Props = {
  context: PageContext;
  kind: WorkKind;
  /** the lots to take of; several only where several become one */
  lots: readonly StockLot[];
  houses: readonly House[];
  texts: Texts;
  errors: readonly FormError[];
};

/** How many lots a form has room for; a merge makes one of the sum. */
export const outputCounts = { split: 4, merge: 0, sort: 4, repack: 3, dry: 1, process: 2 } as const;
/** Kinds that take a single lot: it is chosen first. */
export const isOfOneLot = (kind: WorkKind) => kind === 'split' || kind === 'sort';

export function WorkForm({ context, kind, lots, houses, texts, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const field = fieldOf(texts, errors);
  const parts = { language, texts, errors };
  return (
    <ConsoleLayout
      context={context}
      title={kindWords(language)[kind]}
      section="movements"
      intro={kindHints(language)[kind]}
      errors={errors}
    >
      {lots.length === 0 ? (
        <EmptyState action={{ href: base, label: say.title }}>{say.noStock}</EmptyState>
      ) : (
        <Form
          context={context}
          action={`${base}/new/${kind}${texts.lot ? `?lot=${texts.lot}` : ''}`}
          idempotencyKey={texts.idempotencyKey ?? context.newKey}
        >
          <TakeFields {...parts} lots={lots} />
          {outputCounts[kind] > 0 && <OutputFields {...parts} count={outputCounts[kind]} />}
          {mayLose(kind) && (
            <>
              <TextField
                {...field('rejected')}
                label={say.rejected}
                hint={say.rejectedHint}
                inputMode="decimal"
                autoComplete="off"
                maxLength={30}
              />
              <TextField
                {...field('reason')}
                label={say.reason}
                hint={say.reasonHint}
                maxLength={500}
              />
            </>
          )}
          <WhenAndWhere {...parts} houses={houses} label={say.happenedOn} />
          <Buttons>
            <Button>{say.save}</Button>
            <LinkButton href={base} kind="quiet">
              {say.cancel}
            </LinkButton>
          </Buttons>
        </Form>
      )}
    </ConsoleLayout>
  );
}

/** The first of two taps for work on a single lot. */
export function ChooseLot({ context, kind, lots }: Pick<Props, 'context' | 'kind' | 'lots'>) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={`${kindWords(language)[kind]}: ${say.chooseLot.toLowerCase()}`}
      section="movements"
      intro={kindHints(language)[kind]}
    >
      {lots.length === 0 ? (
        <EmptyState action={{ href: base, label: say.title }}>{say.noStock}</EmptyState>
      ) : (
        <Table
          caption={say.chooseLot}
          rows={lots}
          columns={[
            {
              header: say.lot,
              cell: (lot) => (
                <>
                  <a class="mono" href={`${base}/new/${kind}?lot=${lot.id}`}>
                    {lot.number}
                  </a>
                  <small>{productOf(lot, language)}</small>
                </>
              ),
            },
            {
              header: say.left,
              numeric: true,
              cell: (lot) => kilograms(lot.leftGrams, language),
            },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}
