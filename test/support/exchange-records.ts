import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';
import { doJobs } from './jobs.ts';

export type SheetCell = string | number | null | undefined;

/** A CSV as Excel in Vietnam writes it. */
export function csv(rows: readonly (readonly SheetCell[])[]): string {
  const field = (cell: SheetCell) => {
    const text = String(cell ?? '');
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

/** Sends a sheet and has it checked; answers the import as the API tells it. */
export async function checkedSheet(
  t: TestApp,
  by: SignedIn,
  kind: string,
  content: Buffer | string,
  name = 'sheet.csv',
) {
  const sent = await by.postMultipart('/api/v1/imports', { kind }, { file: { name, content } });
  if (sent.statusCode !== 201) throw new Error(`${sent.statusCode} ${sent.body}`);
  await doJobs(t);
  const { id } = sent.json<{ id: string }>();
  return readImport(by, id);
}

export async function readImport(by: SignedIn, id: string) {
  const answer = await by.get(`/api/v1/imports/${id}`);
  return answer.json();
}

/** Every problem as 'row column code', in the order of the sheet. */
export async function problemsOf(by: SignedIn, id: string, notes = false): Promise<string[]> {
  const found: string[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page = await by.get(
      `/api/v1/imports/${id}/problems?limit=100&after=${after}&notes=${notes}`,
    );
    const { items, next } = page.json<{
      items: { row: number; column: string | null; code: string }[];
      next: number | null;
    }>();
    found.push(...items.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`));
    after = next;
  }
  return found;
}

/** Has a checked sheet recorded. */
export async function applied(t: TestApp, by: SignedIn, id: string, onlyRight = false) {
  const answer = await by.post(`/api/v1/imports/${id}/apply`, { onlyRight });
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  await doJobs(t);
  return readImport(by, id);
}
