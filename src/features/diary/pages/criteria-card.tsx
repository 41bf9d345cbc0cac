import { formatDate } from '../../../lib/dates.ts';
import { Card } from '../../../web/components/card.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { PlantingRecord } from '../actions/read-diary.ts';
import { criteriaWords, gapWords } from '../messages/criteria.ts';
import { entryWords } from '../messages/entries.ts';
import { countMet, type Judged } from '../rules/rice-criteria.ts';
import { base } from './base.ts';

const tones = { met: 'ok', 'not-met': 'stop', unproven: 'warn' } as const;

type Props = { context: PageContext; record: PlantingRecord; judged: readonly Judged[] };

/** The criteria of the low-emission programme with the entries that show each, and what is missing. */
export function CriteriaCard({ context, record, judged }: Props) {
  const { language } = context;
  const say = criteriaWords(language);
  const sayEntry = entryWords(language);
  const dayOf = (id: string) =>
    record.entries.find((entry) => entry.id === id)?.versions[0]?.happenedOn;
  return (
    <Card title={sayEntry.criteria}>
      <p>
        <b>{sayEntry.criteriaMet(String(countMet(judged)))}</b>
      </p>
      <ul class="safety">
        {judged.map(({ criterion, result, entryIds, missing }) => (
          <li key={criterion}>
            <span>
              {say[criterion]} <Tag tone={tones[result]}>{say[result]}</Tag>
              <small class="by">
                {say.evidence}:{' '}
                {entryIds.length === 0
                  ? say.noEvidence
                  : entryIds.map((id, index) => {
                      const day = dayOf(id);
                      return (
                        <span key={id}>
                          {index > 0 && ', '}
                          <a href={`${base}/entries/${id}`}>
                            {day ? formatDate(day, language) : id}
                          </a>
                        </span>
                      );
                    })}
              </small>
              {missing.length > 0 && (
                <small class="by">
                  {say.missing}: {missing.map((gap) => gapWords(language)[gap]).join('; ')}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
