import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { HiddenFields } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { decideWords } from '../messages/decide.ts';
import { recordWords } from '../messages/record.ts';
import type { DecisionVerb, SettlementVerb } from '../schemas/decisions.ts';
import type { Batch } from '../store/read-batches.ts';

export type May = {
  readonly correct: boolean;
  readonly submit: boolean;
  readonly release: boolean;
  readonly decide: readonly DecisionVerb[];
  readonly settle: readonly SettlementVerb[];
};

type Props = {
  context: PageContext;
  batch: Batch;
  may: May;
  typed: Readonly<Record<string, string>>;
  errors: readonly FormError[];
};

/** What the person in front of it may do next; the version says what they saw. */
export function Steps(props: Props) {
  const { context, batch, may } = props;
  const say = decideWords(context.language);
  const home = `/console/batches/${batch.id}`;
  const others = [
    ...may.decide.map((kind) => ({ kind, href: `${home}/decisions/${kind}` })),
    ...may.settle.map((kind) => ({ kind, href: `${home}/settlements/${kind}` })),
  ];
  return (
    <>
      <MainStep {...props} />
      {others.length > 0 && (
        <Card title={may.decide.length > 0 ? say.decideTitle : say.moreSteps}>
          <Buttons>
            {others.map(({ kind, href }, index) => (
              <LinkButton key={kind} href={href} kind={kindOf(kind, index)}>
                {say[kind]}
              </LinkButton>
            ))}
          </Buttons>
        </Card>
      )}
    </>
  );
}

/** The one that most come for is filled; what takes something away says so. */
function kindOf(kind: DecisionVerb | SettlementVerb, index: number) {
  if (kind === 'hold' || kind === 'void') return 'danger' as const;
  return kind === 'verify' || (kind === 'resume' && index === 0)
    ? ('filled' as const)
    : ('quiet' as const);
}

function MainStep({ context, batch, may, typed, errors }: Props) {
  const { language } = context;
  const say = { ...recordWords(language), ...decideWords(language) };
  const home = `/console/batches/${batch.id}`;
  const step = may.submit
    ? { noun: 'submission', label: say.submit }
    : may.release
      ? { noun: 'release', label: say.release }
      : undefined;
  if (!step && !may.correct) return null;
  const field = (name: string) => ({ name, value: typed[name], error: errorFor(errors, name) });
  return (
    <>
      {step && (
        <form method="post" class="form" action={`${home}/${step.noun}`} novalidate>
          <HiddenFields context={context} version={batch.version} />
          {may.submit && (
            <details open={Boolean(typed.position)}>
              <summary>{say.addPosition}</summary>
              <TextField
                {...field('position')}
                label={say.position}
                hint={say.positionHint}
                maxLength={60}
                code
              />
              <p
                id="position-here"
                data-take={say.positionTake}
                data-failed={say.positionFailed}
                hidden
              />
              <script src="/position-here.js" defer />
            </details>
          )}
          {may.release && (
            <details open={Boolean(typed.bestBefore)}>
              <summary>{say.setBestBefore}</summary>
              <DateField
                {...field('bestBefore')}
                label={say.bestBefore}
                hint={say.bestBeforeHint}
                language={language}
              />
            </details>
          )}
          <Buttons>
            <Button>{step.label}</Button>
            {may.correct && <CorrectLink home={home} label={say.correct} />}
          </Buttons>
        </form>
      )}
      {!step && may.correct && (
        <Buttons>
          <CorrectLink home={home} label={say.correct} />
        </Buttons>
      )}
    </>
  );
}

function CorrectLink({ home, label }: { home: string; label: string }) {
  return (
    <LinkButton kind="quiet" href={`${home}/edit`}>
      {label}
    </LinkButton>
  );
}
