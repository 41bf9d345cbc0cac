import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { AreaConsent } from '../actions/consent-of.ts';
import { sayWhatIsMissing } from '../actions/say-what-is-missing.ts';
import { consentWords } from '../messages/consents.ts';
import { isOverfull } from '../rules.ts';
import { base } from './names.ts';

export type AreaWithConsent = {
  id: string;
  name: string;
  squareMetres: number;
  consent: AreaConsent;
};

type Props = { context: PageContext; areas: readonly AreaWithConsent[] };

/** Each area of the organisation with what is missing, and what to do about it. */
export function ConsentAreas({ context, areas }: Props) {
  const say = consentWords(context.language);
  return (
    <ConsoleLayout context={context} title={say.title} section="members" intro={say.intro}>
      {areas.length === 0 && (
        <EmptyState action={{ href: '/console/areas/new', label: say.registerArea }}>
          {say.noAreas}
        </EmptyState>
      )}
      {areas.map((area) => (
        <AreaCard key={area.id} context={context} area={area} />
      ))}
    </ConsoleLayout>
  );
}

function AreaCard({ context, area }: { context: PageContext; area: AreaWithConsent }) {
  const { language } = context;
  const say = consentWords(language);
  const { householdCount, consentedCount, squareMetres } = area.consent;
  const path = `${base}/consents/${area.id}`;
  return (
    <Card title={area.name}>
      <p>{sayWhatIsMissing(area.name, area.consent, language)}</p>
      {isOverfull(squareMetres, area.squareMetres) && (
        <Notice tone="warn">
          {say.overfull(
            formatHectares(squareMetres, language),
            formatHectares(area.squareMetres, language),
          )}
        </Notice>
      )}
      {householdCount > 0 && (
        <>
          <p class="soft">
            {say.ofHouseholds(
              formatNumber(consentedCount, language),
              formatNumber(householdCount, language),
            )}
          </p>
          <Buttons>
            {consentedCount < householdCount && (
              <LinkButton kind="quiet" href={path}>
                {say.recordMany}
              </LinkButton>
            )}
            <LinkButton kind="quiet" href={`${path}/print`}>
              {say.print}
            </LinkButton>
            <LinkButton kind="quiet" href={`${base}?area=${area.id}`}>
              {say.seeHouseholds}
            </LinkButton>
          </Buttons>
        </>
      )}
    </Card>
  );
}
