import { formatDate } from '../../lib/dates.ts';
import { printPublicCode } from '../../lib/public-code.ts';
import { qrOf } from './actions.ts';
import type { Label } from './label-pdf.ts';
import { hostOf } from './rules.ts';
import type { Labelled } from './store.ts';

/** The words on a label are Vietnamese, the language of record; the page behind it has all three. */
export function labelOf(batch: Labelled, publicUrl: string): Label {
  const from = formatDate(batch.harvestedFrom, 'vi');
  const to = formatDate(batch.harvestedTo, 'vi');
  return {
    matrix: qrOf(publicUrl, batch.publicCode).matrix,
    product: batch.variety ?? batch.crop,
    producer: batch.producer,
    number: `Lô ${batch.number}`,
    harvest: from === to ? `Thu hoạch ${from}` : `Thu hoạch ${from}–${to}`,
    code: printPublicCode(batch.publicCode),
    host: hostOf(publicUrl),
  };
}
