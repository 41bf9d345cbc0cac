import { formatDate } from '../../../lib/dates.ts';
import { Button, Buttons, DangerButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import type { Delivered } from '../store/read-stock.ts';
import { standingOf } from '../view.ts';
import { fieldOf, type House, type Texts, WhenAndWhere } from './form-parts.tsx';
import { base, kilograms, productOf } from './names.ts';

export type DeliveryProps = {
  context: PageContext;
  row: Delivered;
  /** what the viewer may do now */
  may: 'receive' | 'take-back' | undefined;
  /** an inspector or one of the two parties that can open the lot itself */
  opensLot: boolean;
  houses: readonly House[];
  texts: Texts;
  errors: readonly FormError[];
};

const tones = { waiting: 'warn', received: 'ok', refused: 'stop', left: 'plain' } as const;

/** A delivery between two stores: the receiver weighs and confirms it, or says that it did not come. */
export function DeliveryRecord(props: DeliveryProps) {
  const { context, row, may, opensLot, errors } = props;
  const { language } = context;
  const say = words(language);
  const standing = standingOf(row);
  return (
    <ConsoleLayout
      context={context}
      title={`${say.delivery} ${row.number}`}
      section="movements"
      intro={`${row.organisation} → ${row.receiver}`}
      errors={errors}
    >
      <p>
        <Tag tone={tones[standing]}>{say[standing === 'left' ? 'leftSystem' : standing]}</Tag>
      </p>
      <Card>
        <DataList
          facts={[
            { term: say.lot, value: row.number, code: true },
            { term: say.product, value: productOf(row, language) },
            { term: say.delivered, value: kilograms(row.grams, language) },
            { term: say.deliveredOn, value: formatDate(row.happenedOn, language) },
            { term: say.from, value: row.organisation },
            { term: say.to, value: row.receiver, by: row.receiverAddress ?? undefined },
            ...(row.document ? [{ term: say.document, value: row.document }] : []),
            ...(row.refusal ? [{ term: say.refuseReason, value: row.refusal }] : []),
          ]}
        />
        <p class="links">
          {opensLot && <a href={`/console/batches/${row.id}`}>{say.openLot}</a>}
          <a href={`${base}/lots/${row.id}`}>{say.way}</a>
        </p>
      </Card>
      {may && <Settle {...props} may={may} />}
      {may === 'receive' && <Refuse {...props} />}
    </ConsoleLayout>
  );
}

type SettleProps = DeliveryProps & { may: 'receive' | 'take-back' };

function Settle({ context, row, may, houses, texts, errors }: SettleProps) {
  const { language } = context;
  const say = words(language);
  const field = fieldOf(texts, errors);
  const noun = may === 'receive' ? 'receipt' : 'return';
  return (
    <Card title={may === 'receive' ? say.confirm : say.takeBack}>
      <Form
        context={context}
        action={`${base}/deliveries/${row.id}/${noun}`}
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <TextField
          {...field('amount')}
          label={say.weighed}
          hint={say.kilograms}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
        />
        <TextField
          {...field('reason')}
          label={say.differenceReason}
          hint={say.differenceHint}
          maxLength={500}
        />
        <WhenAndWhere {...{ language, texts, errors, houses }} label={say.receivedOn} />
        <Buttons>
          <Button>{may === 'receive' ? say.confirm : say.takeBack}</Button>
        </Buttons>
      </Form>
    </Card>
  );
}

function Refuse({ context, row, texts, errors }: DeliveryProps) {
  const say = words(context.language);
  const field = fieldOf(texts, errors);
  return (
    <details open={Boolean(field('refusal').error)}>
      <summary>{say.notCome}</summary>
      <Form context={context} action={`${base}/deliveries/${row.id}/refusal`}>
        <TextField
          {...field('refusal')}
          label={say.refuseReason}
          hint={say.refuseHint}
          maxLength={500}
        />
        <Buttons>
          <DangerButton>{say.refuse}</DangerButton>
        </Buttons>
      </Form>
    </details>
  );
}
