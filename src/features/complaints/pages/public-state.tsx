import { formatInstant } from '../../../lib/dates.ts';
import { printPublicCode } from '../../../lib/public-code.ts';
import { Card } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { PublicLayout } from '../../../web/layouts/public.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { publicWords } from '../messages/public.ts';
import { printNumber } from '../rules/number.ts';
import type { findPublicState } from '../store/read.ts';
import { publicBase } from './public-form.tsx';
import { tones } from './tones.ts';

type State = NonNullable<Awaited<ReturnType<typeof findPublicState>>>;
type Props = { context: PageContext; state: State; isNew: boolean };

/** Where a complaint stands: nothing of who sent it, nothing of what was written but the result. */
export function ComplaintStatePage({ context, state, isNew }: Props) {
  const { language } = context;
  const say = publicWords(language);
  const number = printNumber(state.number);
  const facts: Fact[] = [
    { term: say.now, value: <Tag tone={tones[state.state]}>{say[state.state]}</Tag> },
    { term: say.result, value: state.result ?? say.noResult },
  ];
  if (state.lotPublicCode) {
    const code = printPublicCode(state.lotPublicCode);
    const link = <a href={`/T/${state.lotPublicCode}`}>{code}</a>;
    facts.push({ term: say.aboutLot, value: link, code: true });
  }
  return (
    <PublicLayout context={context} title={say.stateTitle(number)} noIndex>
      <h1>
        {say.stateTitle('').trim()} <span class="mono">{number}</span>
      </h1>
      {isNew && (
        <Notice tone="ok" title={say.sent}>
          {say.keepNumber(number)}
        </Notice>
      )}
      <Card>
        <DataList facts={facts} />
      </Card>
      <Timeline
        entries={state.steps.map(({ kind, takenAt }) => ({
          when: formatInstant(takenAt, language),
          dateTime: takenAt.toISOString(),
          what: say[kind],
        }))}
      />
      <p>
        <a href={publicBase}>{say.another}</a>
      </p>
    </PublicLayout>
  );
}
