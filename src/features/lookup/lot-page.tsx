import type { ComponentChildren } from 'preact';
import { CropDrawing } from '../../web/components/crop-drawing.tsx';
import { Outline } from '../../web/components/outline.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { Verdict } from '../../web/components/verdict.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { scanWords } from './messages.ts';
import type { CertificateView, LotView } from './present-lot.ts';
import { ScanDocument } from './scan-document.tsx';

type Props = { context: PageContext; lot: LotView; publicUrl: string };

/** What a scan shows: the verdict, then where everything said here comes from. */
export function LotPage({ context, lot, publicUrl }: Props) {
  const say = scanWords(context.language);
  const address = `${publicUrl}/T/${lot.code.replaceAll('-', '')}`;
  return (
    <ScanDocument
      context={context}
      title={say.lotOf(lot.name, lot.code)}
      description={`${lot.verdict.headline}. ${lot.producer}, ${lot.commune}. ${say.harvested}: ${lot.harvested}.`}
      canonical={address}
      image={lot.photoHref && publicUrl + lot.photoHref}
      footer={<LotFooter context={context} lot={lot} />}
    >
      <Verdict level={lot.verdict.level} headline={lot.verdict.headline}>
        {lot.verdict.reasons.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </Verdict>
      <Name context={context} lot={lot} />
      <dl class="facts">
        <Fact term={say.lot} code value={lot.code} />
        <Fact term={say.harvested} value={lot.harvested} />
        <Fact term={say.areaCode} code value={<a href={lot.areaHref}>{lot.areaCode}</a>} />
        <Fact term={say.weight} value={lot.weight} />
      </dl>
      <section aria-labelledby="place">
        <h2 id="place">{say.grownAt}</h2>
        <div class="card place">
          {lot.outlinePath && <Outline path={lot.outlinePath} label={lot.outlineLabel} />}
          <div>
            <p>{lot.areaPlace}</p>
            <p>
              {lot.areaSize} · {lot.market}
            </p>
            {lot.areaIssued && <p class="by">{lot.areaIssued}</p>}
            <p class="by">{lot.outlinePath ? say.coarse : say.noShape}</p>
          </div>
        </div>
      </section>
      <section aria-labelledby="producer">
        <h2 id="producer">{say.producedBy}</h2>
        <div class="card">
          <p>
            <a href={lot.producerHref}>{lot.producer}</a>
          </p>
          <p class="soft">{lot.producerAddress}</p>
        </div>
      </section>
      <section aria-labelledby="certificates">
        <h2 id="certificates">{say.certificates}</h2>
        <div class="card">
          {lot.certificates.length === 0 && <p class="soft">{say.noCertificates}</p>}
          {lot.certificates.map((certificate) => (
            <Certificate key={certificate.number} certificate={certificate} />
          ))}
        </div>
      </section>
      <section aria-labelledby="way">
        <h2 id="way">{say.way}</h2>
        <Timeline entries={lot.timeline} />
      </section>
      <section aria-labelledby="doubt">
        <h2 id="doubt">{say.doubt}</h2>
        <p>{say.copied}</p>
        <ol class="steps">
          <li>{say.compare(lot.code, new URL(publicUrl).host)}</li>
          <li>{say.askSeller}</li>
          <li>{say.tellCommune(lot.commune)}</li>
        </ol>
        <p>
          <a href={`/phan-anh?lot=${lot.code.replaceAll('-', '')}`}>{say.complain}</a>
        </p>
      </section>
    </ScanDocument>
  );
}

function Name({ context, lot }: { context: PageContext; lot: LotView }) {
  return (
    <>
      {lot.photoHref && (
        <img
          class="photo"
          src={lot.photoHref}
          alt={scanWords(context.language).photoOf(lot.name)}
          width="608"
          height="320"
        />
      )}
      <div class="name">
        {!lot.photoHref && <CropDrawing crop={lot.drawing} />}
        <div>
          <h1>{lot.name}</h1>
          <p class="soft">
            {lot.producer}
            <span class="by">
              <i lang="la">{lot.scientificName}</i>
            </span>
          </p>
        </div>
      </div>
    </>
  );
}

function Fact({ term, value, code }: { term: string; value: ComponentChildren; code?: boolean }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd class={code ? 'mono' : undefined}>{value}</dd>
    </div>
  );
}

function Certificate({ certificate }: { certificate: CertificateView }) {
  return (
    <div class="cert">
      <b>{certificate.name}</b>
      <Tag tone={certificate.tag.tone}>{certificate.tag.text}</Tag>
      <span class="by mono">{certificate.number}</span>
      {certificate.lines.map((line) => (
        <span class="by" key={line}>
          {line}
        </span>
      ))}
    </div>
  );
}

function LotFooter({ context, lot }: { context: PageContext; lot: LotView }) {
  const say = scanWords(context.language);
  return (
    <>
      {lot.ledgerNumber && <p>{say.ledger(lot.ledgerNumber)}</p>}
      <a href={lot.dataHref}>{say.openData}</a>
      <a href="/">{say.otherCode}</a>
    </>
  );
}
