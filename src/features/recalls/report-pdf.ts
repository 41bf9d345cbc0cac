import { formatDate, formatInstant } from '../../lib/dates.ts';
import { formatKilograms } from '../../lib/numbers.ts';
import { bytesOf, mm, newPdf, type Pdf } from '../../web/print/pdf.ts';
import { words } from './messages.ts';
import { sourceName, stepName } from './pages/names.ts';
import { recoveredPercent } from './rules/terms.ts';
import type { Recall } from './store/read.ts';
import type { Recipient, ScopeLot, ScopeSums, TimelineRow } from './store/read-parts.ts';
import { minutesTaken } from './view.ts';

const left = 20;
const width = 170;
const bottom = 280;
/** More lots than this are in the sheet only. */
const mostLots = 200;

type Report = {
  recall: Recall;
  sums: ScopeSums;
  lots: readonly ScopeLot[];
  recipients: readonly Recipient[];
  timeline: readonly TimelineRow[];
};

/** The report of a recall in Vietnamese, as the authority files it (Circular 17/2021/TT-BNNPTNT Art. 14). */
export async function reportPdf(report: Report, printed: Date): Promise<Buffer> {
  const say = words('vi');
  const { recall, sums, lots, recipients, timeline } = report;
  const pdf = newPdf(`Báo cáo thu hồi ${recall.number}`, printed);
  pdf.addPage();
  const sheet = { pdf, y: 18 };
  write(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 11, bold: true, center: true });
  write(sheet, 'Độc lập - Tự do - Hạnh phúc', { size: 11, bold: true, center: true });
  sheet.y += 5;
  const title = recall.isDrill ? 'BÁO CÁO DIỄN TẬP THU HỒI' : 'BÁO CÁO THU HỒI NÔNG SẢN';
  write(sheet, title, { size: 14, bold: true, center: true });
  write(sheet, `Số hồ sơ: ${recall.number} · in lúc ${formatInstant(printed, 'vi')}`, {
    size: 9.5,
    center: true,
  });
  sheet.y += 3;
  heading(sheet, 'I. Tóm tắt');
  for (const [term, value] of factsOf(recall, sums, printed)) fact(sheet, term, value);
  heading(sheet, 'II. Các lô trong phạm vi');
  const included = lots.filter(({ isIncluded }) => isIncluded);
  for (const lot of included.slice(0, mostLots)) {
    const amounts = `${kg(lot.grams)}, đã thu về ${kg(lot.recoveredGrams)}`;
    write(sheet, `${lot.number} · ${lot.organisation} · ${lot.crop.vi} · ${amounts}`, {
      size: 9.5,
    });
  }
  if (included.length > mostLots) write(sheet, say.more(included.length - mostLots), { size: 9.5 });
  heading(sheet, 'III. Bên đã nhận hàng');
  if (recipients.length === 0) write(sheet, say.noRecipients, { size: 9.5 });
  for (const recipient of recipients) write(sheet, sentenceOf(recipient), { size: 9.5 });
  heading(sheet, 'IV. Diễn biến');
  for (const row of timeline.toReversed()) {
    const what = [stepName(row.step, 'vi'), row.reason, row.way && say[row.way], row.place];
    const where = [formatInstant(row.takenAt, 'vi'), row.organisation].filter(Boolean).join(' · ');
    write(sheet, `${where}: ${what.filter(Boolean).join('. ')}`, { size: 9.5 });
  }
  return bytesOf(pdf);
}

const kg = (grams: number) => formatKilograms(grams, 'vi');

function factsOf(recall: Recall, sums: ScopeSums, printed: Date): [string, string][] {
  const say = words('vi');
  const percent = recoveredPercent(sums.deliveredGrams, sums.recoveredGrams);
  return [
    [say.holder, recall.holderName],
    [say.state, say[recall.state]],
    [say.sourceLabel, sourceName(recall.source, 'vi')],
    [say.grounds, recall.grounds],
    [say.hazard, recall.hazard ?? ''],
    [say.since, formatInstant(recall.foundAt, 'vi')],
    ['Mở thu hồi lúc', recall.openedAt ? formatInstant(recall.openedAt, 'vi') : ''],
    [
      say.decisionNumber,
      [recall.decisionNumber, recall.decidedOn && formatDate(recall.decidedOn, 'vi')]
        .filter(Boolean)
        .join(', ngày '),
    ],
    [say.made, kg(sums.madeGrams)],
    [say.delivered, kg(sums.deliveredGrams)],
    [say.left, kg(sums.leftGrams)],
    [say.recovered, `${kg(sums.recoveredGrams)} (${percent} % so với đã giao)`],
    [say.way, recall.way ? say[recall.way] : ''],
    [say.outcome, recall.outcome ?? ''],
    [say.timeTaken, recall.isDrill ? say.minutes(minutesTaken(recall, printed)) : ''],
  ].filter((row): row is [string, string] => Boolean(row[1]));
}

function sentenceOf(recipient: Recipient): string {
  const say = words('vi');
  const told = recipient.toldAt
    ? `${say.told} ${formatInstant(recipient.toldAt, 'vi')}`
    : say.notTold;
  const confirmed =
    recipient.acknowledgedAt &&
    `${say.acknowledged} ${formatInstant(recipient.acknowledgedAt, 'vi')}`;
  const stock = recipient.stockGrams !== null && `${say.stock} ${kg(recipient.stockGrams)}`;
  const parts = [recipient.name, kg(recipient.deliveredGrams), told, confirmed, stock];
  return parts.filter(Boolean).join(' · ');
}

type Sheet = { pdf: Pdf; y: number };
type Style = { size: number; bold?: boolean; center?: boolean; x?: number; width?: number };

function heading(sheet: Sheet, text: string): void {
  sheet.y += 4;
  write(sheet, text, { size: 11.5, bold: true });
  sheet.y += 1;
}

function fact(sheet: Sheet, term: string, value: string): void {
  const valueStyle = { size: 10, x: left + 52, width: width - 52 };
  makeRoom(sheet, heightOf(sheet, value, valueStyle));
  const top = sheet.y;
  write(sheet, `${term}:`, { size: 10, width: 50 });
  const after = sheet.y;
  sheet.y = top;
  write(sheet, value, { ...valueStyle, bold: true });
  sheet.y = Math.max(after, sheet.y);
}

/** Writes on from where the sheet is, on a new page when the old one is full. */
function write(sheet: Sheet, text: string, style: Style): void {
  const height = heightOf(sheet, text, style);
  makeRoom(sheet, height);
  const options = {
    width: mm(style.width ?? width),
    align: style.center ? ('center' as const) : ('left' as const),
  };
  sheet.pdf.fillColor('#000').text(text, mm(style.x ?? left), mm(sheet.y), options);
  sheet.y += height + 1.2;
}

function heightOf({ pdf }: Sheet, text: string, style: Style): number {
  pdf.font(style.bold ? 'bold' : 'regular').fontSize(style.size);
  return pdf.heightOfString(text, { width: mm(style.width ?? width) }) / mm(1);
}

function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= bottom) return;
  sheet.pdf.addPage();
  sheet.y = 18;
}
