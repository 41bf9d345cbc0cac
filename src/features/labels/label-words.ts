import { formatDate } from '../../lib/dates.ts';
import { printPublicCode } from '../../lib/public-code.ts';
import { qrOf } from './actions.ts';
import type { Label } from './label-pdf.ts';
import { hostOf } from './rules.ts';
import type { Labelled } from './store.ts';

/** The words on a label are Vietnamese, the language of record; the page behind it has all three. */
export function labelOf(batch: Labelled, publicUrl: string): Label {
  return {
    matrix: qrOf(publicUrl, batch.publicCode).matrix,
    product: batch.variety ?? batch.crop,
    producer: batch.producer,
    number: `Lô ${batch.number}`,
    harvest: harvestLine(batch),
    code: printPublicCode(batch.publicCode),
    host: hostOf(publicUrl),
  };
}

/** Goods from outside may come without a day of harvest: the label then leaves it out. */
function harvestLine({ harvestedFrom, harvestedTo }: Labelled): string {
  if (harvestedFrom === null || harvestedTo === null) return '';
  const from = formatDate(harvestedFrom, 'vi');
  const to = formatDate(harvestedTo, 'vi');
  return from === to ? `Thu hoạch ${from}` : `Thu hoạch ${from}–${to}`;
}
