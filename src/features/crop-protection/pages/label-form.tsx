import { doseUnits } from '../../../db/schema/crop-protection.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { imageTypes } from '../../files/rules.ts';
import { unitWords } from '../messages/findings.ts';
import { labelWords } from '../messages/labels.ts';
import type { Product } from '../store/read-products.ts';
import { base } from './base.ts';

type Props = {
  context: PageContext;
  product: Product;
  crops: readonly { value: string; label: string }[];
  texts: Record<string, string>;
  errors: readonly FormError[];
};

/** Reads a label off its photo; nothing is filled in beforehand. */
export function LabelForm({ context, product, crops, texts, errors }: Props) {
  const { language } = context;
  const say = labelWords(language);
  const empty = shared(language).chooseOne;
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={`${say.enterTitle}: ${product.tradeName}`}
      section="crop-protection"
      intro={say.enterIntro}
      errors={errors}
    >
      <Form
        context={context}
        action={`${base}/products/${product.id}/labels/new`}
        multipart
        idempotencyKey={texts.idempotencyKey ?? context.newKey}
      >
        <FileField {...field('file')} label={say.photo} hint={say.photoHint} accept={imageTypes} />
        <SelectField {...field('cropCode')} label={say.crop} empty={empty} options={crops} />
        <TextField {...field('pests')} label={say.pests} maxLength={300} />
        <SelectField
          {...field('doseUnit')}
          label={say.unit}
          empty={empty}
          options={doseUnits.map((value) => ({ value, label: unitWords(language)[value] }))}
        />
        <TextField
          {...field('doseMin')}
          label={say.doseMin}
          hint={say.doseHint}
          inputMode="decimal"
          maxLength={20}
        />
        <TextField {...field('doseMax')} label={say.doseMax} inputMode="decimal" maxLength={20} />
        <TextField
          {...field('waterMinLitres')}
          label={say.waterMin}
          hint={say.waterHint}
          inputMode="numeric"
          maxLength={5}
        />
        <TextField
          {...field('waterMaxLitres')}
          label={say.waterMax}
          inputMode="numeric"
          maxLength={5}
        />
        <TextField
          {...field('intervalDays')}
          label={say.interval}
          hint={say.intervalHint}
          inputMode="numeric"
          maxLength={3}
        />
        <DateField
          {...field('validFrom')}
          label={say.validFrom}
          hint={say.validFromHint}
          language={language}
        />
        <Buttons>
          <Button>{say.send}</Button>
          <LinkButton href={`${base}/products/${product.id}`} kind="quiet">
            {shared(language).cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}
