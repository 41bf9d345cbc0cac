import { formatDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Notice } from '../../../web/components/notice.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { checkWords } from '../messages/checks.ts';
import { decisionWords } from '../messages/decisions.ts';
import { type NewDecisionKind, needsOf } from '../rules/life-cycle.ts';
import type { LatestCheck } from '../rules/restore.ts';

type Props = {
  context: PageContext;
  kind: NewDecisionKind;
  /** the importing country approves codes of this market itself */
  needsImporter: boolean;
  /** the latest check newer than the suspension */
  check: LatestCheck | undefined;
  values: Record<string, string>;
  errors: readonly FormError[];
};

/** What this kind of decision asks for beyond number, day, reason and grounds. */
export function OwnFields({ context, kind, needsImporter, check, values, errors }: Props) {
  const { language } = context;
  const say = decisionWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const needs = needsOf(kind);
  return (
    <>
      {needs.includes('newer-check') && <CheckNote check={check} language={language} />}
      {needs.includes('notice') && (
        <>
          <TextArea
            {...field('finding')}
            label={say.finding}
            hint={say.findingHint}
            rows={2}
            maxLength={300}
          />
          <TextField
            {...field('consignment')}
            label={say.consignment}
            hint={say.optional}
            maxLength={60}
          />
          <TextField {...field('lot')} label={say.lot} hint={say.optional} maxLength={60} />
          <TextField
            {...field('exporter')}
            label={say.exporter}
            hint={say.optional}
            maxLength={160}
          />
          <DateField
            {...field('replyDueOn')}
            label={say.replyDueOn}
            hint={say.replyHint}
            language={language}
          />
        </>
      )}
      {needs.includes('importer-reference') && needsImporter && (
        <TextField
          {...field('importerReference')}
          label={say.importerReference}
          hint={say.importerHint}
          maxLength={60}
        />
      )}
      {needs.includes('changes') && (
        <TextArea
          {...field('changes')}
          label={say.changes}
          hint={say.changesHint}
          rows={3}
          maxLength={500}
        />
      )}
    </>
  );
}

function CheckNote({ check, language }: { check: LatestCheck | undefined; language: Language }) {
  const say = checkWords(language);
  if (!check) return <Notice tone="warn">{say.noneYet}</Notice>;
  return (
    <Notice tone={check.outcome === 'failed' ? 'stop' : 'ok'}>
      {say.latest(formatDate(check.checkedOn, language), say[check.outcome])}
    </Notice>
  );
}
