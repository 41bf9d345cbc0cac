import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newVisitor, openBrowser, signInWith } from '../../scripts/demo/browse.ts';
import { type Served, serveDemo } from '../../scripts/demo/serve.ts';
import { addDays, formatDate, localDateOf } from '../../src/lib/dates.ts';
import { faultsOf, watchFaults } from '../support/page-faults.ts';

// A code from the dossier to its approval abroad, and another one from its suspension to its return.

const day = (past: number) => formatDate(addDays(localDateOf(new Date()), -past), 'vi');
const sees = (page: Page) => page.locator('main').innerText();
const paper = {
  name: 'van-ban.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%minh hoa\n%%EOF\n'),
};
const example = 'Biên bản (dữ liệu minh họa)';

let demo: Served;
let browser: Browser;
const heard: string[][] = [];
beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const phones = {
  head: '0900000007',
  commune: '0900000008',
  inspector: '0900000003',
  officer: '0900000004',
  secondOfficer: '0900000009',
};

/** A person of the demo at work, whose browser complains of nothing. */
async function as(who: keyof typeof phones): Promise<Page> {
  const page = await visitor();
  await signInWith(page, phones[who]);
  return page;
}

async function visitor(): Promise<Page> {
  const page = await newVisitor(browser, demo.url);
  heard.push(watchFaults(page));
  return page;
}

/** Sends the form; the page before was usable by everybody, on a phone and on a desk. */
async function send(page: Page, to: RegExp): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('.form button[type=submit]').click();
  await page.waitForURL(to);
  expect(await faultsOf(page)).toEqual([]);
}

async function done(page: Page): Promise<void> {
  await page.context().close();
  expect(heard.flat()).toEqual([]);
}

