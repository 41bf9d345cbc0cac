import QRCode from 'qrcode';
import { formatInstant } from '../../../lib/dates.ts';
import { printPhone } from '../../../lib/phone.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SvgMarkup } from '../../../web/components/svg-markup.tsx';
import { Tile, Tiles } from '../../../web/components/tile.tsx';
import { PublicLayout } from '../../../web/layouts/public.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { Slip } from '../actions/invite-person.ts';
import { peopleWords } from '../messages/people.ts';
import type { Person } from '../store/people.ts';

type Props = {
  context: PageContext;
  person: Person;
  slip: Slip | undefined;
  publicUrl: string;
};

/** Handed over on paper. The password is on this page and nowhere else. */
export function SlipPage({ context, person, slip, publicUrl }: Props) {
  const say = peopleWords(context.language);
  const address = `${publicUrl}/sign-in`;
  return (
    <PublicLayout context={context} title={say.slipTitle} noIndex>
      <h1>{say.slipTitle}</h1>
      {slip === undefined ? (
        <Notice tone="warn" title={say.slipShownTitle}>
          {say.slipShown}
        </Notice>
      ) : (
        <>
          <p>{say.slipFor(person.fullName)}</p>
          <DataList
            facts={[
              { term: say.slipAddress, value: address, code: true },
              { term: say.phone, value: printPhone(person.phone), code: true },
            ]}
          />
          <Tiles>
            <Tile
              label={say.slipPassword}
              value={slip.password}
              note={say.slipUntil(formatInstant(slip.validUntil, context.language))}
            />
          </Tiles>
          <Card title={say.slipSteps}>
            <ol>
              <li>{say.slipStep1}</li>
              <li>{say.slipStep2}</li>
              <li>{say.slipStep3}</li>
            </ol>
            <SvgMarkup svg={qrOf(address)} label={say.slipQr} />
          </Card>
          <Notice tone="warn">{say.slipOnce}</Notice>
        </>
      )}
      <Buttons>
        <LinkButton kind="quiet" href={`/console/people/${person.id}`}>
          {say.openPerson}
        </LinkButton>
        <LinkButton kind="quiet" href="/console/people">
          {say.backToPeople}
        </LinkButton>
      </Buttons>
    </PublicLayout>
  );
}

function qrOf(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  const size = modules.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  // A drawing is as wide as its page; the empty right half keeps this one small enough to print.
  return `<svg viewBox="0 0 ${2.2 * size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
