import { Verdict } from '../../web/components/verdict.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { scanWords } from './messages.ts';
import { ScanDocument } from './scan-document.tsx';
import type { Verdict as Judged } from './verdict.ts';
import { sayHeadline, sayReason } from './verdict-messages.ts';

type Props = {
  context: PageContext;
  verdict: Judged;
  /** what was typed or scanned, as it goes back into the field */
  typed: string;
  host: string;
};

/** A code that was mistyped or is not known: it judges no goods and says how to go on. */
export function NoLotPage({ context, verdict, typed, host }: Props) {
  const say = scanWords(context.language);
  const headline = sayHeadline(verdict.headline, context.language);
  const reasons = verdict.reasons.map((reason) => sayReason(reason, context.language));
  return (
    <ScanDocument
      context={context}
      title={headline}
      description={reasons.join(' ')}
      footer={<a href="/">{say.otherCode}</a>}
    >
      <Verdict level={verdict.level} headline={headline}>
        {reasons.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </Verdict>
      <div class="name">
        <h1 class="mono">{typed}</h1>
      </div>
      <form class="card" method="get" action="/find">
        <label for="q">{say.codeField}</label>
        <input
          id="q"
          name="q"
          class="mono"
          value={typed}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
        />
        <button type="submit">{say.look}</button>
      </form>
      <section aria-labelledby="doubt">
        <h2 id="doubt">{say.doubt}</h2>
        <ol class="steps">
          <li>{say.typeAgain}</li>
          <li>{say.lookAddress(host)}</li>
          <li>{say.askSellerOrigin}</li>
          <li>{say.tellAnyCommune}</li>
        </ol>
        <p>
          <a href="/phan-anh">{say.complain}</a>
        </p>
      </section>
    </ScanDocument>
  );
}
