import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { codeWords } from '../messages/codes.ts';
import { reasonText } from '../reasons.ts';
import { nextDecisions } from '../rules.ts';
import type { HouseProps } from './house-props.ts';
import { base, toneOfDecision, toneOfState } from './names.ts';

/** One section for each code and market, with what an officer may decide next. */
export function CodesCard({ context, house, marketName, mayDecide }: HouseProps) {
  const { language } = context;
  const say = codeWords(language);
  return (
    <Card title={say.codes}>
      {house.codes.length === 0 && (
        <p class="soft">{mayDecide ? say.noCodesOfficer : say.noCodes}</p>
      )}
      {house.codes.map((code) => {
        const latest = house.decisions.find(({ codeId }) => codeId === code.id);
        const since = latest && formatDate(latest.decidedOn, language);
        const next = mayDecide ? nextDecisions(code.state) : [];
        return (
          <section key={code.id} class="market">
            <h3>{marketName(code.marketCode)}</h3>
            <p>
              <span class="mono">{code.value}</span>{' '}
              <Tag tone={toneOfState[code.state]}>
                {since ? say.stateSince(say[code.state], since) : say[code.state]}
              </Tag>
            </p>
            {next.length > 0 && (
              <Buttons>
                {next.map((kind) => (
                  <LinkButton
                    key={kind}
                    kind={kind === 'revoke' ? 'danger' : 'quiet'}
                    href={`/console/packing-house-codes/${code.id}/decide?kind=${kind}`}
                  >
                    {say[kind]}
                  </LinkButton>
                ))}
              </Buttons>
            )}
          </section>
        );
      })}
      {mayDecide && (
        <p class="links">
          <a href={`${base}/${house.id}/codes/new?way=record`}>{say.record}</a>
        </p>
      )}
    </Card>
  );
}

export function DecisionHistory({ context, house, marketName, isAuthority }: HouseProps) {
  const { language } = context;
  const say = codeWords(language);
  if (house.decisions.length === 0) return <p class="soft">{say.historyEmpty}</p>;
  return (
    <Timeline
      entries={house.decisions.map((row) => ({
        when: `${formatDate(row.decidedOn, language)} · ${say.numbered(row.number)}`,
        dateTime: row.decidedOn,
        tone: toneOfDecision[row.kind],
        what: (
          <>
            <b>{say.decisionLine(say[row.kind], row.value, marketName(row.marketCode))}</b>
            <br />
            {reasonText(row.reasonCode)[language]}.{row.grounds && ` ${row.grounds}`}
            {isAuthority && row.evidenceFileId && (
              <div>
                <a href={`/console/files/${row.evidenceFileId}`}>{say.evidence}</a>
              </div>
            )}
          </>
        ),
        who: say.recordedBy(row.authority, formatInstant(row.recordedAt, language)),
      }))}
    />
  );
}
