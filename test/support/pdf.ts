import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** poppler reads what we drew; where it is missing those tests are skipped. */
export const canReadPdf = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Line breaks are the printer's: they count as blanks. */
export function textOfPdf(pdf: Buffer): string {
  return inFolder(pdf, (file) =>
    execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      .normalize('NFC')
      .replace(/\s+/g, ' '),
  );
}

/** Each page as PNG. */
export function picturesOfPdf(pdf: Buffer, pages: number): Buffer[] {
  return inFolder(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', '150', '-png', file, path.join(folder, 'p')]);
    return Array.from({ length: pages }, (_, page) =>
      readFileSync(path.join(folder, `p-${page + 1}.png`)),
    );
  });
}

function inFolder<Read>(pdf: Buffer, read: (file: string, folder: string) => Read): Read {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pdf-'));
  const file = path.join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  try {
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
