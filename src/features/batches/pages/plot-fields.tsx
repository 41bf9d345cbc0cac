import type { Language } from '../../../lib/language.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { FieldGroup } from '../../../web/components/field.tsx';
import { decideWords } from '../messages/decide.ts';
import type { OwnPlot } from '../store/read-plots.ts';
import type { FormChoices } from './form-choices.ts';
import { plotPrefix, type Typed } from './form-fields.ts';

type Props = {
  language: Language;
  choices: FormChoices;
  typed: Typed;
  error: string | undefined;
};

/** Kilograms of each plot, area by area; nothing where no household is listed. */
export function PlotFields({ language, choices, typed, error }: Props) {
  const say = decideWords(language);
  const { plots, codes } = choices;
  const areas = new Map(codes.map(({ areaId, areaName }) => [areaId, areaName]));
  const shown = [...areas].flatMap(([areaId, name]) => {
    const those = plots.filter((plot) => plot.areaId === areaId);
    return those.length > 0 ? [{ areaId, name, plots: those }] : [];
  });
  if (shown.length === 0) return null;
  const isTyped = (plot: OwnPlot) => Boolean(typed.plots[plot.id]);
  return (
    <FieldGroup name="plots" label={say.plotsQuestion} hint={say.plotsHint} error={error}>
      {shown.map((area, index) => (
        <details
          key={area.areaId}
          id={index === 0 ? 'plots' : undefined}
          open={shown.length === 1 || area.plots.some(isTyped)}
        >
          <summary>{say.plotsOf(area.name, formatNumber(area.plots.length, language))}</summary>
          {area.plots.map((plot) => (
            <p key={plot.id} class="plot-weight">
              <label for={`${plotPrefix}${plot.id}`}>
                {plot.name} · {plot.memberName} ({plot.memberNumber})
              </label>
              <span class="pair">
                <input
                  id={`${plotPrefix}${plot.id}`}
                  name={`${plotPrefix}${plot.id}`}
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={12}
                  value={typed.plots[plot.id]}
                />
                <span>kg</span>
              </span>
            </p>
          ))}
        </details>
      ))}
    </FieldGroup>
  );
}
