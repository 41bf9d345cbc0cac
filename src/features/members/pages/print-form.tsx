import { formatHectares } from '../../../lib/numbers.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { consentWords } from '../messages/consents.ts';
import { words } from '../messages/households.ts';
import type { ConsentText } from '../rules/consent-texts.ts';
import type { AreaHousehold } from '../store/consents.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  area: { name: string };
  households: readonly AreaHousehold[];
  text: ConsentText | undefined;
};

/** The form that households sign: what they agree to, then a line each. Names, plots, nothing more. */
export function PrintForm({ context, area, households, text }: Props) {
  const { language } = context;
  const say = consentWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.formTitle}
      section="members"
      intro={say.formArea(area.name, context.viewer?.organisationName ?? '')}
    >
      <p class="links">
        <a href={`${base}/consents`}>{say.back}</a>
        <span>{say.formHow}</span>
      </p>
      {text?.paragraphs.map((paragraph) => (
        <p key={paragraph.en}>{paragraph[language]}</p>
      ))}
      {text && <p class="soft">{say.version(text.version)}</p>}
      {households.length === 0 ? (
        <EmptyState action={{ href: base, label: words(language).title }}>
          {say.noHouseholds}
        </EmptyState>
      ) : (
        <Table
          caption={say.formTitle}
          rows={households}
          columns={[
            {
              header: words(language).name,
              cell: (household) => (
                <>
                  {household.fullName}
                  <small class="mono">{household.number}</small>
                </>
              ),
            },
            { header: say.plots, cell: (household) => household.plotNames },
            {
              header: say.size,
              cell: (household) => formatHectares(household.squareMetres, language),
              numeric: true,
            },
            { header: say.signature, cell: () => '……………………………………' },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}
