import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { kindHints, kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import type { StockLot } from '../store/read-stock.ts';
import { fieldOf, type House, TakeFields, type Texts, WhenAndWhere } from './form-parts.tsx';
import { base } from './names.ts';

type Shown = {
  context: PageContext;
  houses: readonly House[];
  texts: Texts;
  errors: readonly FormError[];
};
type Props = Shown & {
  lots: readonly StockLot[];
  buyers: readonly { shortName: string; name: string }[];
};

export function DeliverForm({ context, lots, buyers, houses, texts, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const field = fieldOf(texts, errors);
  const parts = { language, texts, errors };
  const known = buyers.map(({ shortName, name }) => `${shortName}: ${name}`).join('; ');
  return (
    <ConsoleLayout
      context={context}
      title={kindWords(language).deliver}
      section="movements"
      intro={kindHints(language).deliver}
      errors={errors}
    >
      {lots.length === 0 ? (
        <EmptyState action={{ href: base, label: say.title }}>{say.noStock}</EmptyState>
      ) : (
        <Form
          context={context}
          action={`${base}/new/deliver${texts.lot ? `?lot=${texts.lot}` : ''}`}
          idempotencyKey={texts.idempotencyKey ?? context.newKey}
        >
          <TakeFields {...parts} lots={lots} />
          <TextField
            {...field('buyer')}
            label={say.buyer}
            hint={known ? `${say.buyerHint} ${known}` : say.buyerHint}
            maxLength={100}
          />
          <TextField
            {...field('buyerName')}
            label={say.buyerName}
            hint={say.buyerNameHint}
            maxLength={200}
          />
          <TextField
            {...field('buyerAddress')}
            label={say.buyerAddress}
            hint={say.buyerAddressHint}
            maxLength={300}
          />
          <TextField
            {...field('document')}
            label={say.document}
            hint={say.documentHint}
            maxLength={120}
          />
          <WhenAndWhere {...parts} houses={houses} label={say.deliveredOn} />
          <Buttons>
            <Button>{say.deliver}</Button>
            <LinkButton href={base} kind="quiet">
              {say.cancel}
            </LinkButton>
          </Buttons>
        </Form>
      )}
    </ConsoleLayout>
  );
}

type OutsideProps = Shown & {
  crops: readonly { code: string; vi: string; en: string; zh: string }[];
};

export function OutsideForm({ context, crops, houses, texts, errors }: OutsideProps) {
  const { language } = context;
  const say = words(language);
  const field = fieldOf(texts, errors);
  return (
    <ConsoleLayout
      context={context}
      title={say.outside}
      section="movements"
      intro={say.outsideHint}
      errors={errors}
    >
      <Form
        context={context}
        action={`${base}/new/outside`}
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <TextField {...field('supplierName')} label={say.supplierName} maxLength={200} />
        <TextField {...field('supplierAddress')} label={say.supplierAddress} maxLength={300} />
        <TextField
          {...field('supplierCode')}
          label={say.supplierCode}
          hint={say.supplierCodeHint}
          maxLength={120}
          code
        />
        <SelectField
          {...field('cropCode')}
          label={say.crop}
          empty={shared(language).chooseOne}
          options={crops.map((crop) => ({ value: crop.code, label: crop[language] }))}
        />
        <TextField
          {...field('amount')}
          label={say.weighed}
          hint={say.kilograms}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
        />
        <TextField
          {...field('harvestedFrom')}
          label={say.harvestedFrom}
          hint={say.harvestHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
        />
        <TextField
          {...field('harvestedTo')}
          label={say.harvestedTo}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
        />
        <TextField
          {...field('document')}
          label={say.document}
          hint={say.documentHint}
          maxLength={120}
        />
        <WhenAndWhere {...{ language, texts, errors, houses }} label={say.receivedOn} />
        <Buttons>
          <Button>{say.save}</Button>
          <LinkButton href={base} kind="quiet">
            {say.cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}
