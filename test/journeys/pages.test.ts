import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newVisitor, openBrowser, signIn } from '../../scripts/demo/browse.ts';
import { listDemoCodes } from '../../scripts/demo/seed.ts';
import { type Served, serveDemo } from '../../scripts/demo/serve.ts';
import { organisations } from '../../src/db/schema/organisations.ts';
import { languages } from '../../src/lib/language.ts';
import { newPublicCode } from '../../src/lib/public-code.ts';
import { faultsOf, watchFaults } from '../support/page-faults.ts';

let demo: Served;
let browser: Browser;
let lots: Record<'good' | 'declared' | 'suspended', string>;
let page: Page;
let heard: string[];

beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
  const [good, declared, suspended] = await listDemoCodes(demo.deps);
  lots = {
    good: `/T/${good?.publicCode}`,
    declared: `/T/${declared?.publicCode}`,
    suspended: `/T/${suspended?.publicCode}`,
  };
  page = await newVisitor(browser, demo.url);
  heard = watchFaults(page);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe('every public page', { timeout: 120_000 }, () => {
  for (const language of languages) {
    test(`is usable by everybody: ${language}`, async () => {
      const { db } = demo.deps;
      const [holder] = await db
        .select()
        .from(organisations)
        .where(eq(organisations.shortName, 'NNMAU'));
      const addresses: [path: string, status: number][] = [
        ['/', 200],
        ['/phan-anh', 200],
        ['/phan-anh/follow?number=PA-1', 422],
        ['/find?q=xoai', 200],
        ['/find?q=VN-AGOR-9044', 200],
        ['/find?q=khong+co+gi+nhu+the', 200],
        [lots.good, 200],
        [lots.declared, 200],
        [lots.suspended, 200],
        [`/T/${newPublicCode((count) => randomBytes(count))}`, 404],
        ['/T/7KQ4', 404],
        ['/areas/VNAGOR9044', 200],
        [`/organisations/${holder?.id}`, 200],
        ['/sign-in', 200],
        ['/no-such-page', 404],
      ];
      const faults: string[] = [];
      for (const [path, status] of addresses) {
        const answer = await page.goto(withLanguage(path, language));
        expect(answer?.status(), path).toBe(status);
        faults.push(...(await faultsOf(page, language)));
      }
      expect([...faults, ...heard]).toEqual([]);
    });
  }

  test('a wrong password comes back as a page that is usable by everybody', async () => {
    await page.goto('/sign-in?lang=vi');
    await page.fill('#phone', '0900000001');
    await page.fill('#password', 'not this one');
    await page.click('main button[type=submit]');
    await page.locator('.errors').waitFor();
    expect(await page.inputValue('#phone')).toBe('0900000001');
    expect([...(await faultsOf(page)), ...heard]).toEqual([]);
  });
});

describe('the page of a scan', () => {
  for (const kind of ['good', 'declared', 'suspended'] as const) {
    test(`is one answer of less than 14 kB, style included: ${kind}`, async () => {
      const visitor = await newVisitor(browser, demo.url);
      const session = await visitor.context().newCDPSession(visitor);
      await session.send('Network.enable');
      const received: number[] = [];
      session.on('Network.loadingFinished', (event) => received.push(event.encodedDataLength));
      const answer = await visitor.goto(lots[kind], { waitUntil: 'networkidle' });
      expect(answer?.headers()['content-encoding']).toBe('br');
      expect(received.length).toBe(1);
      expect(received[0]).toBeLessThan(14 * 1024);
      await visitor.context().close();
    });
  }
});

describe('what is shown once', () => {
  test('an invitation slip and a new key are usable by everybody', {
    timeout: 60_000,
  }, async () => {
    const administrator = await newVisitor(browser, demo.url);
    const said = watchFaults(administrator);
    await signIn(administrator, 'administrator');
    await administrator.goto('/console/people/new');
    await administrator.fill('#name', 'Người được mời (minh họa)');
    await administrator.fill('#phone', '0900000099');
    await chooseCooperative(administrator);
    await administrator.locator('.form button').click();
    await administrator.locator('main .tile strong').waitFor();
    const faults = await faultsOf(administrator);

    await administrator.goto('/console/keys/new');
    await administrator.fill('#name', 'Cân điện tử (minh họa)');
    await chooseCooperative(administrator);
    await administrator.locator('.form button').click();
    await administrator.getByText(/^ng_[\w-]{20}/).waitFor();
    faults.push(...(await faultsOf(administrator)));
    expect([...faults, ...said]).toEqual([]);
  });
});

async function chooseCooperative(page: Page): Promise<void> {
  await page.selectOption('#organisationId', {
    label: 'Hợp tác xã Nông nghiệp Mẫu (dữ liệu minh họa)',
  });
  await page.selectOption('#role', 'cooperative-editor');
}

function withLanguage(path: string, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
