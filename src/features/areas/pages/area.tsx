import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { areaSquareMetres, outlineToPath } from '../../../lib/geometry.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Outline } from '../../../web/components/outline.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { reasonText } from '../reasons.ts';
import { nextDecisions, outlineDiffers } from '../rules.ts';
import type { Area, AreaCode } from '../store/areas.ts';
import type { DecisionRow } from '../store/codes.ts';
import { cropName, toneOf } from './names.ts';

type Props = {
  context: PageContext;
  area: Area;
  /** the commune with its old units */
  address: string;
  decisions: readonly DecisionRow[];
  marketName: (code: string) => string;
  /** what the digits of a code of Decision 3156 meant, by code id */
  origins: ReadonlyMap<string, string>;
  mayCorrect: boolean;
  mayDecide: boolean;
};

export function AreaRecord(props: Props) {
  const { context, area, address } = props;
  const { language } = context;
  const say = words(language);
  const size = formatHectares(area.squareMetres, language);
  const measured = area.outline ? Math.round(areaSquareMetres(area.outline)) : undefined;
  const measuredSize = measured === undefined ? undefined : formatHectares(measured, language);
  return (
    <ConsoleLayout
      context={context}
      title={area.name}
      section="areas"
      action={
        props.mayDecide
          ? { href: `/console/areas/${area.id}/codes/new`, label: say.addCode }
          : undefined
      }
      intro={`${cropName(area, language)} · ${address} · ${size} · ${say.householdCount(formatNumber(area.householdCount, language))}`}
    >
      {measured !== undefined && measuredSize && outlineDiffers(area.squareMetres, measured) && (
        <Notice tone="warn">{say.differs(size, measuredSize)}</Notice>
      )}
      <Columns>
        <Card>
          {area.outline ? (
            <Outline
              path={outlineToPath(area.outline, 360, 150, 14)}
              label={say.outlineOf(measuredSize ?? size)}
            />
          ) : (
            <p class="soft">{say.outlineMissing}</p>
          )}
          <DataList
            facts={[
              { term: say.holder, value: area.holderName },
              { term: say.crop, value: cropName(area, language) },
              { term: say.commune, value: address },
              { term: say.sizeShort, value: size },
              ...(measuredSize ? [{ term: say.measured, value: measuredSize }] : []),
              { term: say.households, value: formatNumber(area.householdCount, language) },
            ]}
          />
          {props.mayCorrect && (
            <LinkButton kind="quiet" href={`/console/areas/${area.id}/edit`}>
              {say.correct}
            </LinkButton>
          )}
        </Card>
        <Markets {...props} />
      </Columns>
      <Card title={say.history}>
        <History {...props} />
      </Card>
    </ConsoleLayout>
  );
}

function Markets(props: Props) {
  const { area, context, mayDecide } = props;
  const say = words(context.language);
  return (
    <Card title={say.byMarket}>
      {area.codes.length === 0 && (
        <p class="soft">{mayDecide ? say.noCodesOfficer : say.noCodesYet}</p>
      )}
      {area.codes.map((code) => (
        <MarketCode key={code.id} {...props} code={code} />
      ))}
    </Card>
  );
}

function MarketCode({ code, ...props }: Props & { code: AreaCode }) {
  const { context, decisions, marketName } = props;
  const say = words(context.language);
  const latest = decisions.find(({ codeId }) => codeId === code.id);
  const origin = props.origins.get(code.id);
  const since = latest && formatDate(latest.decidedOn, context.language);
  const decide = props.mayDecide ? nextDecisions(code.state) : [];
  return (
    <section class="market">
      <h3>{marketName(code.marketCode)}</h3>
      <p>
        <span class="mono">{code.valueVerbatim}</span>{' '}
        <Tag tone={toneOf[code.state]}>
          {since ? say.since(say[code.state], since) : say[code.state]}
        </Tag>
      </p>
      {origin && <p class="soft">{say.oldUnits(origin)}</p>}
      {decide.length > 0 && (
        <Buttons>
          {decide.map((kind) => (
            <LinkButton
              key={kind}
              kind={kind === 'revoke' ? 'danger' : 'quiet'}
              href={`/console/codes/${code.id}/decide?kind=${kind}`}
            >
              {say[kind]}
            </LinkButton>
          ))}
        </Buttons>
      )}
    </section>
  );
}

const toneOfKind = { issue: 'ok', suspend: 'stop', restore: 'ok', revoke: 'stop' } as const;

function History({ context, decisions, marketName }: Props) {
  const { language } = context;
  const say = words(language);
  if (decisions.length === 0) return <p class="soft">{say.historyEmpty}</p>;
  return (
    <Timeline
      entries={decisions.map((decision) => ({
        when: `${formatDate(decision.decidedOn, language)} · ${say.numbered(decision.number)}`,
        dateTime: decision.decidedOn,
        tone: toneOfKind[decision.kind],
        what: (
          <>
            <b>
              {say.forMarket(say[decision.kind], decision.value, marketName(decision.marketCode))}
            </b>
            <br />
            {reasonText(decision.reasonCode)[language]}. {decision.grounds}
            {decision.evidenceFileId && (
              <>
                <br />
                <a href={`/console/files/${decision.evidenceFileId}`}>
                  {say.evidence(decision.evidenceName ?? '')}
                </a>
              </>
            )}
          </>
        ),
        who: say.recordedBy(
          decision.decidedBy,
          decision.authority,
          formatInstant(decision.recordedAt, language),
        ),
      }))}
    />
  );
}
