import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import { nanoid } from 'nanoid';
import { complaints } from '../../src/db/schema/complaints.ts';
import { readNumber } from '../../src/features/complaints/rules/number.ts';
import { urlencoded } from './actors.ts';
import type { TestApp } from './app.ts';

/** The form as it is handed out now. */
export async function openForm(t: TestApp, query = '') {
  const page = await t.app.inject({ method: 'GET', url: `/phan-anh${query}` });
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  return { page, token };
}

export const typed = { category: 'spoiled', words: 'Xoài có mùi lạ, thịt đen ở cuống' };

/** Fills in the form as a person does: opened, four seconds of typing, sent. */
export async function complain(
  t: TestApp,
  fields: Record<string, string> = {},
  wish: { address?: string; language?: string; wait?: number } = {},
): Promise<LightMyRequestResponse> {
  const { token } = await openForm(t);
  t.clock.now = new Date(t.clock.now.getTime() + (wish.wait ?? 4000));
  return t.app.inject({
    method: 'POST',
    url: `/phan-anh?lang=${wish.language ?? 'vi'}`,
    remoteAddress: wish.address ?? '203.0.113.7',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: urlencoded({ token, idempotencyKey: nanoid(), website: '', ...typed, ...fields }),
  }) as Promise<LightMyRequestResponse>;
}

/** A complaint that was received. */
export async function haveComplaint(t: TestApp, fields: Record<string, string> = {}) {
  const sent = await complain(t, { words: `Xoài có mùi lạ ${nanoid(6)}`, ...fields });
  const number = readNumber(/phan-anh\/([\w-]+)/.exec(String(sent.headers.location))?.[1] ?? '');
  const [row] = await t.db
    .select()
    .from(complaints)
    .where(eq(complaints.number, number ?? ''));
  if (!row) throw new Error(`the complaint was not received: ${sent.statusCode}`);
  return row;
}
