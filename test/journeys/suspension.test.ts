import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newVisitor, openBrowser, phone, signIn } from '../../scripts/demo/browse.ts';
import { listDemoCodes } from '../../scripts/demo/seed.ts';
import { type Served, serveDemo } from '../../scripts/demo/serve.ts';
import { addDays, formatDate, localDateOf } from '../../src/lib/dates.ts';
import type { Role } from '../../src/lib/roles.ts';
import { readQr, readQrs } from '../support/qr.ts';

// One lot from the scales to the shopper and back, on a small phone without script.

const asked = new Set<string>();
const day = (past: number) => formatDate(addDays(localDateOf(new Date()), -past), 'vi');
const sees = (page: Page) => page.locator('main').innerText();
const send = (page: Page) => page.locator('.form button[type=submit]').click();

let demo: Served;
let browser: Browser;
beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Everything a browser asks for is noted, whoever is asked. */
async function visitor(scale = 1): Promise<Page> {
  const options = { javaScriptEnabled: false, viewport: phone, deviceScaleFactor: scale };
  const page = await newVisitor(browser, demo.url, options);
  page.context().on('request', (request) => asked.add(request.url()));
  return page;
}

async function colleague(role: Role): Promise<Page> {
  const page = await visitor();
  await signIn(page, role);
  return page;
}

describe.sequential('a lot of mangoes', { timeout: 90_000 }, () => {
  let record: string;
  let scanned: string;
  let shopper: Page;

  test('the editor registers it; a wrong field is named and nothing typed is lost', async () => {
    const editor = await colleague('cooperative-editor');
    await editor.click('a[href="/console/batches/new"]');
    await editor.getByLabel(/VN-AGOR-9012.*Trung Quốc/).check();
    await editor.selectOption('#varietyCode', 'XO-BAMAU');
    await editor.fill('#amount', '0,86');
    await editor.selectOption('#unit', 'tan');
    await editor.fill('#harvestedFrom', '31/02/2026');
    await editor.getByLabel(/VG-MH\.001/).check();
    await send(editor);

    expect(await editor.title()).toMatch(/^Lỗi: /);
    expect(await editor.inputValue('#amount')).toBe('0,86');
    expect(await editor.inputValue('#harvestedFrom')).toBe('31/02/2026');
    expect(await editor.getByLabel(/VN-AGOR-9012.*Trung Quốc/).isChecked()).toBe(true);
    expect(await editor.getByLabel(/VG-MH\.001/).isChecked()).toBe(true);
    await editor.locator('.errors a[href="#harvestedFrom"]').click();
    expect(new URL(editor.url()).hash).toBe('#harvestedFrom');

    await editor.fill('#harvestedFrom', day(1));
    await send(editor);
    await editor.waitForURL(/\/console\/batches\/\w+_/);
    record = new URL(editor.url()).pathname;
    expect(await sees(editor)).toContain('860 kg');
    expect(await editor.getByRole('button', { name: 'Gửi lô' }).count()).toBe(0);
    await editor.context().close();
  });

  test('the head submits, an inspector verifies, the head releases; a strange reader reads every printed code', async () => {
    const head = await colleague('cooperative-head');
    await head.goto(record);
    await head.getByRole('button', { name: 'Gửi lô' }).click();
    const inspector = await colleague('inspector');
    await inspector.goto('/console/batches/waiting');
    await inspector.locator(`a[href="${record}"]`).click();
    await inspector.getByRole('link', { name: 'Xác nhận đã kiểm tra' }).click();
    await inspector.locator('[name=method][value=paper]').check();
    await inspector.fill('#reason', 'Phiếu cân và ảnh khớp (dữ liệu minh họa)');
    await send(inspector);
    await inspector.waitForURL(record);
    await inspector.context().close();
    await head.reload();
    await head.getByRole('button', { name: 'Phát hành' }).click();
    await head.locator(`a[href="${record}/labels"]`).click();

    const picture = await head.locator('.drawing').screenshot();
    scanned = await readQr(picture);
    expect(scanned.toLowerCase().startsWith(`${demo.url}/t/`)).toBe(true);

    const sheet = await head.request.get(`${record}/labels.pdf?layout=sheet`);
    expect(sheet.headers()['content-type']).toBe('application/pdf');
    const printed = await readPrint(await sheet.body());
    if (printed) {
      expect(printed.length).toBeGreaterThan(10);
      expect(new Set(printed)).toEqual(new Set([scanned]));
    }
    await head.context().close();
  });

  test('a shopper who scans it learns where it grew, how much it was and what was checked', async () => {
    shopper = await visitor();
    await shopper.goto(scanned);
    const page = await sees(shopper);
    expect(await shopper.locator('.verdict.good').count()).toBe(1);
    for (const fact of ['VN-AGOR-9012', '860 kg', day(1), 'VietGAP', 'Nơi cấp đã xác nhận'])
      expect(page).toContain(fact);
  });

  test('a certificate that an inspector compares turns the page from declared to checked', async () => {
    const [, declared] = await listDemoCodes(demo.deps);
    const other = await visitor();
    await other.goto(`/T/${declared?.publicCode}`);
    expect(await other.locator('.verdict.caution').count()).toBe(1);
    expect(await sees(other)).toContain('mới do nhà sản xuất khai, chưa được kiểm tra');

    const inspector = await colleague('inspector');
    await inspector.goto('/console/certificates');
    await inspector.getByRole('link', { name: '4049999000000' }).click();
    await inspector.locator('.top a[href$="/check"]').click();
    await inspector.locator('[name=method][value=paper]').check();
    await inspector.locator('[name=result][value=matches]').check();
    await inspector.fill('#checkedOn', day(0));
    await inspector.fill('#evidence', 'Đã xem bản chính tại hợp tác xã (dữ liệu minh họa)');
    await send(inspector);
    await inspector.waitForURL(/\/console\/certificates\/[\w-]+$/);
    await inspector.context().close();

    await other.reload();
    expect(await other.locator('.verdict.good').count()).toBe(1);
    expect(await sees(other)).toContain('Đã đối chiếu bản giấy');
    await other.context().close();
  });

  test('an officer’s suspension reaches the shopper at the next look, and ends only after a new check', async () => {
    const officer = await colleague('officer');
    await decide(officer, 'suspend', '201/QĐ-MH');
    const start = performance.now();
    await shopper.reload();
    const suspended = await sees(shopper);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(await shopper.locator('.verdict.stop').count()).toBe(1);
    expect(suspended).toContain('Mã vùng trồng hợp lệ khi thu hoạch, nay đang tạm dừng');
    expect(suspended).toContain('Khi thu hoạch: mã vùng trồng có hiệu lực.');
    expect(suspended).toContain(`quyết định 201/QĐ-MH, từ ${day(0)}`);

    await fillDecision(officer, 'restore', '202/QĐ-MH');
    await send(officer);
    expect(await officer.title()).toMatch(/^Lỗi: /);
    expect(await sees(officer)).toContain('Khôi phục cần một lần kiểm tra đạt sau ngày tạm dừng');
    expect(await officer.inputValue('#number')).toBe('202/QĐ-MH');
    await shopper.reload();
    expect(await shopper.locator('.verdict.stop').count()).toBe(1);
    await officer.context().close();
  });

  test('nobody but this service was asked for anything on the way', () => {
    const hosts = [...asked]
      .filter((url) => !url.startsWith('data:'))
      .map((url) => new URL(url).host);
    expect(hosts.length).toBeGreaterThan(10);
    expect(new Set(hosts)).toEqual(new Set([new URL(demo.url).host]));
  });
});

