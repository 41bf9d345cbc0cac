// The part of pdfkit that labels and papers use; the package brings no types.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  type TextOptions = {
    width?: number;
    height?: number;
    align?: 'left' | 'center' | 'right';
    ellipsis?: boolean;
    lineGap?: number;
    lineBreak?: boolean;
  };

  class PDFDocument extends Readable {
    y: number;
    constructor(options: {
      size: 'A4';
      margin: number;
      autoFirstPage: boolean;
      compress?: boolean;
      lang?: string;
      displayTitle?: boolean;
      info: Record<string, string | Date>;
    });
    addPage(options?: { size: 'A4'; layout: 'portrait' | 'landscape'; margin: number }): this;
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(color: string): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    widthOfString(text: string): number;
    heightOfString(text: string, options?: TextOptions): number;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    stroke(color: string): this;
    fill(color: string): this;
    end(): void;
  }

  // biome-ignore lint/style/noDefaultExport: it is how the package exports its one class
  export { PDFDocument as default };
}
