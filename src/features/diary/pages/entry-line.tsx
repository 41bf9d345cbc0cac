import { formatDate, formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { Tag } from '../../../web/components/tag.tsx';
import type { TimelineEntry } from '../../../web/components/timeline.tsx';
import { findingKinds } from '../../crop-protection/rules/judge.ts';
import { levelOf } from '../../crop-protection/rules/say-finding.ts';
import type { PlotOfPlanting } from '../actions/read-diary.ts';
import { entryWords } from '../messages/entries.ts';
import { kindWords } from '../messages/kinds.ts';
import { daysLate } from '../rules/entries.ts';
import type { Entry, EntryVersion } from '../store/read-entries.ts';
import { base } from './base.ts';
import { sayPlots, sayShort } from './say-entry.ts';

/** The diary as a timeline: the day of the work, what, where, who wrote it when, and how late. */
export function timelineOf(
  entries: readonly Entry[],
  plots: readonly PlotOfPlanting[],
  language: Language,
): TimelineEntry[] {
  return entries.flatMap((entry) => {
    const [version] = entry.versions;
    if (!version) return [];
    const kind = kindWords(language)[entry.kind];
    const link = <a href={`${base}/entries/${entry.id}`}>{kind}</a>;
    return [
      {
        when: formatDate(version.happenedOn, language),
        dateTime: version.happenedOn,
        tone: toneOf(version),
        what: (
          <>
            {version.isStruck ? <s>{link}</s> : link}{' '}
            <EntryTags version={version} language={language} />
            <small class="by">{sayPlots(version.plotIds, plots, language)}</small>
            <small class="by">{sayShort(entry.kind, version, language)}</small>
          </>
        ),
        who: entryWords(language).by(
          version.recordedBy,
          formatInstant(version.recordedAt, language),
        ),
      },
    ];
  });
}

/** What must not be overlooked: late, corrected, taken back. */
export function EntryTags({ version, language }: { version: EntryVersion; language: Language }) {
  const say = entryWords(language);
  const late = daysLate(version.happenedOn, version.recordedAt);
  return (
    <>
      {version.isStruck && <Tag tone="stop">{say.struck}</Tag>}
      {!version.isStruck && late > 0 && <Tag tone="warn">{say.late(String(late))}</Tag>}
      {!version.isStruck && version.version > 1 && (
        <Tag tone="warn">{say.corrected(String(version.version))}</Tag>
      )}
    </>
  );
}

function toneOf({ uses, isStruck }: EntryVersion) {
  if (isStruck) return 'plain';
  const levels = uses.flatMap(({ findings }) => findings.map(({ kind }) => levelOfStored(kind)));
  if (levels.includes('stop')) return 'stop';
  return levels.includes('warn') ? 'warn' : 'ok';
}

export function levelOfStored(kind: string): 'stop' | 'warn' | 'note' {
  const known = findingKinds.find((each) => each === kind);
  return known ? levelOf[known] : 'note';
}
