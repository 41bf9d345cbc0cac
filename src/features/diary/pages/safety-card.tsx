import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import { Card } from '../../../web/components/card.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ToneShape } from '../../../web/components/tag.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { PlantingRecord } from '../actions/read-diary.ts';
import { words } from '../messages/words.ts';
import { sayPlotSafety, saySeasonSafety } from '../rules/say-safety.ts';

type Props = { context: PageContext; record: PlantingRecord; today: LocalDate };

/** From when each plot may be harvested, and which spray says so. */
export function SafetyCard({ context, record, today }: Props) {
  const { language } = context;
  const say = words(language);
  const { safety, plots, planting, treatments } = record;
  const nameOf = (id: string) =>
    plots.find(({ plotId }) => plotId === id)?.name ?? planting.areaName ?? say.wholeArea;
  const whole = saySeasonSafety(safety, today, language);
  return (
    <Card title={say.safeTitle}>
      <Notice tone={whole.tone}>
        <b>{whole.text}</b>
      </Notice>
      <ul class="safety">
        {safety.map((plot) => {
          const said = sayPlotSafety(plot, { plot: nameOf(plot.plotId), today, language });
          const { decidedBy } = plot;
          return (
            <li key={plot.plotId}>
              <ToneShape tone={said.tone} />
              <span>
                {said.text}
                {decidedBy && (
                  <small class="by">
                    {say.safeBecause(
                      decidedBy.product,
                      formatDate(decidedBy.sprayedOn, language),
                      String(decidedBy.intervalDays),
                    )}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {treatments.map(({ entryId, products, treatedOn, usableFrom }) => {
        const [names, day] = [products.join(', '), formatDate(treatedOn, language)];
        return (
          <p key={entryId}>
            {usableFrom === null
              ? say.treatedUnknown(names, day)
              : say.treated(names, day, formatDate(usableFrom, language))}
          </p>
        );
      })}
      <p class="soft">{say.safeRule}</p>
    </Card>
  );
}
