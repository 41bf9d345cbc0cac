import { severities } from '../../../db/schema/anomalies.ts';
import { formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/console.ts';
import { type AnomalyCode, ruleKinds } from '../rules/codes.ts';
import type { RuleRow, RuleVersion } from '../store/rules.ts';
import { ruleSetters } from '../who.ts';
import { base } from './list.tsx';
import { severityTones } from './names.ts';

type ListProps = { context: PageContext; rules: readonly RuleRow[] };

export function RuleList({ context, rules }: ListProps) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout context={context} title={say.rules} section="anomalies" intro={say.rulesIntro}>
      <Table
        caption={say.rules}
        rows={rules}
        columns={[
          {
            header: say.rule,
            cell: (row) => (
              <>
                <a href={`${base}/rules/${row.code}`}>{say[row.code]}</a>
                <small>{say.ruleVersion(row.version)}</small>
              </>
            ),
          },
          {
            header: say.threshold,
            cell: (row) => thresholdText(row.code, row.threshold, language),
          },
          {
            header: say.severity,
            cell: (row) => <Tag tone={severityTones[row.severity]}>{say[row.severity]}</Tag>,
          },
          {
            header: say.isOn,
            cell: (row) => (
              <Tag tone={row.isOn ? 'ok' : 'plain'}>{row.isOn ? say.on : say.off}</Tag>
            ),
          },
        ]}
      />
    </ConsoleLayout>
  );
}

type Props = {
  context: PageContext;
  code: AnomalyCode;
  versions: readonly RuleVersion[];
  texts: Record<string, string>;
  errors: readonly FormError[];
};

export function RulePage({ context, code, versions, texts, errors }: Props) {
  const { language, viewer } = context;
  const say = words(language);
  const sets = viewer !== undefined && ruleSetters.includes(viewer.role);
  return (
    <ConsoleLayout
      context={context}
      title={say[code]}
      section="anomalies"
      intro={say.rulesIntro}
      errors={errors}
    >
      {sets && <RuleForm {...{ context, code, versions, texts, errors }} />}
      <Card title={say.versions}>
        <Timeline
          entries={versions.map((version) => ({
            when: formatInstant(version.setAt, language),
            dateTime: version.setAt.toISOString(),
            what: [
              say.ruleVersion(version.version),
              thresholdText(code, version.threshold, language),
              say[version.severity],
              version.isOn ? say.on : say.off,
            ].join(' · '),
            who: version.setBy ? `${version.setBy}. ${version.reason}` : say.firstVersion,
            tone: version.isOn ? 'ok' : 'plain',
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function RuleForm({ context, code, versions, texts, errors }: Props) {
  const say = words(context.language);
  const [latest] = versions;
  const { unit, least, most } = ruleKinds[code];
  return (
    <Card>
      <Form
        context={context}
        action={`${base}/rules/${code}`}
        version={latest?.version}
        idempotencyKey={context.newKey}
      >
        {unit && (
          <TextField
            name="threshold"
            label={say.threshold}
            hint={say.thresholdRange(least, most, say[unit])}
            value={texts['threshold'] ?? String(latest?.threshold ?? '')}
            error={errorFor(errors, 'threshold')}
            inputMode="numeric"
            maxLength={10}
          />
        )}
        <RadioCards
          name="severity"
          label={say.severity}
          value={texts['severity'] ?? latest?.severity}
          error={errorFor(errors, 'severity')}
          choices={severities.map((value) => ({ value, label: say[value] }))}
        />
        <RadioCards
          name="isOn"
          label={say.isOn}
          value={texts['isOn'] ?? (latest?.isOn ? 'yes' : 'no')}
          error={errorFor(errors, 'isOn')}
          choices={[
            { value: 'yes', label: say.turnOn },
            { value: 'no', label: say.turnOff },
          ]}
        />
        <TextArea
          name="reason"
          label={say.ruleReason}
          hint={say.ruleReasonHint}
          value={texts['reason']}
          error={errorFor(errors, 'reason')}
          maxLength={500}
          rows={2}
        />
        <Button>{say.save}</Button>
      </Form>
    </Card>
  );
}

function thresholdText(code: AnomalyCode, threshold: number | null, language: Language): string {
  const say = words(language);
  const { unit } = ruleKinds[code];
  if (unit === null || threshold === null) return say.noThreshold;
  const number = formatNumber(threshold, language);
  return unit === 'percent' ? `${number} %` : `${number} ${say[unit]}`;
}
