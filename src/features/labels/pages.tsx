import type { FastifyReply } from 'fastify';
import type { Request } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { printPublicCode } from '../../lib/public-code.ts';
import { Button } from '../../web/components/button.tsx';
import { Card, Columns } from '../../web/components/card.tsx';
import { RadioCards } from '../../web/components/choice-cards.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { SvgMarkup } from '../../web/components/svg-markup.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { qrOf } from './actions.ts';
import { words } from './messages.ts';
import { labelsPerSheet, whyNotPrint } from './rules.ts';
import type { Labelled } from './store.ts';

/** The QR code to look at and the choice of what to print. */
export function labelsPage(
  request: Request,
  reply: FastifyReply,
  batch: Labelled,
  publicUrl: string,
): FastifyReply {
  return sendPage(
    reply,
    <Labels context={pageContext(request)} batch={batch} publicUrl={publicUrl} />,
  );
}

type Props = { context: PageContext; batch: Labelled; publicUrl: string };

function Labels({ context, batch, publicUrl }: Props) {
  const say = words(context.language);
  const home = `/console/batches/${batch.id}`;
  if (whyNotPrint(batch.state)) {
    return (
      <ConsoleLayout context={context} title={say.title(batch.number)} section="batches">
        <EmptyState action={{ href: home, label: say.backToBatch }}>{say.notReleased}</EmptyState>
      </ConsoleLayout>
    );
  }
  const { url, svg } = qrOf(publicUrl, batch.publicCode);
  return (
    <ConsoleLayout
      context={context}
      title={say.title(batch.number)}
      section="batches"
      intro={say.intro}
    >
      <Columns>
        <Card title={say.preview}>
          <SvgMarkup svg={svg} label={say.qrLabel(printPublicCode(batch.publicCode))} />
          <p class="mono">{printPublicCode(batch.publicCode)}</p>
          <p>
            {say.says}
            <br />
            <small class="mono">{url}</small>
          </p>
          <p class="links">
            <a href={home}>{say.backToBatch}</a>
            <a href={`${home}/qr.svg`}>{say.svg}</a>
            <a href={`${home}/qr.png`}>{say.png}</a>
          </p>
        </Card>
        <Card title={say.print}>
          <form class="form" method="get" action={`${home}/labels.pdf`}>
            <RadioCards
              name="layout"
              label={say.layout}
              value="sheet"
              choices={[
                { value: 'sheet', label: say.sheet, note: say.sheetNote },
                { value: 'single', label: say.single, note: say.singleNote },
              ]}
            />
            <TextField
              name="count"
              label={say.count}
              hint={say.countHint}
              value={String(labelsPerSheet)}
              inputMode="numeric"
              maxLength={3}
            />
            <TextField
              name="first"
              label={say.first}
              hint={say.firstHint}
              value="1"
              inputMode="numeric"
              maxLength={2}
            />
            <p class="soft">{say.advice}</p>
            <Button>{say.open}</Button>
          </form>
        </Card>
      </Columns>
    </ConsoleLayout>
  );
}
