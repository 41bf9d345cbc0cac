import type { Role } from '../../../lib/roles.ts';
import { Button, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { ratingWords } from '../messages/rating.ts';
import { ratingWays, whyNotStep } from '../rules/rating.ts';
import type { Rating } from '../store/ratings.ts';
import { pathOf } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: { id: string };
  rating: Rating;
  actor: { personId: string; role: Role };
  values: Record<string, string>;
  errors: readonly FormError[];
};

const stepsByForm = ['check', 'submit', 'comment', 'publish'] as const;

/** The steps that the reader may take now; nothing for who only reads. */
export function NextSteps(props: Props) {
  const { context, organisation, rating, actor } = props;
  const say = ratingWords(context.language);
  const may = (step: keyof typeof ratingWays) => !whyNotStep(step, rating, actor);
  const open = stepsByForm.filter(may);
  const rescore = may('score') || may('resubmit');
  const waitsForOther =
    rating.state === 'self-scored' && rating.scoredBy === actor.personId && !open.length;
  if (open.length === 0 && !rescore) return null;
  return (
    <Card title={say.nextStep}>
      {waitsForOther && <p>{say.controlNote}</p>}
      {rescore && (
        <LinkButton
          kind="quiet"
          href={`${pathOf(organisation, 'rating')}/score?year=${rating.year}`}
        >
          {may('resubmit') ? say.scoreAgain : say.score}
        </LinkButton>
      )}
      <Columns>
        {open.map((step) => (
          <StepForm key={step} {...props} step={step} />
        ))}
      </Columns>
    </Card>
  );
}

function StepForm(props: Props & { step: (typeof stepsByForm)[number] }) {
  const { context, organisation, rating, step, errors } = props;
  const say = ratingWords(context.language);
  const isThis = props.values.step === step;
  const values = isThis ? props.values : {};
  const field = (name: string) => ({
    name,
    value: values[name],
    error: isThis ? errorFor(errors, name) : undefined,
  });
  return (
    <Form
      context={context}
      action={`${pathOf(organisation, 'rating')}/${rating.year}`}
      idempotencyKey={values.idempotencyKey ?? `${context.newKey}-${step}`}
      version={rating.version}
    >
      <input type="hidden" name="step" value={step} />
      <TextField
        {...field('note')}
        label={say.note}
        hint={step === 'comment' ? say.commentHint : say.noteOptional}
        maxLength={500}
      />
      {step === 'publish' && (
        <TextField
          {...field('fineDecision')}
          label={say.fineDecision}
          hint={say.fineHint}
          maxLength={60}
          code
        />
      )}
      <Button>{say[step]}</Button>
    </Form>
  );
}
