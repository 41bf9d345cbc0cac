import { DangerButton } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { consentWords } from '../messages/consents.ts';
import { SaidFields } from './consent-form.tsx';
import type { Values } from './form-input.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  member: { id: string; fullName: string };
  area: { areaId: string; areaName: string };
  values: Values;
  errors: readonly FormError[];
};

export function WithdrawForm({ context, member, area, values, errors }: Props) {
  const say = consentWords(context.language);
  return (
    <ConsoleLayout
      context={context}
      title={say.withdrawTitle(member.fullName)}
      section="members"
      errors={errors}
    >
      <Notice tone="warn">{say.withdrawNote(area.areaName)}</Notice>
      <Form
        context={context}
        action={`${base}/${member.id}/withdraw/${area.areaId}`}
        idempotencyKey={values.idempotencyKey ?? context.newKey}
        multipart
      >
        <SaidFields context={context} values={values} errors={errors} />
        <DangerButton>{say.withdrawNow}</DangerButton>
      </Form>
    </ConsoleLayout>
  );
}
