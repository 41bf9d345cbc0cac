import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Role } from '../../src/lib/roles.ts';
import { findChromium } from '../find-chromium.ts';
import { demoPassword, logins } from './people.ts';

/** A browser without a past and without requests of its own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No chromium: CHROMIUM_PATH names one');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const phone = { width: 360, height: 780 };
export const desk = { width: 1280, height: 860 };

/** A visitor of their own: no cookies, Vietnamese unless told. */
export async function newVisitor(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: phone,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
    ...options,
  });
  return context.newPage();
}

/** Signs in through the form, as a person of the demo with this role does. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const login = logins.find((one) => one.role === role);
  if (!login) throw new Error(`the demo has no ${role}`);
  await signInWith(page, login.phone);
}

/** Where several people of the demo have one role, by their telephone number. */
export async function signInWith(page: Page, number: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('#phone', number.replace('+84', '0'));
  await page.fill('#password', demoPassword);
  await page.click('main button[type=submit]');
  await page.waitForURL('**/console');
}
