import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { newVisitor, openBrowser, phone, signInWith } from '../../scripts/demo/browse.ts';
import { type Served, serveDemo } from '../../scripts/demo/serve.ts';
import { faultsOf, watchFaults } from '../support/page-faults.ts';

const phones = {
  head: '0900000001',
  secretary: '0900000002',
  inspector: '0900000003',
  officer: '0900000004',
  packer: '0900000005',
  neighbour: '0900000007',
};

export type Person = keyof typeof phones;
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The demo with a browser before it; whoever leaves has had a browser that complained of nothing. */
export async function openStage() {
  const demo: Served = await serveDemo();
  const browser: Browser = await openBrowser();
  const heard: string[][] = [];
  const visitor = async () => {
    const page = await newVisitor(browser, demo.url);
    heard.push(watchFaults(page));
    return page;
  };
  return {
    visitor,
    /** somebody whose browser runs no script, on a small phone */
    withoutScript: () =>
      newVisitor(browser, demo.url, { javaScriptEnabled: false, viewport: phone }),
    as: async (who: Person) => {
      const page = await visitor();
      await signInWith(page, phones[who]);
      return page;
    },
    leave: async (page: Page) => {
      await page.context().close();
      expect(heard.flat()).toEqual([]);
    },
    close: async () => {
      await browser.close();
      await demo.stop();
    },
  };
}

export const sees = (page: Page) => page.locator('main').innerText();

/** Presses the button of a form that is taken; the pages before and after are usable by everybody. */
export async function press(page: Page, name: string): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  const status = await pressOnly(page, name);
  const errors = page.locator('.errors');
  expect([status, ...(await errors.allInnerTexts())]).toEqual([303]);
  expect(await faultsOf(page)).toEqual([]);
}

/** Presses the button of a form that comes back, and answers what its summary says. */
export async function pressRefused(page: Page, name: string): Promise<string> {
  expect(await pressOnly(page, name)).toBe(422);
  expect(await page.title()).toMatch(/^Lỗi: /);
  expect(await faultsOf(page)).toEqual([]);
  return page.locator('.errors').innerText();
}

export async function pressOnly(page: Page, name: string): Promise<number> {
  const button = page.locator('main').getByRole('button', { name, exact: true });
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    button.click(),
  ]);
  await page.waitForLoadState();
  return answer.status();
}

/** Reads a page again and again until it says so; answers when it did. */
export async function seenAt(page: Page, what: string, seconds = 20): Promise<number> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await page.locator(what).count())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await page.reload();
  }
  return performance.now();
}

/** As people get there: from the dock of a phone, or from what its last entry leads to. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.goto('/console');
  const entry = page.locator('nav.sections a:visible', { hasText: name });
  if ((await entry.count()) > 0) return entry.click();
  await page.locator('nav.sections a:visible', { hasText: 'Thêm' }).click();
  await page.locator('main').getByRole('link', { name, exact: true }).click();
}

export async function write(page: Page, season: string, kind: string): Promise<void> {
  await page.goto(season);
  await page.getByRole('link', { name: kind, exact: true }).click();
}

export function rowOf(page: Page, text: string) {
  return page.locator('tbody tr', { hasText: text });
}

export function stockForm(page: Page) {
  return page.locator('form[action$="/acknowledgement"]');
}

export async function openNotice(page: Page, text: string): Promise<void> {
  await openSection(page, 'Thông báo');
  await page.locator('main a', { hasText: text }).first().click();
}

/** The number of the lot that the page of a delivery is about. */
export function lotOf(delivery: Page): Promise<string> {
  return delivery.locator('main dd').first().innerText();
}

/** A season of mangoes on one plot. */
export async function startSeason(
  page: Page,
  { startsOn, from, to }: { startsOn: string; from: string; to: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Mùa vụ mới' }).first().click();
  await page.selectOption('#product', 'XO/XO-BAMAU');
  await page.selectOption('#areaId', { label: 'Vùng xoài ba màu Minh Họa' });
  await page.locator('summary', { hasText: 'Vùng xoài ba màu Minh Họa' }).click();
  await page.getByLabel('Thửa minh họa 05A').check();
  await page.selectOption('#seasonKind', 'main');
  await page.fill('#startsOn', startsOn);
  await page.fill('#harvestFrom', from);
  await page.fill('#harvestTo', to);
  await press(page, 'Lưu mùa vụ');
}

/** 1,2 tonnes of that plot, as a draft. */
export async function registerLot(page: Page, harvestedOn: string): Promise<void> {
  await page.getByRole('link', { name: 'Khai báo lô mới' }).first().click();
  await page.getByLabel(/VN-AGOR-9012.*Trung Quốc/).check();
  await page.selectOption('#varietyCode', 'XO-BAMAU');
  await page.fill('#amount', '1,2');
  await page.selectOption('#unit', 'tan');
  await page.fill('#harvestedFrom', harvestedOn);
  await page.locator('summary', { hasText: 'Vùng xoài ba màu' }).click();
  await page.getByLabel('Thửa minh họa 05A').fill('1200');
  await press(page, 'Lưu bản nháp');
}