describe.sequential('a code for longans to China', { timeout: 120_000 }, () => {
  const record = /\/console\/dossiers\/dos_[\w-]+$/;
  const area = /\/console\/areas\/are_[\w-]+$/;
  let dossier: string;
  let land: string;
  let value: string;

  test('the head of the group writes the dossier, is told what is missing, and hands it in', async () => {
    const head = await as('head');
    await head.goto('/console/dossiers');
    await head.getByRole('link', { name: 'Lập hồ sơ' }).first().click();
    const option = head.locator('#areaId option', { hasText: 'Vùng nhãn Minh Họa 8' });
    await head.selectOption('#areaId', (await option.getAttribute('value')) ?? '');
    await head.selectOption('#marketCode', 'CHN');
    await send(head, /\/edit$/);
    await head.fill('#expectedAmount', '90 tấn');
    await head.locator('[name=varietyCodes]').first().check();
    await head.fill('#treeCount', '3600');
    await head.fill('#standard', 'VietGAP');
    await head.locator('[name=isCommitted]').check();
    await send(head, record);
    dossier = new URL(head.url()).pathname;
    expect(await head.getByRole('link', { name: 'Nộp hồ sơ' }).count()).toBe(0);
    expect(await sees(head)).toContain('Nguồn nước');

    await head.goto(`${dossier}/edit`);
    await head.fill('#waterSource', 'Rạch minh họa');
    await head.fill('#controlPerson', 'Tổ trưởng (minh họa)');
    await send(head, record);
    await submit(head);
    await done(head);
  });

  test('the commune officer returns it with what is missing; put right, it comes again', async () => {
    const commune = await as('commune');
    await commune.goto(dossier);
    await commune.getByRole('link', { name: 'Trả lại để bổ sung' }).click();
    await commune.getByLabel('Nhật ký canh tác, sổ thuốc').check();
    await commune.fill('#note', 'Bổ sung sổ thuốc tháng 10.');
    await send(commune, record);
    await done(commune);

    const head = await as('head');
    expect(await sees(head)).toContain('Nhật ký canh tác, sổ thuốc');
    await head.goto(dossier);
    expect(await sees(head)).toContain('Bổ sung sổ thuốc tháng 10.');
    await submit(head);
    await done(head);
  });

  test('it is forwarded, the land is visited, and whoever ordered the visit does not issue', async () => {
    const commune = await as('commune');
    await commune.goto(dossier);
    await commune.getByRole('link', { name: 'Chuyển thẩm định' }).click();
    await send(commune, record);
    await done(commune);

    const officer = await as('officer');
    await officer.goto(dossier);
    await officer.getByRole('link', { name: 'Yêu cầu kiểm tra thực địa' }).click();
    await officer.fill('#note', 'Đo lại ranh giới.');
    await send(officer, record);

    const inspector = await as('inspector');
    await inspector.goto(dossier);
    await inspector.getByRole('link', { name: 'Ghi kết quả kiểm tra' }).click();
    await inspector.locator('[name=proposal][value=issue]').check();
    await inspector.fill('#note', 'Ranh giới đúng, sổ đủ.');
    await inspector.fill('#number', '14/BB-MH');
    await inspector.locator('[name=isSignedByBoth]').check();
    await inspector.setInputFiles('#file', paper);
    await send(inspector, record);
    await done(inspector);

    await fillIssue(officer);
    await officer.locator('.form button[type=submit]').click();
    expect(await officer.title()).toMatch(/^Lỗi: /);
    expect(await officer.inputValue('#number')).toBe('141/QĐ-MH');
    expect(await faultsOf(officer)).toEqual([]);
    await done(officer);
  });

  test('another officer issues the code, and the holder reads the decision', async () => {
    const second = await as('secondOfficer');
    await fillIssue(second);
    await send(second, record);
    await second.getByRole('link', { name: 'Mở trang vùng trồng' }).click();
    await second.waitForURL(area);
    land = new URL(second.url()).pathname;
    value = await market(second, 'Trung Quốc').locator('.mono').innerText();
    expect(await sees(second)).toContain('chưa gửi nước nhập khẩu');
    await done(second);

    const head = await as('head');
    await head.goto(dossier);
    expect(await sees(head)).toContain(value);
    const papers = head.locator('a[href^="/console/files/"]');
    for (const link of await papers.all()) {
      const answer = await head.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.status()).toBe(200);
    }
    expect(await papers.count()).toBeGreaterThan(0);
    await done(head);
  });

  async function fillIssue(officer: Page): Promise<void> {
    await officer.goto(dossier);
    await officer.locator('a[href$="/step/issue"]').click();
    await officer.locator('[name=way]').first().check();
    await officer.fill('#note', example);
    await officer.fill('#number', '141/QĐ-MH');
    await officer.setInputFiles('#file', paper);
  }

  test('it is in force for the shopper only when the importing country approved it', async () => {
    const shopper = await visitor();
    await shopper.goto(`/areas/${value.replaceAll(/[^A-Z0-9]/g, '')}`);
    expect(await sees(shopper)).toContain('Trung Quốc: Chờ nước nhập khẩu chấp thuận');

    const officer = await as('officer');
    await officer.goto(land);
    await decide(officer, 'Trung Quốc', 'send', '55/CV-MH', 0);
    await decide(officer, 'Trung Quốc', 'approve', 'GACC 2026-9001', 0);
    expect(await market(officer, 'Trung Quốc').innerText()).toContain('Đang hoạt động');
    await done(officer);

    await shopper.reload();
    expect(await sees(shopper)).toContain('Trung Quốc: Đang hoạt động');
    expect(await faultsOf(shopper)).toEqual([]);
    await done(shopper);
  });
});

