import { doseUnits } from '../../../db/schema/crop-protection.ts';
import type { DiaryKind } from '../../../db/schema/diary.ts';
import { weightUnits } from '../../../lib/numbers.ts';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Field, fieldAttributes } from '../../../web/components/field.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { sayUnit } from '../../crop-protection/rules/say-finding.ts';
import { fieldWords } from '../messages/fields.ts';
import { weightUnitWords } from '../messages/kinds.ts';
import type { Values } from './base.ts';
import { type FieldSpec, fieldsOf, productRows } from './fields.ts';
import { unitFrom } from './read-form.ts';

type Props = { context: PageContext; values: Values; errors: readonly FormError[] };

/** The fields of one kind of work. */
export function DetailFields({ kind, ...props }: Props & { kind: DiaryKind }) {
  return (
    <>
      {fieldsOf[kind].map((field) => (
        <DetailField key={field.name} field={field} {...props} />
      ))}
    </>
  );
}

function DetailField({ field, context, values, errors }: Props & { field: FieldSpec }) {
  const { language } = context;
  const say = fieldWords(language);
  const { name, type, options } = field;
  const common = {
    name,
    label: field.isOptional ? say.optional(say[name]) : say[name],
    hint: field.hint && say[field.hint],
    value: values[name],
    error: errorFor(errors, name),
  };
  if (type === 'choice')
    return (
      <SelectField
        {...common}
        empty={shared(language).chooseOne}
        options={(options ?? []).map((value) => ({ value, label: say[value] }))}
      />
    );
  if (type === 'day') return <DateField {...common} hint={undefined} language={language} />;
  if (type === 'weight')
    return (
      <WeightField
        {...common}
        language={language}
        unitName={`${name}Unit`}
        unit={unitFrom(values, name)}
        units={weightUnits.map((value) => ({ value, label: weightUnitWords(language)[value] }))}
      />
    );
  const isNumber = type === 'whole' || type === 'percent';
  return (
    <TextField
      {...common}
      maxLength={120}
      {...(isNumber ? { inputMode: 'decimal' as const } : {})}
    />
  );
}

const suggestions = 'products';

/** Products of one tank: the first is open, others are folded away as long as they are empty. */
export function ProductFields(props: Props & { products: readonly string[] }) {
  const { context, values, errors, products } = props;
  const { language } = context;
  const say = fieldWords(language);
  const [first, ...others] = productRows;
  const isOpen = others.some((row) => values[`product${row}`]);
  const row = (number: number) => <ProductRow {...{ context, values, errors }} row={number} />;
  return (
    <>
      <datalist id={suggestions}>
        {products.map((product) => (
          <option key={product} value={product} />
        ))}
      </datalist>
      {row(first)}
      <TextField
        name="water"
        label={say.optional(say.water)}
        value={values.water}
        error={errorFor(errors, 'water')}
        inputMode="numeric"
        maxLength={5}
      />
      <details open={isOpen}>
        <summary>{say.moreProducts}</summary>
        {others.map(row)}
      </details>
    </>
  );
}

function ProductRow({ context, values, errors, row }: Props & { row: number }) {
  const { language } = context;
  const say = fieldWords(language);
  const product = {
    name: `product${row}`,
    label: say.product(String(row)),
    hint: row === 1 ? say.productHint : undefined,
    error: errorFor(errors, `product${row}`),
  };
  const amount = {
    name: `amount${row}`,
    label: say.optional(say.amount),
    error: errorFor(errors, `amount${row}`) ?? errorFor(errors, `unit${row}`),
  };
  return (
    <>
      <Field {...product}>
        <input
          {...fieldAttributes(product)}
          type="text"
          list={suggestions}
          autoComplete="off"
          maxLength={200}
          value={values[product.name]}
        />
      </Field>
      <Field {...amount}>
        <span class="pair">
          <input
            {...fieldAttributes(amount)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            value={values[amount.name]}
          />
          <select id={`unit${row}`} name={`unit${row}`} aria-label={`${say.unit} ${row}`}>
            {doseUnits.map((unit) => (
              <option key={unit} value={unit} selected={unit === (values[`unit${row}`] ?? 'l/ha')}>
                {sayUnit(unit, language)}
              </option>
            ))}
          </select>
        </span>
      </Field>
    </>
  );
}
