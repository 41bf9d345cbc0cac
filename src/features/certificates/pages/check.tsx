import { Button, DangerButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError } from '../../../web/page-context.ts';
import { forms } from '../messages/forms.ts';
import { states } from '../messages/states.ts';
import { words } from '../messages/words.ts';
import { factsOf, pathOf, type RecordProps, Warnings } from './detail.tsx';
import { documentTypes } from './form-input.ts';

type Props = RecordProps & {
  texts: Record<string, string>;
  errors: readonly FormError[];
  /** false: the reader declared it or belongs to the holder */
  isIndependent: boolean;
};

/** What was declared on one side, what the inspector found on the other. */
export function CheckPage(props: Props) {
  const { context, record, errors, isIndependent } = props;
  const { language } = context;
  const say = forms(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.checkTitle}
      section="certificates"
      intro={say.checkIntro}
      errors={errors}
    >
      <Warnings {...props} />
      <Columns>
        <Card title={words(language).facts}>
          <DataList facts={factsOf(props)} />
          {record.file?.mediaType.startsWith('image/') && (
            <p>
              <img
                width="100%"
                src={`/console/files/${record.file.id}`}
                alt={record.file.name}
                loading="lazy"
              />
            </p>
          )}
        </Card>
        <Card title={say.compare}>
          <p class="soft">{say.compareList}</p>
          {isIndependent ? <CheckForm {...props} /> : <Notice tone="stop">{say.own}</Notice>}
        </Card>
      </Columns>
    </ConsoleLayout>
  );
}

function CheckForm({ context, record, texts, errors }: Props) {
  const { language } = context;
  const say = forms(language);
  const state = states(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <Form
      context={context}
      action={`${pathOf(record)}/check`}
      multipart
      idempotencyKey={texts.idempotencyKey ?? context.newKey}
      version={record.version}
    >
      <RadioCards
        {...field('method')}
        label={say.method}
        choices={[
          { value: 'paper', label: state.paper, note: say.paperNote },
          { value: 'certifier', label: state.certifier, note: say.certifierNote },
        ]}
      />
      <RadioCards
        {...field('result')}
        label={say.result}
        choices={[
          { value: 'matches', label: state.matches, note: say.matchesNote },
          { value: 'differs', label: state.notMatching, note: say.differsNote },
        ]}
      />
      <DateField {...field('checkedOn')} label={say.checkedOn} language={language} />
      <TextArea
        {...field('evidence')}
        label={say.evidence}
        hint={say.evidenceHint}
        maxLength={1000}
      />
      <FileField
        {...field('file')}
        label={say.evidenceFile}
        hint={say.fileHint}
        accept={documentTypes}
      />
      <Button>{say.sendCheck}</Button>
    </Form>
  );
}

/** Suspends, restores or withdraws. */
export function NoticePage(props: Props) {
  const { context, record, errors, texts, isIndependent } = props;
  const { language } = context;
  const say = forms(language);
  const state = states(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <ConsoleLayout
      context={context}
      title={say.noticeTitle}
      section="certificates"
      intro={`${record.numberVerbatim} · ${record.holderName}`}
      errors={errors}
    >
      {isIndependent ? <p>{say.noticeIntro}</p> : <Notice tone="stop">{say.own}</Notice>}
      {isIndependent && (
        <Form
          context={context}
          action={`${pathOf(record)}/notice`}
          idempotencyKey={texts.idempotencyKey ?? context.newKey}
          version={record.version}
        >
          <RadioCards
            {...field('kind')}
            label={say.noticeKind}
            choices={[
              { value: 'suspend', label: state.suspend, note: say.suspendNote },
              { value: 'restore', label: state.restore, note: say.restoreNote },
              { value: 'withdraw', label: state.withdraw, note: say.withdrawNote },
            ]}
          />
          <TextField
            {...field('number')}
            label={say.noticeNumber}
            hint={say.noticeNumberHint}
            maxLength={60}
            code
          />
          <DateField {...field('effectiveOn')} label={say.effectiveOn} language={language} />
          <TextArea
            {...field('grounds')}
            label={say.grounds}
            hint={say.groundsHint}
            maxLength={1000}
          />
          <DangerButton>{say.sendNotice}</DangerButton>
        </Form>
      )}
    </ConsoleLayout>
  );
}
