import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import { areaSquareMetres, outlineToPath } from '../../../lib/geometry.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Outline } from '../../../web/components/outline.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/areas.ts';
import { checkWords } from '../messages/checks.ts';
import { codeWords } from '../messages/codes.ts';
import { decisionWords } from '../messages/decisions.ts';
import { outlineWords } from '../messages/outlines.ts';
import { stateWords } from '../messages/states.ts';
import { isEnded, nextDecisions } from '../rules/life-cycle.ts';
import { outlineDiffers } from '../rules.ts';
import type { Area, AreaCode } from '../store/areas.ts';
import type { CheckRow } from '../store/checks.ts';
import type { DecisionRow } from '../store/codes.ts';
import { History } from './history.tsx';
import { cropName, toneOf } from './names.ts';

type Props = {
  context: PageContext;
  area: Area;
  /** the commune with its old units */
  address: string;
  decisions: readonly DecisionRow[];
  checks: readonly CheckRow[];
  surveillance: { dueOn: LocalDate; isOverdue: boolean } | undefined;
  marketName: (code: string) => string;
  /** what the digits of a code of Decision 3156 meant, by code id */
  origins: ReadonlyMap<string, string>;
  mayCorrect: boolean;
  mayDecide: boolean;
  mayCheck: boolean;
  /** holders and authorities print the confirmation of a code */
  mayPrint: boolean;
};

export function AreaRecord(props: Props) {
  const { context, area, address } = props;
  const { language } = context;
  const say = words(language);
  const sayOutline = outlineWords(language);
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
          ? { href: `/console/areas/${area.id}/codes/new`, label: codeWords(language).addCode }
          : props.mayCheck
            ? { href: `/console/areas/${area.id}/checks/new`, label: say.addCheck }
            : undefined
      }
      intro={`${cropName(area, language)} · ${address} · ${size} · ${say.householdCount(formatNumber(area.householdCount, language))}`}
    >
      {measured !== undefined && measuredSize && outlineDiffers(area.squareMetres, measured) && (
        <Notice tone="warn">{sayOutline.differs(size, measuredSize)}</Notice>
      )}
      {props.surveillance?.isOverdue && (
        <Notice tone="warn">
          {checkWords(language).overdue(formatDate(props.surveillance.dueOn, language))}
        </Notice>
      )}
      <Columns>
        <Card>
          {area.outline ? (
            <Outline
              path={outlineToPath(area.outline, 360, 150, 14)}
              label={sayOutline.outlineOf(measuredSize ?? size)}
            />
          ) : (
            <p class="soft">{sayOutline.outlineMissing}</p>
          )}
          <DataList
            facts={[
              { term: say.holder, value: area.holderName },
              { term: say.crop, value: cropName(area, language) },
              { term: say.commune, value: address },
              { term: say.sizeShort, value: size },
              ...(measuredSize ? [{ term: sayOutline.measured, value: measuredSize }] : []),
              { term: say.households, value: formatNumber(area.householdCount, language) },
            ]}
          />
          <LinkButton kind="quiet" href={`/console/areas/${area.id}/boundaries`}>
            {sayOutline.outlineAll}
          </LinkButton>
          {props.mayCorrect && (
            <LinkButton kind="quiet" href={`/console/areas/${area.id}/edit`}>
              {say.correct}
            </LinkButton>
          )}
        </Card>
        <Markets {...props} />
      </Columns>
      <Card title={say.history}>
        {props.surveillance && !props.surveillance.isOverdue && (
          <p class="soft">
            {checkWords(language).dueOn(formatDate(props.surveillance.dueOn, language))}
          </p>
        )}
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
  const sayState = stateWords(context.language);
  const latest = decisions.find(({ codeId, kind }) => codeId === code.id && kind !== 'adjust');
  const origin = props.origins.get(code.id);
  const since = latest && formatDate(latest.decidedOn, context.language);
  const paper = props.mayPrint && latest && !isEnded(code.state);
  const decide = props.mayDecide ? nextDecisions(code.state) : [];
  return (
    <section class="market">
      <h3>{marketName(code.marketCode)}</h3>
      <p>
        <span class="mono">{code.valueVerbatim}</span>{' '}
        <Tag tone={toneOf[code.state]}>
          {since ? sayState.since(sayState[code.state], since) : sayState[code.state]}
        </Tag>
      </p>
      {code.state === 'warned' && latest?.notice && (
        <p class="soft">
          {latest.notice.finding}
          {latest.replyDueOn &&
            ` · ${decisionWords(context.language).replyBy} ${formatDate(latest.replyDueOn, context.language)}`}
        </p>
      )}
      {origin && <p class="soft">{say.oldUnits(origin)}</p>}
      {paper && (
        <p>
          <a href={`/console/area-codes/${code.id}/confirmation.pdf`}>{say.confirmation}</a>
        </p>
      )}
      {decide.length > 0 && (
        <Buttons>
          {decide.map((kind) => (
            <LinkButton
              key={kind}
              kind={kind === 'revoke' ? 'danger' : 'quiet'}
              href={`/console/codes/${code.id}/decide?kind=${kind}`}
            >
              {sayState[kind]}
            </LinkButton>
          ))}
        </Buttons>
      )}
    </section>
  );
}
