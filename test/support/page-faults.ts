import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { desk, phone } from '../../scripts/demo/browse.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Collects what the browser complains about (content policy included) while `page` goes around. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // A page that answers 404, 409 or 422 is reported by the browser too; those are meant.
    const isMeant = /status of (404|409|422)/.test(message.text());
    if (/error|warning/.test(message.type()) && !(isMeant && message.location().url === page.url()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  return faults;
}

/** What is wrong with the page as it stands: WCAG 2.2 AA on a phone and a desk, width, title, language. */
export async function faultsOf(page: Page, language = 'vi'): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe);
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    const excess = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    if (Number(excess) > 0) faults.push(`${excess} px wider than ${size.width} px`);
    // The whole page at once: what the dock covers for the moment can be scrolled from under it.
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ width: size.width, height: height + 100 });
    faults.push(...(await breaches(page)).map((breach) => `at ${size.width} px: ${breach}`));
  }
  await page.setViewportSize(phone);
  const title = await page.title();
  if (!/\S+ · \S/.test(title)) faults.push(`the title is "${title}"`);
  const lang = await page.getAttribute('html', 'lang');
  if (lang !== language) faults.push(`lang is ${lang}`);
  return faults.map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}

async function breaches(page: Page): Promise<string[]> {
  // As text: the function would be compiled here and run there.
  const found: unknown = await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    preload: false,
  }).then(({ violations }) => violations.map(({ id, nodes }) =>
    id + ' ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}
