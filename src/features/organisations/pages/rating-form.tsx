import { formatNumber } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { ratingWords } from '../messages/rating.ts';
import { ratingCriteria, ratingSource } from '../rules/rating.ts';
import type { Rating } from '../store/ratings.ts';
import type { Organisation } from '../store.ts';
import { pathOf } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: Organisation;
  /** the year's rating as it stands, when there is one */
  rating: Rating | undefined;
  values: Record<string, string>;
  errors: readonly FormError[];
};

const documentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** The sheet of one year: scored first, or corrected after an officer's comments. */
export function RatingForm({ context, organisation, rating, values, errors }: Props) {
  const { language } = context;
  const say = ratingWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const isAnswer = rating?.state === 'commented';
  return (
    <ConsoleLayout
      context={context}
      title={isAnswer ? say.scoreAgain : say.score}
      section="organisations"
      intro={say.intro}
      errors={errors}
    >
      {!ratingSource.isDivisionConfirmed && <Notice tone="warn">{say.toConfirm}</Notice>}
      <Form
        context={context}
        action={`${pathOf(organisation, 'rating')}/score`}
        multipart
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        version={rating?.version}
      >
        {isAnswer ? (
          <input type="hidden" name="year" value={rating.year} />
        ) : (
          <TextField
            {...field('year')}
            label={say.year}
            hint={say.yearHint}
            inputMode="numeric"
            maxLength={4}
          />
        )}
        {ratingCriteria.map(({ code, most }) => (
          <TextField
            key={code}
            {...field(`points.${code}`)}
            label={say[code]}
            hint={say.mostPoints(most)}
            inputMode="decimal"
            maxLength={5}
          />
        ))}
        <TextField {...field('slipsSent')} label={say.slipsSent} inputMode="numeric" />
        <TextField {...field('slipsReturned')} label={say.slipsReturned} inputMode="numeric" />
        <TextField {...field('slipsSatisfied')} label={say.slipsSatisfied} inputMode="numeric" />
        <TextField
          {...field('fineDecision')}
          label={say.fineDecision}
          hint={say.fineHint}
          maxLength={60}
          code
        />
        <FileField
          {...field('file')}
          label={say.financeFile}
          hint={say.fileHint}
          accept={documentTypes}
        />
        {isAnswer && (
          <TextField {...field('note')} label={say.note} hint={say.commentHint} maxLength={500} />
        )}
        <Button>{isAnswer ? say.scoreAgain : say.score}</Button>
      </Form>
    </ConsoleLayout>
  );
}

/** A rating as it would have been typed. */
export function typedOf(rating: Rating, language: PageContext['language']) {
  const points = Object.entries(rating.pointTenths).map(([code, tenths]) => [
    `points.${code}`,
    formatNumber(tenths / 10, language, 1),
  ]);
  return {
    ...(Object.fromEntries(points) as Record<string, string>),
    year: String(rating.year),
    slipsSent: String(rating.slipsSent),
    slipsReturned: String(rating.slipsReturned),
    slipsSatisfied: String(rating.slipsSatisfied),
    fineDecision: rating.fineDecision ?? '',
  };
}

/** What was typed, as the API takes it; what is no number stays text, so that its field is told. */
export function sheetOf(values: Record<string, string>): Record<string, unknown> {
  const number = (name: string) => {
    const typed = (values[name] ?? '').trim();
    return /^\d{1,6}([.,]\d{1,3})?$/.test(typed) ? Number(typed.replace(',', '.')) : typed;
  };
  return {
    points: Object.fromEntries(ratingCriteria.map(({ code }) => [code, number(`points.${code}`)])),
    slipsSent: number('slipsSent'),
    slipsReturned: number('slipsReturned'),
    slipsSatisfied: number('slipsSatisfied'),
    fineDecision: values.fineDecision ?? '',
  };
}
