import { seasonKinds } from '../../../db/schema/quotas.ts';
import { formatNumber, weightUnits } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { CheckboxCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { WeightField } from '../../../web/components/weight-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { seasonKindWords, weightUnitWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import { riceCode } from '../rules/entries.ts';
import { base, type Values } from './base.ts';
import { unitFrom } from './read-form.ts';

type Plot = {
  readonly id: string;
  readonly name: string;
  readonly areaId: string | null;
  readonly squareMetres: number;
  readonly memberNumber: string;
  readonly memberName: string;
};

export type PlantingFormProps = {
  context: PageContext;
  values: Values;
  plotIds: readonly string[];
  errors: readonly FormError[];
  products: readonly SelectOption[];
  areas: readonly { id: string; name: string }[];
  plots: readonly Plot[];
  /** the season that is corrected; its land and crop stay */
  correcting?: { id: string; version: number; cropCode: string } | undefined;
};

export function PlantingForm(props: PlantingFormProps) {
  const { context, values, errors, products, correcting } = props;
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const path = correcting ? `${base}/${correcting.id}/edit` : `${base}/new`;
  const own = correcting
    ? products.filter(({ value }) => value.startsWith(`${correcting.cropCode}/`))
    : products;
  return (
    <ConsoleLayout
      context={context}
      title={correcting ? say.editTitle : say.newTitle}
      section="diary"
      errors={errors}
    >
      <Form
        context={context}
        action={path}
        idempotencyKey={correcting ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={correcting?.version}
      >
        <SelectField
          {...field('product')}
          label={say.product}
          empty={shared(language).chooseOne}
          options={own}
        />
        {!correcting && <LandFields {...props} />}
        <SelectField
          {...field('seasonKind')}
          label={say.seasonKind}
          hint={say.seasonHint}
          empty={shared(language).chooseOne}
          options={seasonKinds.map((value) => ({ value, label: seasonKindWords(language)[value] }))}
        />
        <DateField {...field('startsOn')} label={say.startsOn} language={language} />
        <DateField {...field('harvestFrom')} label={say.harvestFrom} language={language} />
        <DateField {...field('harvestTo')} label={say.harvestTo} language={language} />
        <WeightField
          {...field('yield')}
          label={say.yield}
          hint={say.yieldHint}
          language={language}
          unitName="yieldUnit"
          unit={values.yieldUnit ? unitFrom(values, 'yield') : 'tan'}
          units={weightUnits.map((value) => ({ value, label: weightUnitWords(language)[value] }))}
        />
        <UsualFields {...props} />
        {correcting && (
          <TextArea {...field('reason')} label={say.reason} rows={2} maxLength={500} />
        )}
        <Button>{correcting ? say.saveChange : say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}

/** The area, and the plots of each area in their own fold. */
function LandFields({ context, values, plotIds, errors, areas, plots }: PlantingFormProps) {
  const { language } = context;
  const say = words(language);
  const error = errorFor(errors, 'plotIds');
  const groups = [
    ...areas.map(({ id, name }) => ({ id, name })),
    { id: null, name: say.outsideAreas },
  ].flatMap((group) => {
    const own = plots.filter(({ areaId }) => areaId === group.id);
    return own.length > 0 ? [{ ...group, plots: own }] : [];
  });
  return (
    <>
      <SelectField
        name="areaId"
        label={say.area}
        value={values.areaId}
        error={errorFor(errors, 'areaId')}
        empty={say.noArea}
        options={areas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {groups.map((group, index) => (
        <details
          key={group.id ?? ''}
          open={
            groups.length === 1 ||
            Boolean(error) ||
            group.plots.some(({ id }) => plotIds.includes(id))
          }
        >
          <summary>
            {say.plots}: {group.name} ({formatNumber(group.plots.length, language)})
          </summary>
          <CheckboxCards
            name="plotIds"
            label={group.name}
            hint={index === 0 ? say.plotsHint : undefined}
            error={index === 0 ? error : undefined}
            values={plotIds}
            choices={group.plots.map((plot) => ({
              value: plot.id,
              label: plot.name,
              note: `${plot.memberName} · ${plot.memberNumber} · ${formatNumber(plot.squareMetres, language)} m²`,
            }))}
          />
        </details>
      ))}
    </>
  );
}

function UsualFields({ context, values, errors, correcting }: PlantingFormProps) {
  const say = words(context.language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const names = ['usualNutrients', 'usualSprays', 'usualSource'];
  if (correcting && correcting.cropCode !== riceCode) return null;
  return (
    <details open={names.some((name) => values[name] || errorFor(errors, name))}>
      <summary>{say.usualTitle}</summary>
      <TextField
        {...field('usualNutrients')}
        label={say.usualNutrient}
        inputMode="decimal"
        maxLength={9}
      />
      <TextField
        {...field('usualSprays')}
        label={say.usualSprays}
        inputMode="numeric"
        maxLength={2}
      />
      <TextField
        {...field('usualSource')}
        label={say.usualSource}
        hint={say.usualSourceHint}
        maxLength={200}
      />
    </details>
  );
}
