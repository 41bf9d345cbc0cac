import { formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatKilograms, formatNumber } from '../../../lib/numbers.ts';
import { Card } from '../../../web/components/card.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { checkName } from '../check-words.ts';
import { checkingWords } from '../messages/checking.ts';
import type { CheckingRuleRecord } from '../store/rule-settings.ts';
import { ruleSetters } from '../who.ts';
import { CeilingForm, RuleForm } from './checking-forms.tsx';
import type { CheckingProps } from './checking-props.ts';

/** What the province has set, and for officers the forms to set it anew. */
export function CheckingPage(props: CheckingProps) {
  const { context, rules, ceilings, errors } = props;
  const { language, viewer } = context;
  const say = checkingWords(language);
  const maySet = viewer !== undefined && ruleSetters.includes(viewer.role);
  const by = (row: { setBy: string; setAt: Date }) => (
    <>
      {row.setBy}
      <small>{formatInstant(row.setAt, language)}</small>
    </>
  );
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="batches"
      intro={say.intro}
      errors={errors}
    >
      <Card title={say.rules}>
        {rules.length === 0 ? (
          <EmptyState>{say.noRule}</EmptyState>
        ) : (
          <Table
            caption={say.rules}
            rows={rules}
            columns={[
              { header: say.version, cell: (row) => formatNumber(row.version, language) },
              { header: say.ruleText, cell: (row) => <RuleText row={row} language={language} /> },
              { header: say.reason, cell: (row) => row.reason },
              { header: say.setBy, cell: by },
            ]}
          />
        )}
      </Card>
      {maySet && <RuleForm {...props} />}
      <Card title={say.ceilings}>
        <p class="soft">{say.ceilingsIntro}</p>
        {ceilings.length === 0 ? (
          <EmptyState>{say.noCeilings}</EmptyState>
        ) : (
          <Table
            caption={say.ceilings}
            rows={ceilings}
            columns={[
              { header: say.crop, cell: (row) => row.crop[language] },
              {
                header: say.perLand,
                numeric: true,
                cell: (row) => weightOr(row.gramsPerSquareMetre, language),
              },
              {
                header: say.perPlot,
                numeric: true,
                cell: (row) => weightOr(row.gramsPerPlot, language),
              },
              { header: say.reason, cell: (row) => row.reason },
              { header: say.setBy, cell: by },
            ]}
          />
        )}
      </Card>
      {maySet && <CeilingForm {...props} />}
    </ConsoleLayout>
  );
}

function weightOr(grams: number | null, language: Language): string {
  return grams === null ? checkingWords(language).none : formatKilograms(grams, language);
}

function RuleText({ row, language }: { row: CheckingRuleRecord; language: Language }) {
  const say = checkingWords(language);
  const lines = [
    say.shareText(String(row.sharePercent)),
    row.firstLots > 0 && say.firstText(String(row.firstLots)),
    row.mostGrams !== null && say.mostText(formatKilograms(row.mostGrams, language)),
    row.heedsAnomalies && say.heedsText,
    row.requiredChecks.length > 0 &&
      say.requiredText(row.requiredChecks.map((kind) => checkName(kind, language)).join(', ')),
    say.auditText(String(row.auditDays)),
  ].filter((line) => line !== false);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
