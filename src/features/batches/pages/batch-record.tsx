import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { printPublicCode } from '../../../lib/public-code.ts';
import { roles } from '../../../lib/roles.ts';
import { LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SvgMarkup } from '../../../web/components/svg-markup.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { Neighbours } from '../../movements/actions/neighbours.ts';
import type { AreaBalance } from '../../quotas/actions.ts';
import { leftOf } from '../../quotas/rules.ts';
import type { LoadedLot } from '../load.ts';
import { decideWords } from '../messages/decide.ts';
import { recordWords } from '../messages/record.ts';
import { stateTones, stateWords } from '../messages/states.ts';
import { words } from '../messages/words.ts';
import type { CodeFacts } from '../rules/code-standing.ts';
import { type HarvestBatch, isHarvest } from '../store/read-batches.ts';
import type { HistoryEntry } from '../store/read-history.ts';
import { type Claim, codeStanding, harvestDays, productName } from '../view.ts';
import { ExcessForm } from './excess-form.tsx';
import { whatHappened } from './history-words.ts';
import { ChecksCard, LotNotices, PlotsCard } from './record-checks.tsx';
import { Claims } from './record-claims.tsx';
import { type May, Steps } from './record-steps.tsx';
import { WayCard } from './record-way.tsx';

type Props = {
  context: PageContext;
  lot: LoadedLot;
  decisions: CodeFacts['decisions'];
  claims: readonly Claim[];
  history: readonly HistoryEntry[];
  /** where it came from and where it went */
  way: Neighbours;
  today: LocalDate;
  /** the drawing of the QR code, once there is one to print */
  qr: string | undefined;
  may: May;
  /** what the land of its code may still bear in the season of its harvest */
  quota: AreaBalance | undefined;
  errors: readonly FormError[];
  /** what was typed in the forms of the page */
  typed: Readonly<Record<string, string>>;
};

export function BatchRecord(props: Props) {
  const { context, lot, errors, may, typed } = props;
  const { batch } = lot;
  const { language } = context;
  const say = { ...words(language), ...recordWords(language), ...stateWords(language) };
  return (
    <ConsoleLayout
      context={context}
      title={`${say.batch} ${batch.number}`}
      heading={<span class="mono">{batch.number}</span>}
      section="batches"
      intro={`${productName(batch, language)} · ${batch.organisationName}`}
      errors={errors}
    >
      <Notice tone={stateTones[batch.state]} title={say[batch.state]}>
        {say[`${batch.state}Next`]}
      </Notice>
      <LotNotices context={context} lot={lot} />
      {may.submit && errors.some(({ field }) => field === 'amount' || field === 'excessReason') ? (
        <ExcessForm {...{ context, batch, errors }} reason={typed.excessReason ?? ''} />
      ) : (
        <Steps {...{ context, batch, may, typed, errors }} />
      )}
      <ChecksCard context={context} lot={lot} />
      <Columns>
        <Card title={say.facts}>
          <DataList facts={factsOf(props)} />
        </Card>
        <QrCard {...props} />
      </Columns>
      <WayCard context={context} batch={batch} way={props.way} />
      <PlotsCard context={context} lot={lot} />
      <Card title={say.claimsTitle}>
        <Claims context={context} claims={props.claims} />
      </Card>
      <Card title={say.history}>
        <Timeline
          entries={props.history.map((entry) => ({
            when: formatInstant(entry.recordedAt, language),
            dateTime: entry.recordedAt.toISOString(),
            what: whatHappened(entry, language),
            who: [
              entry.person,
              roles
                .filter((role) => role === entry.actorRole)
                .map((role) => roleName(role, language)),
            ]
              .flat()
              .filter(Boolean)
              .join(', '),
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function factsOf({ context, lot: { batch }, decisions, today, quota }: Props): Fact[] {
  const { language } = context;
  const say = { ...words(language), ...recordWords(language) };
  const unit = batch.enteredUnit;
  const unitWord =
    unit === 'ta' || unit === 'tan' || unit === 'gia' || unit === 'yen' ? say[unit] : say.kg;
  return [
    { term: say.publicCode, value: printPublicCode(batch.publicCode), code: true },
    { term: say.product, value: productName(batch, language), by: batch.crop[language] },
    {
      term: say.weight,
      value: formatKilograms(batch.grams, language),
      by: say.asEntered(`${batch.enteredAmount} ${unitWord}`),
    },
    { term: say.harvest, value: harvestDays(batch, language) },
    ...(batch.bestBefore
      ? [
          {
            term: decideWords(language).bestBeforeFact,
            value: formatDate(batch.bestBefore, language),
          },
        ]
      : []),
    ...(quota ? [quotaFact(quota, language)] : []),
    ...(isHarvest(batch) ? codeFacts(batch, decisions, today, language) : []),
    ...(batch.photoFileId
      ? [
          {
            term: say.photoOfBatch,
            value: <a href={`/console/files/${batch.photoFileId}`}>{say.seePhoto}</a>,
          },
        ]
      : []),
  ];
}

function codeFacts(
  batch: HarvestBatch,
  decisions: CodeFacts['decisions'],
  today: LocalDate,
  language: Language,
): Fact[] {
  const say = { ...words(language), ...recordWords(language) };
  const now = codeStanding({ decisions }, today, say, language);
  const then = codeStanding({ decisions }, batch.harvestedTo, say, language);
  return [
    { term: say.area, value: batch.areaName },
    { term: say.areaCode, value: batch.areaCode, code: true },
    { term: say.market, value: batch.market[language] },
    { term: say.codeAtHarvest, value: <Tag tone={then.tone}>{then.text}</Tag> },
    { term: say.codeToday, value: <Tag tone={now.tone}>{now.text}</Tag> },
  ];
}

function quotaFact(quota: AreaBalance, language: Language): Fact {
  const say = recordWords(language);
  const left = leftOf(quota);
  return {
    term: say.quota,
    value: left === null ? say.quotaUnknown : say.quotaLeft(formatKilograms(left, language)),
    by: quota.season?.name,
  };
}

function QrCard({ context, lot: { batch }, qr }: Props) {
  const say = recordWords(context.language);
  const home = `/console/batches/${batch.id}`;
  return (
    <Card title={say.qr}>
      {qr ? (
        <>
          <SvgMarkup svg={qr} label={say.qrLabel(printPublicCode(batch.publicCode))} />
          <p class="mono">{printPublicCode(batch.publicCode)}</p>
          <p>
            <LinkButton href={`${home}/labels`}>{say.labels}</LinkButton>
          </p>
          <p class="links">
            <a href={`/T/${batch.publicCode}`}>{say.publicPage}</a>
            <a href={`${home}/qr.svg`}>{say.downloadSvg}</a>
            <a href={`${home}/qr.png`}>{say.downloadPng}</a>
          </p>
        </>
      ) : batch.releasedAt ? (
        <p>
          <a href={`/T/${batch.publicCode}`}>{say.publicPage}</a>
        </p>
      ) : (
        <p>{say.qrLater}</p>
      )}
    </Card>
  );
}
