import type { OutlineOffer } from '../../../lib/outline-reading.ts';
import { meridians, writeMeridian } from '../../../lib/vn2000.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { mapWords } from '../map-messages.ts';
import { words } from '../messages.ts';
import { sayOffer } from '../sentences.ts';
import type { Land, Place } from '../store.ts';
import { LandStyles } from './land-styles.tsx';

export type Tiles = { readonly url: string; readonly attribution: string };
type Props = {
  context: PageContext;
  land: Land;
  values: Record<string, string>;
  errors: readonly FormError[];
  offers: readonly OutlineOffer[];
  places: readonly Place[];
  tiles: Tiles | undefined;
  mayDraw: boolean;
};

/** Draws an outline: on a map with script, by coordinates or a file without. */
export function OutlineForm(props: Props) {
  const { context, land, errors, mayDraw } = props;
  const say = words(context.language);
  return (
    <ConsoleLayout
      context={context}
      title={say.title(land.name)}
      section="areas"
      intro={say.intro}
      errors={errors}
    >
      <LandStyles />
      {mayDraw ? <Drawing {...props} /> : <Notice tone="warn">{say.onlyOfficer}</Notice>}
      <Buttons>
        <LinkButton kind="quiet" href={`/console/areas/${land.id}/boundaries`}>
          {say.historyLink}
        </LinkButton>
        <LinkButton kind="quiet" href={`/console/areas/${land.id}`}>
          {say.back}
        </LinkButton>
      </Buttons>
    </ConsoleLayout>
  );
}

function Drawing(props: Props) {
  const { context, land, values, errors, tiles } = props;
  const say = words(context.language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const meridianOptions = meridians.map((meridian) => ({
    value: String(meridian),
    label: say.meridianOf(writeMeridian(meridian), meridian === meridians[0]),
  }));
  return (
    <>
      {/* Filled by the script; without one the form below does the same. */}
      <section
        id="outline-map"
        class="outline-map"
        aria-label={say.map}
        data-source={`/console/areas/${land.id}/outline/map.json`}
        data-area={land.id}
        data-tiles={tiles?.url}
        data-attribution={tiles?.attribution}
        data-say={JSON.stringify(mapWords(context.language))}
        hidden
      />
      <Form
        context={context}
        action={`/console/areas/${land.id}/outline`}
        version={values.version ?? land.version}
        multipart
      >
        <input type="hidden" id="source" name="source" value={values.source ?? ''} />
        <TextArea {...field('outline')} label={say.outline} hint={say.outlineHint} rows={6} />
        <Offers {...props} />
        <FileField
          name="outlineFile"
          label={say.file}
          hint={say.fileHint}
          accept={['.geojson', '.json', '.kml', '.txt', '.csv']}
        />
        <SelectField
          {...field('format')}
          label={say.format}
          empty={say.automatic}
          options={(['geojson', 'kml', 'points', 'vn2000'] as const).map((value) => ({
            value,
            label: say[value],
          }))}
        />
        <SelectField
          {...field('meridian')}
          label={say.meridian}
          hint={say.meridianHint}
          options={meridianOptions}
        />
        <TextField {...field('reason')} label={say.reason} hint={say.reasonHint} maxLength={300} />
        <Button>{say.save}</Button>
      </Form>
      <script type="module" src="/outline-map.js" />
    </>
  );
}

/** Repairs that move the area: one is taken only when a person ticks it. */
function Offers({ context, offers, places }: Props) {
  const say = words(context.language);
  if (offers.length === 0) return null;
  return (
    <RadioCards
      name="accept"
      label={say.offers}
      hint={say.offersHint}
      value=""
      choices={[
        ...offers.map((offer) => ({
          value: offer.key,
          label: sayOffer(offer, places, context.language),
        })),
        { value: '', label: say.noOffer },
      ]}
    />
  );
}