/** Decides on the code of the mangoes for China, from the list as an officer does. */
async function decide(officer: Page, kind: 'suspend', number: string): Promise<void> {
  await fillDecision(officer, kind, number);
  await send(officer);
  await officer.waitForURL(/\/console\/areas\/[\w-]+$/);
  expect(await sees(officer)).toContain(number);
}

async function fillDecision(officer: Page, kind: 'suspend' | 'restore', number: string) {
  await officer.goto('/console/areas');
  await officer.getByRole('link', { name: 'Vùng xoài ba màu Minh Họa' }).click();
  const market = officer.locator('section.market', { hasText: 'Trung Quốc' });
  await market.locator(`a[href*="kind=${kind}"]`).click();
  await officer.locator('[name=reasonCode]').first().check();
  await officer.fill('#number', number);
  await officer.fill('#decidedOn', day(0));
  await officer.fill('#grounds', 'Biên bản kiểm tra (dữ liệu minh họa)');
}

/** Prints at the resolution of a common label printer; nothing where poppler is not installed. */
async function readPrint(pdf: Buffer): Promise<string[] | undefined> {
  if (spawnSync('pdftoppm', ['-v']).error) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'print-'));
  try {
    const file = path.join(folder, 'labels.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', '203', '-png', file, path.join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const read = pages.map((name) => readQrs(readFileSync(path.join(folder, name))));
    return (await Promise.all(read)).flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
