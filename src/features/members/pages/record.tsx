import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatHectares } from '../../../lib/numbers.ts';
import { printPhone } from '../../../lib/phone.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { MemberRecord } from '../actions/read-members.ts';
import { consentWords } from '../messages/consents.ts';
import { words } from '../messages/households.ts';
import { base, toneOf } from './names.ts';
import { PlotList } from './plot-list.tsx';

export type RecordProps = {
  context: PageContext;
  member: MemberRecord;
  commune: string;
  mayWrite: boolean;
  /** an office of a commune cannot open the files of others */
  maySeeFiles: boolean;
};

export function MemberPage(props: RecordProps) {
  const { context, member, mayWrite } = props;
  const { language } = context;
  const say = words(language);
  const path = `${base}/${member.id}`;
  const isPresent = member.leftOn === null;
  return (
    <ConsoleLayout
      context={context}
      title={member.fullName}
      section="members"
      intro={mayWrite ? undefined : say.guarded}
    >
      {member.leftOn && (
        <Notice tone="warn">{say.leftSince(formatDate(member.leftOn, language))}</Notice>
      )}
      <Columns>
        <Card title={say.household}>
          <DataList facts={factsOf(props)} />
          {mayWrite && (
            <Buttons>
              <LinkButton kind="quiet" href={`${path}/edit`}>
                {say.correct}
              </LinkButton>
              {isPresent && (
                <LinkButton kind="quiet" href={`${path}/leave`}>
                  {say.leave}
                </LinkButton>
              )}
            </Buttons>
          )}
          {mayWrite && !isPresent && (
            <Form context={context} action={`${path}/return`} version={member.version}>
              <Button kind="quiet">{say.takeBack}</Button>
            </Form>
          )}
        </Card>
        <Standings {...props} />
      </Columns>
      <PlotList context={context} member={member} mayWrite={mayWrite && isPresent} />
      <Card title={say.history}>
        <Timeline entries={entriesOf(props)} />
      </Card>
    </ConsoleLayout>
  );
}

function factsOf({ context, member, commune, mayWrite }: RecordProps) {
  const { language } = context;
  const say = words(language);
  return [
    ...(mayWrite ? [] : [{ term: say.organisation, value: member.organisationName }]),
    { term: say.number, value: member.number, code: true },
    { term: say.phoneShort, value: member.phone ? printPhone(member.phone) : '–' },
    { term: say.commune, value: commune },
    ...(member.hamlet ? [{ term: say.hamletShort, value: member.hamlet }] : []),
    { term: say.joinedOn, value: formatDate(member.joinedOn, language) },
    ...(member.leftOn ? [{ term: say.leftOn, value: formatDate(member.leftOn, language) }] : []),
  ];
}

function Standings({ context, member, mayWrite }: RecordProps) {
  const { language } = context;
  const say = consentWords(language);
  const mayAct = mayWrite && member.leftOn === null;
  return (
    <Card title={words(language).consent}>
      {member.areas.length === 0 && <p class="soft">{words(language).noLand}</p>}
      {member.areas.map(({ areaId, areaName, squareMetres, state }) => (
        <section class="market" key={areaId}>
          <h3>{areaName}</h3>
          <p>
            <Tag tone={toneOf[state]}>{say[state]}</Tag> {formatHectares(squareMetres, language)}
          </p>
          {mayAct && (
            <LinkButton
              kind="quiet"
              href={
                state === 'given'
                  ? `${base}/${member.id}/withdraw/${areaId}`
                  : `${base}/consents/${areaId}?member=${member.id}`
              }
            >
              {state === 'given' ? say.withdraw : say.record}
            </LinkButton>
          )}
        </section>
      ))}
    </Card>
  );
}

function entriesOf({ context, member, maySeeFiles }: RecordProps) {
  const { language } = context;
  const say = words(language);
  const sayConsent = consentWords(language);
  const plain = (day: string, what: string) => ({
    when: formatDate(day, language),
    dateTime: day,
    tone: 'plain' as const,
    what: <>{what}</>,
  });
  const said = member.consents.map((consent) => ({
    when: formatDate(consent.happenedOn, language),
    dateTime: consent.happenedOn,
    tone: toneOf[consent.kind],
    what: (
      <>
        {sayConsent.byMeans(sayConsent[consent.kind], consent.areaName, sayConsent[consent.means])}{' '}
        {sayConsent.version(consent.textVersion)}
        {maySeeFiles && consent.evidenceFileId && (
          <>
            <br />
            <a href={`/console/files/${consent.evidenceFileId}`}>
              {sayConsent.evidence(consent.evidenceName ?? '')}
            </a>
          </>
        )}
      </>
    ),
    who: sayConsent.recordedBy(consent.recordedBy, formatInstant(consent.recordedAt, language)),
  }));
  const rest = [
    plain(member.joinedOn, say.joined),
    ...(member.leftOn ? [plain(member.leftOn, say.wentAway)] : []),
    ...member.plots.flatMap((plot) => [
      plain(plot.usedFrom, say.plotAdded(plot.name, formatHectares(plot.squareMetres, language))),
      ...(plot.retiredOn ? [plain(plot.retiredOn, say.plotEnded(plot.name))] : []),
    ]),
  ];
  // What was said comes sorted, the latest first, and stays so within a day.
  return [...said, ...rest.toReversed()].toSorted((a, b) =>
    a.dateTime < b.dateTime ? 1 : a.dateTime > b.dateTime ? -1 : 0,
  );
}
