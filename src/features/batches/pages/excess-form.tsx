import { formatKilograms } from '../../../lib/numbers.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Field } from '../../../web/components/field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { recordWords } from '../messages/record.ts';
import { words } from '../messages/words.ts';
import type { Batch } from '../store/read-batches.ts';

type Props = { context: PageContext; batch: Batch; errors: readonly FormError[]; reason: string };

/** Once a lot was refused for its weight: correct it, or send it with a reason for an inspector. */
export function ExcessForm({ context, batch, errors, reason }: Props) {
  const { language } = context;
  const say = { ...words(language), ...recordWords(language) };
  return (
    <Card title={say.excessTitle}>
      <Form
        context={context}
        action={`/console/batches/${batch.id}/submission`}
        version={batch.version}
      >
        <Field name="amount" label={say.weight} error={errorFor(errors, 'amount')}>
          <output id="amount" tabIndex={-1}>
            <b>{formatKilograms(batch.grams, language)}</b>
          </output>
        </Field>
        <TextArea
          name="excessReason"
          label={say.excessReason}
          hint={say.excessReasonHint}
          error={errorFor(errors, 'excessReason')}
          value={reason}
          maxLength={500}
        />
        <Buttons>
          <Button>{say.sendWithReason}</Button>
          <LinkButton kind="quiet" href={`/console/batches/${batch.id}/edit`}>
            {say.correctWeight}
          </LinkButton>
        </Buttons>
      </Form>
    </Card>
  );
}
