import { bytesOf, mm, newPdf, type Pdf } from '../../../web/print/pdf.ts';

/** A diary on paper: what it is of, and lines, written or to be written. In Vietnamese, as it is filed. */
export type Paper = {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly rows: readonly (readonly [string, string, string, string, string])[];
  /** for handwriting: high lines, none of them filled */
  readonly isBlank: boolean;
  readonly foot: string;
};

const columns = [
  { head: 'Ngày làm', width: 24 },
  { head: 'Công việc', width: 32 },
  { head: 'Thửa, người làm', width: 48 },
  { head: 'Nội dung: thuốc, phân, liều, khối lượng, nước, ghi chú', width: 118 },
  { head: 'Ngày ghi, ký tên', width: 47 },
] as const;
const left = 14;
const width = columns.reduce((sum, column) => sum + column.width, 0);
const bottom = 192;
const blankLines = { perPage: 13, pages: 2, height: 11 };

/** A4 lying, exact in millimetres; the same diary and day give the same bytes. */
export async function paperPdf(paper: Paper, printed: Date): Promise<Buffer> {
  const pdf = newPdf(paper.title, printed);
  let top = startPage(pdf, paper, true);
  const rows = paper.isBlank
    ? Array.from({ length: blankLines.perPage * blankLines.pages }, () => undefined)
    : paper.rows;
  for (const row of rows) {
    const height = row ? heightOf(pdf, row) : blankLines.height;
    if (top + height > bottom) top = startPage(pdf, paper, false);
    drawRow(pdf, row, top, height);
    top += height;
  }
  return bytesOf(pdf);
}

function startPage(pdf: Pdf, paper: Paper, isFirst: boolean): number {
  pdf.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
  let top = 12;
  if (isFirst) {
    top += write(pdf, paper.title, { x: left, y: top, width, size: 15, bold: true }) + 2;
    const half = width / 2;
    for (let index = 0; index < paper.facts.length; index += 2) {
      const pair = paper.facts.slice(index, index + 2);
      const heights = pair.map(({ term, value }, place) =>
        write(pdf, `${term}: ${value}`, {
          ...{ x: left + place * half, y: top, width: half - 4, size: 9.5 },
        }),
      );
      top += Math.max(...heights) + 1;
    }
    top += 2;
  }
  write(pdf, paper.foot, { x: left, y: 198, width, size: 8 });
  drawRow(
    pdf,
    columns.map(({ head }) => head),
    top,
    9,
    true,
  );
  return top + 9;
}

function heightOf(pdf: Pdf, row: readonly string[]): number {
  const heights = row.map((text, index) => {
    pdf.font('regular').fontSize(8.5);
    const options = { width: mm((columns[index]?.width ?? 20) - 3) };
    return pdf.heightOfString(text, options) / mm(1);
  });
  // A page takes a line of any length: what is longer than a third of it is cut by the rule below.
  return Math.min(Math.max(7, ...heights.map((height) => height + 3)), 60);
}

function drawRow(
  pdf: Pdf,
  row: readonly string[] | undefined,
  top: number,
  height: number,
  isHead = false,
): void {
  let x = left;
  columns.forEach((column, index) => {
    pdf.rect(mm(x), mm(top), mm(column.width), mm(height)).lineWidth(0.5).stroke('#000');
    const text = row?.[index] ?? '';
    if (text !== '')
      write(pdf, text, {
        ...{ x: x + 1.5, y: top + 1.5, width: column.width - 3, size: isHead ? 8 : 8.5 },
        ...{ bold: isHead, most: height - 2 },
      });
    x += column.width;
  });
}

type Place = { x: number; y: number; width: number; size: number; bold?: boolean; most?: number };

/** Writes from `y` on, in millimetres; answers the height taken. */
function write(pdf: Pdf, text: string, place: Place): number {
  const options = {
    width: mm(place.width),
    ...(place.most === undefined ? {} : { height: mm(place.most), ellipsis: true }),
  };
  pdf
    .font(place.bold ? 'bold' : 'regular')
    .fillColor('#000')
    .fontSize(place.size);
  const points = pdf.heightOfString(text, options);
  pdf.text(text, mm(place.x), mm(place.y), options);
  return points / mm(1);
}
