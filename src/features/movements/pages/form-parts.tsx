import type { Language } from '../../../lib/language.ts';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { TextField } from '../../../web/components/text-field.tsx';
import type { FormError } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import type { StockLot } from '../store/read-stock.ts';
import { kilograms, productOf } from './names.ts';

export type Texts = Readonly<Record<string, string>>;
export type House = { readonly id: string; readonly name: string };
type Base = { language: Language; texts: Texts; errors: readonly FormError[] };

export function fieldOf(texts: Texts, errors: readonly FormError[]) {
  return (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
}

/** One amount for each lot that may be taken of; beside the one that was tapped, others fold away. */
export function TakeFields({ lots, ...base }: Base & { lots: readonly StockLot[] }) {
  const { texts, errors, language } = base;
  const folded = texts.lot ? lots.slice(1) : [];
  const isTyped = ({ id }: StockLot) =>
    Boolean(texts[`take-${id}`] || errorFor(errors, `take-${id}`));
  const take = (lot: StockLot) => (
    <TakeField key={lot.id} {...base} lot={lot} isOne={lots.length === 1} />
  );
  return (
    <>
      {/* an error of the lots as a whole is linked to here */}
      <span id="lots" />
      {lots.slice(0, lots.length - folded.length).map(take)}
      {folded.length > 0 && (
        <details open={folded.some(isTyped)}>
          <summary>{words(language).otherLots}</summary>
          {folded.map(take)}
        </details>
      )}
    </>
  );
}

function TakeField({
  language,
  texts,
  errors,
  lot,
  isOne,
}: Base & { lot: StockLot; isOne: boolean }) {
  const say = words(language);
  const [product, left] = [productOf(lot, language), kilograms(lot.leftGrams, language)];
  return (
    <TextField
      {...fieldOf(texts, errors)(`take-${lot.id}`)}
      label={say.takeAmount(lot.number)}
      hint={isOne ? say.takeHintOne(product, left) : say.takeHint(product, left)}
      inputMode="decimal"
      autoComplete="off"
      maxLength={30}
    />
  );
}

export function OutputFields({ language, texts, errors, count }: Base & { count: number }) {
  const say = words(language);
  const field = fieldOf(texts, errors);
  return (
    <fieldset class="field">
      <legend>{say.outputs}</legend>
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <TextField
            {...field(`output-${index}`)}
            label={say.output(index + 1)}
            hint={index === 0 ? say.kilograms : undefined}
            inputMode="decimal"
            autoComplete="off"
            maxLength={30}
          />
          <TextField
            {...field(`note-${index}`)}
            label={say.outputNote(index + 1)}
            hint={index === 0 ? say.outputNoteHint : undefined}
            maxLength={80}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** The day, and the packing house where there is a choice of one. */
export function WhenAndWhere({
  language,
  texts,
  errors,
  houses,
  label,
}: Base & { houses: readonly House[]; label: string }) {
  const say = words(language);
  const field = fieldOf(texts, errors);
  return (
    <>
      <DateField {...field('happenedOn')} label={label} language={language} />
      {houses.length > 1 && (
        <RadioCards
          {...field('packingHouseId')}
          value={texts.packingHouseId ?? ''}
          label={say.house}
          choices={[
            ...houses.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: say.houseNone },
          ]}
        />
      )}
    </>
  );
}
