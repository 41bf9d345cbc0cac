import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { Button, DangerButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { EntryRecord } from '../actions/read-diary.ts';
import { sayStored } from '../answer.ts';
import { entryWords } from '../messages/entries.ts';
import { fieldWords } from '../messages/fields.ts';
import { kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import type { EntryVersion } from '../store/read-entries.ts';
import { base, textIn, type Values } from './base.ts';
import { EntryTags, levelOfStored } from './entry-line.tsx';
import { factsOf, sayPlots, sayUse } from './say-entry.ts';

type Props = {
  context: PageContext;
  record: EntryRecord;
  mayWrite: boolean;
  /** what a spray and a harvest before its safe date are told */
  warnings: readonly { tone: 'stop' | 'warn' | 'ok'; text: string }[];
  /** numbers of the lists it was judged by */
  lists: ReadonlyMap<string, string>;
  values: Values;
  errors: readonly FormError[];
};

const tones = { stop: 'stop', warn: 'warn', note: 'plain' } as const;

/** An entry with what is to be said of it, and every version it has had. */
export function EntryPage(props: Props) {
  const { context, record, mayWrite, warnings, errors } = props;
  const { language } = context;
  const [say, sayEntry] = [words(language), entryWords(language)];
  const { entry, version, planting } = record;
  const isOpen = mayWrite && !version.isStruck;
  const season = `${textIn(planting.variety, language) || planting.crop[language]} · ${planting.seasonName}`;
  return (
    <ConsoleLayout
      context={context}
      title={`${kindWords(language)[entry.kind]} · ${formatDate(version.happenedOn, language)}`}
      section="diary"
      action={
        isOpen
          ? { href: `${base}/entries/${entry.id}/correct`, label: sayEntry.correct }
          : undefined
      }
      intro={<a href={`${base}/${planting.id}`}>{season}</a>}
      errors={errors}
    >
      {warnings.map(({ tone, text }) => (
        <Notice key={text} tone={tone}>
          {text}
        </Notice>
      ))}
      {version.uses.flatMap((use) =>
        use.findings.map((finding) => (
          <Notice
            key={`${use.ordinal} ${finding.kind}`}
            tone={tones[levelOfStored(finding.kind)]}
            title={use.productName}
          >
            {sayStored(finding, language)}
          </Notice>
        )),
      )}
      <Card>
        <VersionFacts {...props} version={version} />
      </Card>
      {entry.versions.length > 1 && (
        <Card title={sayEntry.versions}>
          {entry.versions.map((one) => (
            <details key={one.version}>
              <summary>
                {sayEntry.version(String(one.version))}: {one.reason ?? sayEntry.first}
              </summary>
              <VersionFacts {...props} version={one} />
            </details>
          ))}
        </Card>
      )}
      {isOpen && <EntryForms {...props} />}
      <p class="links">
        <a href={`${base}/${planting.id}`}>{say.back}</a>
      </p>
    </ConsoleLayout>
  );
}

function VersionFacts({ context, record, lists, version }: Props & { version: EntryVersion }) {
  const { language } = context;
  const [say, sayField] = [entryWords(language), fieldWords(language)];
  const written = say.by(version.recordedBy, formatInstant(version.recordedAt, language));
  const photos = version.photoFileIds;
  return (
    <>
      <EntryTags version={version} language={language} />
      <DataList
        facts={[
          {
            term: sayField.happenedOn,
            value: formatDate(version.happenedOn, language),
            by: version.deviceAt
              ? `${written} · ${say.device(formatInstant(version.deviceAt, language))}`
              : written,
          },
          { term: sayField.plots, value: sayPlots(version.plotIds, record.plots, language) },
          { term: sayField.workedBy, value: sayField[version.workedBy] },
          ...version.uses.map((use) => ({
            term: sayField.product(String(use.ordinal)),
            value: sayUse(use, language),
            by: `${say.judgedBy(lists.get(use.listId ?? '') ?? say.listNone)} ${use.ruleVersion}`,
          })),
          ...factsOf(record.entry.kind, version.details, language),
          ...(version.note ? [{ term: sayField.noteOnly, value: version.note }] : []),
          ...(version.reason ? [{ term: say.reason, value: version.reason }] : []),
          ...(photos.length > 0
            ? [{ term: sayField.photos, value: <PhotoLinks {...{ photos, language }} /> }]
            : []),
        ]}
      />
    </>
  );
}

function PhotoLinks({
  photos,
  language,
}: {
  photos: readonly string[];
  language: PageContext['language'];
}) {
  const say = fieldWords(language);
  return (
    <span class="links">
      {photos.map((id, index) => (
        <a key={id} href={`/console/files/${id}`}>
          {say.photo(String(index + 1))}
        </a>
      ))}
    </span>
  );
}

/** Keeping an entry as a template, and taking it back. */
function EntryForms({ context, record, values, errors }: Props) {
  const { language } = context;
  const say = entryWords(language);
  const { entry } = record;
  const path = `${base}/entries/${entry.id}`;
  return (
    <Columns>
      <Card title={say.asTemplate}>
        <Form context={context} action={`${path}/template`}>
          <TextField
            name="name"
            label={say.templateName}
            hint={say.templateHint}
            value={values.name}
            error={errorFor(errors, 'name')}
            maxLength={80}
          />
          <Button kind="quiet">{say.asTemplate}</Button>
        </Form>
      </Card>
      <Card title={say.strike}>
        <p class="soft">{say.strikeNote}</p>
        <Form context={context} action={`${path}/strike`} version={entry.version}>
          <TextField
            name="reason"
            label={say.strikeReason}
            value={values.reason}
            error={errorFor(errors, 'reason')}
            maxLength={500}
          />
          <DangerButton>{say.strike}</DangerButton>
        </Form>
      </Card>
    </Columns>
  );
}