describe.sequential('a suspended code', { timeout: 120_000 }, () => {
  const code = '/areas/VNAGOR9012';
  let land: string;

  test('is suspended for its one market alone, and everybody can read so', async () => {
    const officer = await as('officer');
    await officer.goto('/console/areas');
    await officer.getByRole('link', { name: 'Vùng xoài ba màu Minh Họa' }).click();
    land = new URL(officer.url()).pathname;
    await decide(officer, 'Trung Quốc', 'suspend', '201/QĐ-MH', 3);
    expect(await market(officer, 'Trung Quốc').innerText()).toContain('Đang tạm dừng');
    expect(await market(officer, 'Hàn Quốc').innerText()).toContain('Đang hoạt động');
    await done(officer);

    const reader = await visitor();
    await reader.goto('/register?q=VN-AGOR-9012');
    const rows = reader.locator('tbody tr', { hasText: 'VN-AGOR-9012' });
    expect(await rows.filter({ hasText: 'Trung Quốc' }).innerText()).toMatch(/tạm dừng/i);
    expect(await rows.filter({ hasText: 'Hàn Quốc' }).innerText()).toMatch(/đang hoạt động/i);
    expect(await faultsOf(reader)).toEqual([]);
    await reader.goto(code);
    expect(await sees(reader)).toContain('Trung Quốc: Đang tạm dừng');
    expect(await sees(reader)).toContain('Hàn Quốc: Đang hoạt động');
    expect(await faultsOf(reader)).toEqual([]);
    await done(reader);
  });

  test('comes back only after a check dated after the suspension', async () => {
    const inspector = await as('inspector');
    await visit(inspector, 3, '20/BB-MH');
    await done(inspector);
    const officer = await as('officer');
    await officer.goto(land);
    await fillDecision(officer, 'Trung Quốc', 'restore', '202/QĐ-MH', 0);
    await officer.fill('#importerReference', 'GACC 2026-9002');
    await officer.locator('.form button[type=submit]').click();
    expect(await officer.title()).toMatch(/^Lỗi: /);
    expect(await faultsOf(officer)).toEqual([]);

    const again = await as('inspector');
    await visit(again, 1, '21/BB-MH');
    expect(await again.locator('a[href*="kind=restore"]').count()).toBe(0);
    await done(again);

    await officer.goto(land);
    await fillDecision(officer, 'Trung Quốc', 'restore', '202/QĐ-MH', 0);
    await officer.fill('#importerReference', 'GACC 2026-9002');
    await send(officer, area);
    expect(await market(officer, 'Trung Quốc').innerText()).toContain('Đang hoạt động');
    await done(officer);

    const reader = await visitor();
    await reader.goto(code);
    expect(await sees(reader)).toContain('Trung Quốc: Đang hoạt động');
    await done(reader);
  });

  const area = /\/console\/areas\/are_[\w-]+$/;

  /** The inspector's visit to the land, passed. */
  async function visit(inspector: Page, past: number, minutes: string): Promise<void> {
    await inspector.goto(`${land}/checks/new`);
    await inspector.locator('[name=kind][value=after-suspension]').check();
    await inspector.fill('#checkedOn', day(past));
    await inspector.fill('#minutesNumber', minutes);
    await inspector.locator('[name=outcome][value=passed]').check();
    await inspector.locator('[name=isSigned][value=yes]').check();
    await send(inspector, area);
    expect(await sees(inspector)).toContain(minutes);
  }
});

function market(page: Page, name: string) {
  return page.locator('section.market', { hasText: name });
}

async function submit(head: Page): Promise<void> {
  await head.getByRole('link', { name: 'Nộp hồ sơ' }).click();
  await head.locator('[name=declares]').check();
  await send(head, /\/console\/dossiers\/dos_[\w-]+$/);
}

async function fillDecision(
  officer: Page,
  name: string,
  kind: string,
  number: string,
  past: number,
) {
  await market(officer, name).locator(`a[href*="kind=${kind}"]`).click();
  await officer.locator('[name=reasonCode]').first().check();
  await officer.fill('#number', number);
  await officer.fill('#decidedOn', day(past));
  await officer.fill('#grounds', example);
}

async function decide(officer: Page, name: string, kind: string, number: string, past: number) {
  await fillDecision(officer, name, kind, number, past);
  await send(officer, /\/console\/areas\/are_[\w-]+$/);
  expect(await sees(officer)).toContain(number);
}
