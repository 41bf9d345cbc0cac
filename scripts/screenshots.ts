import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { areaCodes } from '../src/db/schema/areas.ts';
import { batches } from '../src/db/schema/batches.ts';
import { lotEdges } from '../src/db/schema/movements.ts';
import { recallLots, recalls } from '../src/db/schema/recalls.ts';
import type { Role } from '../src/lib/roles.ts';
import { desk, newVisitor, openBrowser, phone, signIn } from './demo/browse.ts';
import { listDemoCodes } from './demo/seed.ts';
import { type Served, serveDemo } from './demo/serve.ts';

/* Takes the pictures of the README from the demo: npm run screenshots */

const folder = path.resolve(import.meta.dirname, '../docs/screenshots');
const mostBytes = 150_000;

type Picture = {
  readonly name: string;
  readonly size: { width: number; height: number };
  readonly role?: Role;
  readonly path: string;
  /** what to do before the picture is taken */
  readonly prepare?: (page: Page) => Promise<void>;
};

const demo = await serveDemo();
const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  for (const picture of await listPictures(demo)) await take(browser, picture);
} finally {
  await browser.close();
  await demo.stop();
}

async function listPictures({ deps }: Served): Promise<readonly Picture[]> {
  const [good, , suspended] = await listDemoCodes(deps);
  const [code] = await deps.db.select().from(areaCodes).where(eq(areaCodes.state, 'suspended'));
  const [lot] = await deps.db.select().from(batches).where(eq(batches.state, 'released'));
  const head: Role = 'cooperative-head';
  const [waiting] = await deps.db.select().from(batches).where(eq(batches.state, 'submitted'));
  const recalled = await findRecalled(deps);
  return [
    { name: 'home', size: desk, path: '/' },
    { name: 'scan-in-order', size: tall(1500), path: `/T/${good?.publicCode}` },
    { name: 'scan-suspended', size: phone, path: `/T/${suspended?.publicCode}` },
    { name: 'scan-recalled', size: phone, path: `/T/${recalled?.publicCode}` },
    { name: 'diary-today', size: tall(1300), role: 'cooperative-editor', path: '/console' },
    { name: 'batches', size: desk, role: head, path: '/console/batches' },
    {
      ...{ name: 'batch-form-error', size: tall(1500), role: head },
      path: '/console/batches/new',
      prepare: sendWithMistake,
    },
    {
      ...{ name: 'lot-checks', size: { ...desk, height: 1250 } },
      ...{ role: head, path: `/console/batches/${waiting?.id}` },
    },
    { name: 'inspector-queue', size: desk, role: 'inspector', path: '/console/batches/waiting' },
    {
      ...{ name: 'trace', size: { ...desk, height: 1000 } },
      ...{ role: 'inspector', path: `/console/movements/lots/${await findMixed(deps)}` },
    },
    {
      ...{ name: 'recall', size: { ...desk, height: 1250 } },
      ...{ role: 'officer', path: `/console/recalls/${recalled?.id}` },
    },
    { name: 'labels', size: desk, role: head, path: `/console/batches/${lot?.id}/labels` },
    {
      ...{ name: 'area-decisions', size: { ...desk, height: 1250 } },
      ...{ role: 'officer', path: `/console/areas/${code?.areaId}` },
    },
    { name: 'certificates-to-check', size: desk, role: 'inspector', path: '/console/certificates' },
    { name: 'dossiers', size: desk, role: 'officer', path: '/console/dossiers' },
    { name: 'quotas', size: tall(1500), role: head, path: '/console/quotas' },
    { name: 'register', size: desk, path: '/register' },
  ];
}

/** The recall that the public sees, with the code of a lot in its scope. */
async function findRecalled({ db }: Served['deps']) {
  const [found] = await db
    .select({ id: recalls.id, publicCode: batches.publicCode })
    .from(recalls)
    .innerJoin(recallLots, and(eq(recallLots.recallId, recalls.id), recallLots.isIncluded))
    .innerJoin(batches, eq(batches.id, recallLots.lotId))
    .where(and(eq(recalls.isDrill, false), eq(batches.state, 'recalled')))
    .orderBy(batches.ordinal)
    .limit(1);
  return found;
}

/** The lot that most others were put together to. */
async function findMixed({ db }: Served['deps']) {
  const [found] = await db
    .select({ id: lotEdges.childId })
    .from(lotEdges)
    .groupBy(lotEdges.childId)
    .orderBy(desc(sql`count(*)`))
    .limit(1);
  return found?.id;
}

function tall(height: number) {
  return { width: phone.width, height };
}

async function sendWithMistake(page: Page): Promise<void> {
  await page.getByLabel(/VN-AGOR-9012.*Trung Quốc/).check();
  await page.selectOption('#varietyCode', 'XO-BAMAU');
  await page.fill('#amount', '0,86');
  await page.selectOption('#unit', 'tan');
  await page.fill('#harvestedFrom', '31/02/2026');
  await page.locator('.form button').click();
  await page.locator('.errors').waitFor();
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, size, role } = picture;
  const page = await newVisitor(browser, demo.url, { viewport: size });
  if (role) await signIn(page, role);
  await page.goto(picture.path);
  await picture.prepare?.(page);
  const taken = await page.screenshot();
  const file = path.join(folder, `${name}.png`);
  // Few colours: the pictures stay small enough to live beside the code.
  await sharp(taken).png({ palette: true, colours: 64, effort: 10 }).toFile(file);
  const { size: bytes } = statSync(file);
  if (bytes > mostBytes) throw new Error(`${name}.png has ${bytes} bytes, more than ${mostBytes}`);
  console.log(`${name}.png  ${size.width} x ${size.height}  ${Math.round(bytes / 1000)} kB`);
  await page.context().close();
}
