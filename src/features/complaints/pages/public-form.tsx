import { complaintCategories } from '../../../db/schema/complaints.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { PublicLayout } from '../../../web/layouts/public.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { imageTypes } from '../../files/rules.ts';
import { publicWords } from '../messages/public.ts';

export const publicBase = '/phan-anh';

type Props = {
  context: PageContext;
  texts: Record<string, string>;
  errors: readonly FormError[];
  /** when the form was handed out, signed */
  token: string;
};

/** No sign-in, no script; only two fields must be filled in. */
export function ComplaintForm({ context, texts, errors, token }: Props) {
  const say = publicWords(context.language);
  const field = (name: string) => ({
    name,
    value: texts[name],
    error: errorFor(errors, name),
  });
  return (
    <PublicLayout context={context} title={say.title} errors={errors} noIndex>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <form class="form" method="post" action={publicBase} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="token" value={token} />
        <input
          type="hidden"
          name="idempotencyKey"
          value={texts['idempotencyKey'] ?? context.newKey}
        />
        <div class="unseen" aria-hidden="true">
          <label for="website">{say.trap}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
        <TextField {...field('lot')} label={say.lot} hint={say.lotHint} maxLength={60} code />
        <RadioCards
          {...field('category')}
          label={say.category}
          choices={complaintCategories.map((value) => ({ value, label: say[value] }))}
        />
        <TextArea
          {...field('words')}
          label={say.words}
          hint={say.wordsHint}
          maxLength={2000}
          rows={5}
        />
        <TextField
          {...field('boughtAt')}
          label={say.boughtAt}
          hint={say.boughtAtHint}
          maxLength={200}
        />
        <FileField
          name="file"
          error={errorFor(errors, 'file')}
          label={say.photo}
          hint={say.photoHint}
          accept={imageTypes}
        />
        <TextField
          {...field('phone')}
          label={say.phone}
          hint={say.phoneHint}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
        />
        <Button>{say.send}</Button>
      </form>
      <FollowForm context={context} errors={errors} number={texts['number']} />
    </PublicLayout>
  );
}

type FollowProps = Pick<Props, 'context' | 'errors'> & { number: string | undefined };

function FollowForm({ context, errors, number }: FollowProps) {
  const say = publicWords(context.language);
  return (
    <Card title={say.followTitle}>
      <form class="form" method="get" action={`${publicBase}/follow`} novalidate>
        <TextField
          name="number"
          value={number}
          error={errorFor(errors, 'number')}
          label={say.number}
          hint={say.numberHint}
          maxLength={60}
          code
        />
        <Button kind="quiet">{say.follow}</Button>
      </form>
    </Card>
  );
}
