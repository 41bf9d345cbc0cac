import { Button } from '../../../web/components/button.tsx';
import { CheckboxCards, type Choice } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { forms } from '../messages/forms.ts';
import { words } from '../messages/words.ts';
import type { CertificateRecord } from '../store/read.ts';
import { nameIn } from '../view.ts';
import { documentTypes, type TypedForm } from './form-input.ts';
import type { Kind } from './kind.ts';

type Props = {
  context: PageContext;
  typed: TypedForm;
  errors: readonly FormError[];
  kinds: readonly Kind[];
  products: readonly Choice[];
  areas: readonly Choice[];
  /** what a careful reader would look at twice, by field */
  warnings: { readonly number: string; readonly validTo: string };
  record?: CertificateRecord | undefined;
};

/** Declares a certificate, or corrects one that nobody has checked. */
export function CertificateForm(props: Props) {
  const { context, typed, errors, record, warnings } = props;
  const { language } = context;
  const say = forms(language);
  const label = words(language);
  const field = (name: string) => ({
    name,
    value: typed.texts[name],
    error: errorFor(errors, name),
  });
  const title = record ? say.correctTitle : say.declareTitle;
  return (
    <ConsoleLayout
      context={context}
      title={title}
      section="certificates"
      intro={say.declareIntro}
      errors={errors}
    >
      <ExistingRecord context={context} errors={errors} />
      <Form
        context={context}
        action={`/console/certificates/${record ? `${record.id}/edit` : 'new'}`}
        multipart
        idempotencyKey={record ? undefined : (typed.texts.idempotencyKey ?? context.newKey)}
        version={record?.version}
      >
        <SelectField
          {...field('kindCode')}
          label={label.kind}
          empty={shared(language).chooseOne}
          options={props.kinds.map((kind) => ({ value: kind.code, label: nameIn(kind, language) }))}
        />
        <TextField
          {...field('number')}
          label={label.number}
          hint={hintWith(say.numberHint, warnings.number)}
          maxLength={60}
          autoComplete="off"
          code
        />
        <TextField
          {...field('certifierName')}
          label={label.certifier}
          hint={say.certifierHint}
          maxLength={150}
        />
        <DateField {...field('validFrom')} label={say.validFrom} language={language} />
        <DateField
          {...field('validTo')}
          label={say.validTo}
          hint={hintWith(shared(language).dateHint, warnings.validTo)}
          language={language}
        />
        <CheckboxCards
          {...field('products')}
          label={label.products}
          hint={say.productsHint}
          choices={props.products}
          values={typed.products}
        />
        {props.areas.length > 0 && (
          <CheckboxCards
            {...field('areaIds')}
            label={label.areas}
            hint={say.areasHint}
            choices={props.areas}
            values={typed.areaIds}
          />
        )}
        <FileField
          {...field('file')}
          label={label.file}
          hint={record?.file ? `${say.keepFile(record.file.name)} ${say.fileHint}` : say.fileHint}
          accept={documentTypes}
        />
        <Button>{record ? say.sendCorrection : say.send}</Button>
      </Form>
    </ConsoleLayout>
  );
}

function hintWith(hint: string, warning: string) {
  if (!warning) return hint;
  return (
    <>
      {hint}
      <b class="by">{warning}</b>
    </>
  );
}

/** The refusal of a second declaration names the first one: a link is quicker than an address. */
function ExistingRecord({ context, errors }: Pick<Props, 'context' | 'errors'>) {
  const path = errors
    .map(({ text }) => /\/console\/certificates\/[a-z]+_[\w-]+/.exec(text)?.[0])
    .find(Boolean);
  return path ? (
    <p>
      <a href={path}>{forms(context.language).existing}</a>
    </p>
  ) : null;
}
