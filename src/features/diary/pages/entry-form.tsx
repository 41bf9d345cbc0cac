import type { ComponentChildren } from 'preact';
import type { DiaryKind } from '../../../db/schema/diary.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { CheckboxCards, RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FieldGroup } from '../../../web/components/field.tsx';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { imageTypes } from '../../files/rules.ts';
import type { PlotOfPlanting } from '../actions/read-diary.ts';
import { entryWords } from '../messages/entries.ts';
import { fieldWords } from '../messages/fields.ts';
import { kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import { hasUses } from '../rules/entries.ts';
import type { Planting } from '../store/read-plantings.ts';
import { base, textIn, type Values } from './base.ts';
import { DetailFields, ProductFields } from './entry-fields.tsx';
import { KindPicture } from './kind-picture.tsx';

export type EntryFormProps = {
  context: PageContext;
  planting: Planting;
  plots: readonly PlotOfPlanting[];
  kind: DiaryKind;
  values: Values;
  plotIds: readonly string[];
  errors: readonly FormError[];
  /** suggestions for the names of products */
  products: readonly string[];
  /** where the values come from, when they were filled in */
  filled?: string | undefined;
  /** the entry that is corrected, with the photos it has and those to keep */
  correcting?:
    | { id: string; version: number; photoFileIds: readonly string[]; kept: readonly string[] }
    | undefined;
};

/** One work, to be written down or corrected; in usual cases only looked over and saved. */
export function EntryForm(props: EntryFormProps) {
  const { context, planting, kind, values, errors, filled, correcting } = props;
  const { language } = context;
  const [say, sayEntry] = [fieldWords(language), entryWords(language)];
  const name = kindWords(language)[kind];
  const path = correcting
    ? `${base}/entries/${correcting.id}/correct`
    : `${base}/${planting.id}/write/${kind}`;
  const season = `${textIn(planting.variety, language) || planting.crop[language]} · ${planting.seasonName}`;
  return (
    <ConsoleLayout
      context={context}
      title={correcting ? sayEntry.correctTitle(name) : name}
      section="diary"
      intro={<a href={`${base}/${planting.id}`}>{season}</a>}
      errors={errors}
    >
      {filled && <Notice tone="plain">{filled}</Notice>}
      <Form context={context} action={path} version={correcting?.version} multipart>
        {!correcting && <input type="hidden" name="id" value={values.id} />}
        <p class="kind-head">
          <KindPicture kind={kind} />
        </p>
        {correcting && (
          <TextArea
            name="reason"
            label={sayEntry.reason}
            hint={sayEntry.reasonHint}
            value={values.reason}
            error={errorFor(errors, 'reason')}
            rows={2}
            maxLength={500}
          />
        )}
        <DateField
          name="happenedOn"
          label={say.happenedOn}
          hint={say.dateHint}
          value={values.happenedOn}
          error={errorFor(errors, 'happenedOn')}
          language={language}
        />
        {hasUses(kind) && <ProductFields {...props} />}
        <DetailFields {...{ context, values, errors, kind }} />
        <PlotChoice {...props} />
        <RadioCards
          name="workedBy"
          label={say.workedBy}
          value={values.workedBy}
          error={errorFor(errors, 'workedBy')}
          choices={[
            { value: 'household', label: say.household },
            { value: 'organisation', label: say.organisation },
          ]}
        />
        <TextArea
          name="note"
          label={kind === 'note' ? say.noteOnly : say.note}
          value={values.note}
          error={errorFor(errors, 'note')}
          rows={2}
          maxLength={2000}
        />
        <Photos {...props} />
        <Button>{correcting ? sayEntry.saveCorrection : say.save}</Button>
      </Form>
      {correcting ? null : (
        <p class="links">
          <a href={`${base}/${planting.id}`}>{words(language).back}</a>
        </p>
      )}
    </ConsoleLayout>
  );
}

/** Nothing ticked is every plot: usual work needs no tap. */
function PlotChoice({ context, plots, plotIds, errors }: EntryFormProps) {
  const { language } = context;
  const say = fieldWords(language);
  if (plots.length < 2) return null;
  const count = formatNumber(plots.length, language);
  const error = errorFor(errors, 'plotIds');
  return (
    <Folded label={say.allPlots(count)} isOpen={plotIds.length > 0 || Boolean(error)}>
      <CheckboxCards
        name="plotIds"
        label={say.plots}
        hint={say.plotsHint(count)}
        error={error}
        values={plotIds}
        choices={plots.map(({ plotId, name, memberNumber, memberName }) => ({
          value: plotId,
          label: name,
          note: [memberName, memberNumber].filter(Boolean).join(' · '),
        }))}
      />
    </Folded>
  );
}

function Folded({
  label,
  isOpen,
  children,
}: {
  label: string;
  isOpen: boolean;
  children: ComponentChildren;
}) {
  return (
    <details open={isOpen}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

function Photos({ context, correcting, errors }: EntryFormProps) {
  const say = fieldWords(context.language);
  const kept = correcting?.photoFileIds ?? [];
  return (
    <>
      {kept.length > 0 && (
        <FieldGroup name="photoFileIds" label={say.keepPhotos}>
          <div class="choices">
            {kept.map((id, index) => (
              <label key={id}>
                <input
                  type="checkbox"
                  id={index === 0 ? 'photoFileIds' : undefined}
                  name="photoFileIds"
                  value={id}
                  checked={correcting?.kept.includes(id)}
                />
                <span>{say.photo(String(index + 1))}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
      )}
      {(['photo1', 'photo2'] as const).map((name, index) => (
        <FileField
          key={name}
          name={name}
          label={say[name]}
          hint={index === 0 ? say.photoHint : undefined}
          error={errorFor(errors, name)}
          accept={imageTypes}
        />
      ))}
    </>
  );
}
