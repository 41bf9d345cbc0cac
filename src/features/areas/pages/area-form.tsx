import { readOutline } from '../../../lib/geometry.ts';
import type { OutlineOffer } from '../../../lib/outline-reading.ts';
import { writeMeridian } from '../../../lib/vn2000.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/areas.ts';
import { outlineWords } from '../messages/outlines.ts';

type Props = {
  context: PageContext;
  values: Record<string, string>;
  errors: readonly FormError[];
  communes: readonly SelectOption[];
  crops: readonly SelectOption[];
  /** for an officer, who registers areas of any holder */
  holders: readonly SelectOption[] | undefined;
  /** the record to correct; a new one is registered without */
  record?: { id: string; version: number; hasOutline: boolean } | undefined;
};

export function AreaForm(props: Props) {
  const { context, values, errors, record } = props;
  const say = words(context.language);
  const sayOutline = outlineWords(context.language);
  const choose = shared(context.language).chooseOne;
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={record ? say.correctTitle : say.register}
      section="areas"
      errors={errors}
    >
      <Form
        context={context}
        action={record ? `/console/areas/${record.id}/edit` : '/console/areas/new'}
        idempotencyKey={record ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={record?.version}
        multipart
      >
        {props.holders && !record && (
          <SelectField
            {...field('holderId')}
            label={say.holder}
            hint={say.holderHint}
            empty={choose}
            options={props.holders}
          />
        )}
        <TextField {...field('name')} label={say.name} hint={say.nameHint} maxLength={120} />
        <SelectField {...field('cropCode')} label={say.crop} empty={choose} options={props.crops} />
        <SelectField
          {...field('communeCode')}
          label={say.commune}
          hint={say.communeHint}
          empty={choose}
          options={props.communes}
        />
        <TextField
          {...field('squareMetres')}
          label={say.size}
          hint={say.sizeHint}
          inputMode="decimal"
          maxLength={20}
        />
        <TextField
          {...field('householdCount')}
          label={say.households}
          hint={say.householdsHint}
          inputMode="numeric"
          maxLength={6}
        />
        <TextArea
          {...field('outline')}
          label={sayOutline.outline}
          hint={
            record?.hasOutline
              ? `${sayOutline.outlineHint} ${sayOutline.outlineKeep}`
              : sayOutline.outlineHint
          }
          rows={5}
        />
        <FileField
          name="outlineFile"
          label={sayOutline.outlineFile}
          hint={sayOutline.outlineFileHint}
          accept={['.geojson', '.json', '.kml', '.txt', '.csv']}
        />
        <OutlineOffers {...props} />
        <Button>{say.save}</Button>
      </Form>
    </ConsoleLayout>
  );
}

/** Repairs of an outline that was refused; one is taken only when a person ticks it. */
function OutlineOffers({ context, values, errors }: Props) {
  const say = outlineWords(context.language);
  if (!errors.some(({ field }) => field === 'outline')) return null;
  const { offers } = readOutline(values.outline ?? '');
  if (offers.length === 0) return null;
  const label = ({ note }: OutlineOffer) => {
    if (note.kind === 'converted') return say.offerConverted(writeMeridian(note.meridian));
    return note.kind === 'swapped' ? say.offerSwapped : say.offerReordered;
  };
  return (
    <RadioCards
      name="outlineAccept"
      label={say.outlineOffers}
      value=""
      choices={[
        ...offers.map((offer) => ({ value: offer.key, label: label(offer) })),
        { value: '', label: say.outlineNoOffer },
      ]}
    />
  );
}
