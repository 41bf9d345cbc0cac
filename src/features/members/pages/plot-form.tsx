import { formatNumber } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { plotWords } from '../messages/plots.ts';
import { landUnits } from '../rules/read-land-size.ts';
import { sizeOf, unitFrom, type Values } from './form-input.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  member: { id: string; fullName: string };
  values: Values;
  errors: readonly FormError[];
  areas: readonly SelectOption[];
  products: readonly SelectOption[];
  record?: { id: string; name: string; version: number } | undefined;
};

export function PlotForm(props: Props) {
  const { context, member, values, errors, record } = props;
  const { language } = context;
  const say = plotWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const size = sizeOf(values);
  const path = `${base}/${member.id}/plots`;
  return (
    <ConsoleLayout
      context={context}
      title={record ? say.correctTitle(record.name) : say.addTitle(member.fullName)}
      section="members"
      errors={errors}
    >
      <Form
        context={context}
        action={record ? `${path}/${record.id}/edit` : `${path}/new`}
        idempotencyKey={record ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={record?.version}
      >
        <TextField {...field('name')} label={say.name} hint={say.nameHint} maxLength={80} />
        <SelectField
          {...field('areaId')}
          label={say.area}
          hint={say.areaHint}
          empty={say.noArea}
          options={props.areas}
        />
        <SelectField
          {...field('product')}
          label={say.product}
          hint={say.productHint}
          empty={shared(language).chooseOne}
          options={props.products}
        />
        <WeightField
          {...field('size')}
          label={say.size}
          hint={say.sizeHint}
          language={language}
          unitName="sizeUnit"
          unit={unitFrom(values)}
          units={landUnits.map((unit) => ({ value: unit, label: say[unit] }))}
          echo={
            'squareMetres' in size ? `${formatNumber(size.squareMetres, language)} m²` : undefined
          }
        />
        <TextField
          {...field('treeCount')}
          label={say.trees}
          hint={say.treesHint}
          inputMode="numeric"
          maxLength={9}
        />
        <TextField
          {...field('plantedYear')}
          label={say.plantedYear}
          hint={say.plantedHint}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          {...field('parcelId')}
          label={say.parcelId}
          hint={say.parcelHint}
          maxLength={20}
          code
        />
        <DateField
          {...field('usedFrom')}
          label={say.usedFrom}
          hint={say.usedFromHint}
          language={language}
        />
        <Button>{say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}
