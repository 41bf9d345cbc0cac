import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { printPublicCode } from '../../../lib/public-code.ts';
import { roles } from '../../../lib/roles.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { HiddenFields } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SvgMarkup } from '../../../web/components/svg-markup.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { AreaBalance } from '../../quotas/actions.ts';
import { leftOf } from '../../quotas/rules.ts';
import { words } from '../messages.ts';
import { recordWords } from '../record-messages.ts';
import type { CodeFacts } from '../rules/code-standing.ts';
import type { Batch } from '../store/read-batches.ts';
import type { HistoryEntry } from '../store/read-history.ts';
import { type Claim, codeStanding, harvestDays, productName } from '../view.ts';
import { ExcessForm } from './excess-form.tsx';
import { whatHappened } from './history-words.ts';
import { stateTones } from './list-page.tsx';

type Props = {
  context: PageContext;
  batch: Batch;
  decisions: CodeFacts['decisions'];
  claims: readonly Claim[];
  history: readonly HistoryEntry[];
  today: LocalDate;
  /** the drawing of the QR code, once there is one to print */
  qr: string | undefined;
  may: { correct: boolean; submit: boolean; release: boolean };
  /** what the land of its code may still bear in the season of its harvest */
  quota: AreaBalance | undefined;
  errors?: readonly FormError[];
  /** the reason for a weight beyond the quota, as typed */
  excessReason?: string | undefined;
};

export function BatchRecord(props: Props) {
  const { context, batch, errors, may } = props;
  const { language } = context;
  const say = { ...words(language), ...recordWords(language) };
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
      {may.submit && errors?.some(({ field }) => field === 'amount' || field === 'excessReason') ? (
        <ExcessForm {...{ context, batch, errors }} reason={props.excessReason ?? ''} />
      ) : (
        <Steps {...props} />
      )}
      <Columns>
        <Card title={say.facts}>
          <DataList facts={factsOf(props)} />
        </Card>
        <QrCard {...props} />
      </Columns>
      <Card title={say.claimsTitle}>
        <Claims {...props} />
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

/** What the person in front of it may do next; the version says what they saw. */
function Steps({ context, batch, may }: Props) {
  const say = recordWords(context.language);
  const step = may.submit
    ? { noun: 'submission', label: say.submit }
    : may.release
      ? { noun: 'release', label: say.release }
      : undefined;
  if (!step && !may.correct) return null;
  return (
    <Buttons>
      {step && (
        <form method="post" action={`/console/batches/${batch.id}/${step.noun}`}>
          <HiddenFields context={context} version={batch.version} />
          <Button>{step.label}</Button>
        </form>
      )}
      {may.correct && (
        <LinkButton kind="quiet" href={`/console/batches/${batch.id}/edit`}>
          {say.correct}
        </LinkButton>
      )}
    </Buttons>
  );
}

function factsOf({ context, batch, decisions, today, quota }: Props): Fact[] {
  const { language } = context;
  const say = { ...words(language), ...recordWords(language) };
  const unit = batch.enteredUnit;
  const unitWord =
    unit === 'ta' || unit === 'tan' || unit === 'gia' || unit === 'yen' ? say[unit] : say.kg;
  const now = codeStanding({ decisions }, today, say, language);
  const then = codeStanding({ decisions }, batch.harvestedTo, say, language);
  return [
    { term: say.publicCode, value: printPublicCode(batch.publicCode), code: true },
    { term: say.product, value: productName(batch, language), by: batch.crop[language] },
    {
      term: say.weight,
      value: formatKilograms(batch.grams, language),
      by: say.asEntered(`${batch.enteredAmount} ${unitWord}`),
    },
    { term: say.harvest, value: harvestDays(batch, language) },
    ...(quota ? [quotaFact(quota, language)] : []),
    { term: say.area, value: batch.areaName },
    { term: say.areaCode, value: batch.areaCode, code: true },
    { term: say.market, value: batch.market[language] },
    { term: say.codeAtHarvest, value: <Tag tone={then.tone}>{then.text}</Tag> },
    { term: say.codeToday, value: <Tag tone={now.tone}>{now.text}</Tag> },
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

function quotaFact(quota: AreaBalance, language: Language): Fact {
  const say = recordWords(language);
  const left = leftOf(quota);
  return {
    term: say.quota,
    value: left === null ? say.quotaUnknown : say.quotaLeft(formatKilograms(left, language)),
    by: quota.season?.name,
  };
}

function QrCard({ context, batch, qr }: Props) {
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
      ) : (
        <p>{say.qrLater}</p>
      )}
    </Card>
  );
}

const degreeTones = { declared: 'warn', checked: 'ok', confirmed: 'ok', differs: 'stop' } as const;

function Claims({ context, claims }: Props) {
  const { language } = context;
  const say = recordWords(language);
  if (claims.length === 0) return <p>{say.noClaims}</p>;
  const degrees = {
    declared: say.degreeDeclared,
    checked: say.degreeChecked,
    confirmed: say.degreeConfirmed,
    differs: say.degreeDiffers,
  };
  const reasons = {
    holder: say.notShownHolder,
    product: say.notShownProduct,
    place: say.notShownPlace,
    date: say.notShownDate,
    'not-valid': say.notShownNotValid,
  };
  return (
    <Table
      caption={say.claimsTitle}
      rows={claims}
      columns={[
        {
          header: say.certificate,
          cell: ({ certificate }) => (
            <>
              <a href={`/console/certificates/${certificate.id}`}>{certificate.kind[language]}</a>
              <small class="mono">{certificate.number}</small>
              <small>
                {formatDate(certificate.validFrom, language)} –{' '}
                {formatDate(certificate.validTo, language)}
              </small>
            </>
          ),
        },
        {
          header: say.degree,
          cell: ({ degree }) => <Tag tone={degreeTones[degree]}>{degrees[degree]}</Tag>,
        },
        {
          header: say.onPage,
          cell: ({ why }) => <Tag tone={why ? 'stop' : 'ok'}>{why ? reasons[why] : say.shown}</Tag>,
        },
      ]}
    />
  );
}
