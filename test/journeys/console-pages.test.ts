import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newVisitor, openBrowser, signIn } from '../../scripts/demo/browse.ts';
import { type Served, serveDemo } from '../../scripts/demo/serve.ts';
import { areaCodes } from '../../src/db/schema/areas.ts';
import { batches } from '../../src/db/schema/batches.ts';
import type { Language } from '../../src/lib/language.ts';
import type { Role } from '../../src/lib/roles.ts';
import { faultsOf, watchFaults } from '../support/page-faults.ts';

let demo: Served;
let browser: Browser;
/** the records with most to show, each page kind's first example */
let richest: string[];

beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
  const { db } = demo.deps;
  const [code] = await db.select().from(areaCodes).where(eq(areaCodes.state, 'suspended'));
  const [batch] = await db.select().from(batches).where(eq(batches.state, 'released'));
  const [draft] = await db.select().from(batches).where(eq(batches.state, 'draft'));
  richest = [
    `/console/batches/${batch?.id}`,
    `/console/batches/${draft?.id}/edit`,
    `/console/areas/${code?.areaId}`,
  ];
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const walks: readonly [Role, Language, atLeast: number][] = [
  ['cooperative-head', 'vi', 16],
  ['cooperative-editor', 'zh', 16],
  ['inspector', 'vi', 12],
  ['officer', 'vi', 17],
  ['commune-officer', 'en', 8],
  ['packing-house', 'en', 5],
  ['administrator', 'vi', 10],
];

describe('every page of the console that a role can reach', { timeout: 300_000 }, () => {
  for (const [role, language, atLeast] of walks) {
    test(`is usable by everybody: ${role}, ${language}`, async () => {
      const page = await newVisitor(browser, demo.url);
      const heard = watchFaults(page);
      await signIn(page, role);
      await page.goto(`/console?lang=${language}`);
      const faults: string[] = [];
      const kinds = await walk(page, async () => {
        faults.push(...(await faultsOf(page, language)));
        faults.push(...(await sendEmpty(page, language)));
      });
      expect([...faults, ...heard]).toEqual([]);
      expect(kinds.size).toBeGreaterThanOrEqual(atLeast);
      await page.context().close();
    });
  }
});

/** Follows the links of the console; one page of each kind is looked at. */
async function walk(page: Page, look: () => Promise<void>): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>();
  const waiting = ['/console'];
  for (const address of richest) if ((await page.request.get(address)).ok()) waiting.push(address);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next);
    if (kinds.has(kind)) continue;
    const answer = await page.goto(next);
    expect(answer?.status(), next).toBe(200);
    kinds.add(kind);
    const links = page.locator('a[href^="/console"]');
    for (const link of await links.all()) {
      const href = await link.getAttribute('href');
      if (href && !/\.(pdf|svg|png|xlsx|csv|geojson)|\/files\/|\/photo$/.test(href))
        waiting.push(href);
    }
    await look();
  }
  return kinds;
}

/** The address without the record: ids have a prefix and a random part, of a diary's entry longer. */
function kindOf(address: string): string {
  const decision = /kind=\w+/.exec(address)?.[0] ?? '';
  return address.replace(/\?.*/, '').replaceAll(/\/[a-z]+_[\w-]{16,}/g, '/:id') + decision;
}

/** Empties the page's form and sends it: the page comes back, says what is missing and is usable. */
async function sendEmpty(page: Page, language: Language): Promise<string[]> {
  const form = page.locator('form.form[method=post]').first();
  if ((await form.count()) === 0) return [];
  // What is folded away is for those who want it and may stay empty.
  const typed = ['input[type=text]', 'input[type=tel]', 'textarea'];
  const fields = await form.locator(typed.map((one) => `${one}:visible`).join(', ')).all();
  // A single button, or a choice that may be left as it is, has nothing to leave out.
  if (fields.length === 0) return [];
  // The remarks that go with a dossier on its way and with a label that is right may stay empty.
  if (/\/step\/forward$|\/labels\/[\w-]+\/checks$/.test((await form.getAttribute('action')) ?? ''))
    return [];
  for (const field of fields) await field.fill('');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    form.locator('button').first().click(),
  ]);
  await page.waitForLoadState();
  if (answer.status() !== 422) return [`${page.url()}: an empty form answered ${answer.status()}`];
  const title = await page.title();
  const isSaid = /^(Lỗi: |Error: |错误：)/.test(title) && (await page.locator('.errors').count());
  return [...(isSaid ? [] : [`${page.url()}: no error said`]), ...(await faultsOf(page, language))];
}
