import { CropDrawing } from '../../../web/components/crop-drawing.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { Verdict } from '../../../web/components/verdict.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { scanWords } from '../messages.ts';
import { ScanDocument } from '../scan-document.tsx';
import { madeWords } from './messages.ts';
import type { MadeView, OriginView } from './present.ts';

type Props = { context: PageContext; lot: MadeView; publicUrl: string };

/** What a scan of a packed or delivered lot shows: the worst of what is in it, then each origin. */
export function MadePage({ context, lot, publicUrl }: Props) {
  const say = { ...scanWords(context.language), ...madeWords(context.language) };
  const bare = lot.code.replaceAll('-', '');
  return (
    <ScanDocument
      context={context}
      title={say.lotOf(lot.name, lot.code)}
      description={`${lot.verdict.headline}. ${lot.keeper}, ${lot.commune}.`}
      canonical={`${publicUrl}/T/${bare}`}
      footer={
        <>
          <p>{say.ledger}</p>
          <a href={lot.dataHref}>{say.openData}</a>
          <a href="/">{say.otherCode}</a>
        </>
      }
    >
      <Verdict level={lot.verdict.level} headline={lot.verdict.headline}>
        {lot.verdict.reasons.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </Verdict>
      <div class="name">
        <CropDrawing crop={lot.drawing} />
        <div>
          <h1>{lot.name}</h1>
          <p class="soft">
            {lot.keeper}
            <span class="by">
              <i lang="la">{lot.scientificName}</i>
            </span>
          </p>
        </div>
      </div>
      <dl class="facts">
        <Fact term={say.lot} value={lot.code} />
        {lot.harvested && <Fact term={say.harvested} value={lot.harvested} />}
        <Fact term={say.weight} value={lot.weight} />
      </dl>
      <section aria-labelledby="origins">
        <h2 id="origins">{say.origins}</h2>
        <div class="card">
          {lot.origins.map((origin) => (
            <OriginCard key={origin.code + origin.harvested} context={context} origin={origin} />
          ))}
          {lot.moreOrigins && <p class="soft">{lot.moreOrigins}</p>}
          {lot.outside && (
            <div class="cert">
              <b>{say.outside}</b>
              <Tag tone="warn">{lot.outside}</Tag>
              <span class="by">{say.outsideNote}</span>
            </div>
          )}
        </div>
      </section>
      <section aria-labelledby="keeper">
        <h2 id="keeper">{lot.houses.length > 0 ? say.packedAt : say.handledBy}</h2>
        <div class="card">
          {lot.houses.map((house) => (
            <div class="cert" key={house.name}>
              <b>{house.name}</b>
              {house.codes.map(({ text, state }) => (
                <span class="by" key={text}>
                  {text} <Tag tone={state.tone}>{state.text}</Tag>
                </span>
              ))}
            </div>
          ))}
          <p>
            <a href={lot.keeperHref}>{lot.keeper}</a>
          </p>
          <p class="soft">{lot.keeperAddress}</p>
        </div>
      </section>
      {lot.steps.length > 0 && (
        <section aria-labelledby="way">
          <h2 id="way">{say.steps}</h2>
          <Timeline entries={lot.steps} />
        </section>
      )}
      <section aria-labelledby="doubt">
        <h2 id="doubt">{say.doubt}</h2>
        <p>{say.copied}</p>
        <ol class="steps">
          <li>{say.compare(lot.code, new URL(publicUrl).host)}</li>
          <li>{say.askSeller}</li>
          <li>{say.tellCommune(lot.commune)}</li>
        </ol>
        <p>
          <a href={`/phan-anh?lot=${bare}`}>{say.complain}</a>
        </p>
      </section>
    </ScanDocument>
  );
}

function OriginCard({ context, origin }: { context: PageContext; origin: OriginView }) {
  const say = { ...scanWords(context.language), ...madeWords(context.language) };
  return (
    <div class="cert">
      <b>
        <a href={origin.producerHref}>{origin.producer}</a>
      </b>
      <Tag tone="plain">{origin.share}</Tag>
      <span class="by">
        <a class="mono" href={origin.codeHref}>
          {origin.code}
        </a>{' '}
        · {origin.place} · {origin.market}
      </span>
      <span class="by">
        {say.harvested}: {origin.harvested}
      </span>
      <span class="by">
        {say.atHarvest}: <Tag tone={origin.atHarvest.tone}>{origin.atHarvest.text}</Tag> {say.today}
        : <Tag tone={origin.today.tone}>{origin.today.text}</Tag>
      </span>
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
