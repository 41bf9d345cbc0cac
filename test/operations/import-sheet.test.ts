import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growingAreas } from '../../src/db/schema/areas.ts';
import { apiKeys, memberships } from '../../src/db/schema/identity.ts';
import { organisations } from '../../src/db/schema/organisations.ts';
import { hashOfToken } from '../../src/features/identity/secrets.ts';
import { verifyLedger } from '../../src/features/ledger/actions.ts';
import { csv, type SheetCell } from '../support/exchange-records.ts';
import {
  openFolder,
  prepareFolder,
  type Running,
  startService,
  until,
} from '../support/service-process.ts';

let prepared: Awaited<ReturnType<typeof prepareFolder>>;
beforeAll(async () => {
  prepared = await prepareFolder();
  await haveCooperative();
});
afterAll(() => prepared.remove());

const key = 'ng_editor-of-a-test';
// A person's machine is spared the whole book; the proof is made on every CI run.
const most = process.env['CI'] ? 10_000 : 2500;
const wrong = most * 0.03;
const right = most - wrong;

test('a book of households with an error in each thirty-third row: each error is told, others are served meanwhile, memory stays, a killed import goes on, a second one changes nothing', {
  timeout: 600_000,
}, async () => {
  const { rows, planted } = sheetWithErrors();
  const sheet = csv([header, ...rows]);
  const first = await startService(prepared.folder);
  const before = memoryOf(first);

  const id = await send(first, sheet);
  const served = await serveUntil(first, id, (run) => run.state === 'checked');
  expect(await problemsOf(first, id)).toEqual(planted);
  expect((await read(first, id)).rows).toMatchObject({ all: most, wrong, new: right });
  expect(served).toBeGreaterThan(10);

  await apply(first, id);
  const during = await serveUntil(first, id, (run) => (run.rows.recorded ?? 0) >= 500);
  expect(during).toBeGreaterThan(10);
  expect(memoryOf(first) - before).toBeLessThan(200);
  first.signal('SIGKILL', true);
  expect(await first.ended()).toBeNull();
  await letTheLeaseRunOut();

  const second = await startService(prepared.folder);
  await serveUntil(second, id, (run) => run.state === 'finished');
  expect((await read(second, id)).rows).toMatchObject({ recorded: right, refused: 0 });

  const again = await send(second, sheet);
  await serveUntil(second, again, (run) => run.state === 'checked');
  expect((await read(second, again)).rows).toMatchObject({ new: 0, unchanged: right, wrong });
  second.signal('SIGTERM');
  expect(await second.ended()).toBe(0);

  expect(await count()).toEqual({ members: right, plots: right, numbers: right, ledger: true });
});

type Problems = { items: { row: number; column: string; code: string }[]; next: number | null };
type Run = { state: string; rows: Record<string, number> };

const headers = { authorization: `Bearer ${key}` };

async function send(service: Running, sheet: string): Promise<string> {
  const body = new FormData();
  body.set('kind', 'members');
  body.set('file', new Blob([sheet]), 'ho-thanh-vien.csv');
  const answer = await fetch(`${service.url}/api/v1/imports`, { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

async function apply(service: Running, id: string): Promise<void> {
  const answer = await fetch(`${service.url}/api/v1/imports/${id}/apply`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ onlyRight: true }),
  });
  expect(answer.status).toBe(200);
}

async function read(service: Running, id: string): Promise<Run & { rows: object }> {
  return (await fetch(`${service.url}/api/v1/imports/${id}`, { headers })).json();
}

/** Somebody else looks at the home page all the while; how often they got it. */
async function serveUntil(service: Running, id: string, isSo: (run: Run) => boolean) {
  let served = 0;
  await until(
    'the import has come so far',
    async () => {
      const page = await fetch(`${service.url}/`);
      await page.text();
      if (page.status === 200) served += 1;
      const run = await read(service, id);
      if (run.state === 'refused') throw new Error(JSON.stringify(run));
      return isSo(run);
    },
    700,
  );
  return served;
}

async function problemsOf(service: Running, id: string): Promise<string[]> {
  const found: string[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const url: string = `${service.url}/api/v1/imports/${id}/problems?limit=100&after=${after}`;
    const answer = await fetch(url, { headers });
    const page: Problems = await answer.json();
    for (const { row, column, code } of page.items) found.push(`${row} ${column} ${code}`);
    after = page.next;
  }
  return found;
}

/** Resident memory of the service, without its database, in MB. */
function memoryOf(service: Running): number {
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

const header = ['Số hộ', 'Họ và tên', 'Điện thoại', 'Xã, phường', 'Ấp, khóm', 'Ngày vào'].concat([
  'Tên thửa',
  'Vùng trồng',
  'Cây trồng',
  'Diện tích',
  'Ngày đồng ý',
  'Hình thức đồng ý',
]);

const errors: readonly [Record<string, SheetCell>, string][] = [
  [{ 'Họ và tên': '' }, 'Họ và tên missing'],
  [{ 'Điện thoại': '12345' }, 'Điện thoại phoneWrong'],
  [{ 'Xã, phường': 'Chợ Cũ' }, 'Xã, phường communeUnknown'],
  [{ 'Ngày vào': '31/02/2020' }, 'Ngày vào dateUnreadable'],
  [{ 'Ngày vào': '01/01/2099' }, 'Ngày vào dateInFuture'],
  [{ 'Diện tích': 'nửa công' }, 'Diện tích sizeUnreadable'],
  [{ 'Diện tích': '1,234' }, 'Diện tích sizeAmbiguous'],
  [{ 'Vùng trồng': 'Vùng khác' }, 'Vùng trồng areaUnknown'],
  [{ 'Cây trồng': 'Lúa' }, 'Cây trồng areaOtherCrop'],
  [{ 'Hình thức đồng ý': 'Nghe nói' }, 'Hình thức đồng ý notInList'],
  [{ 'Ngày đồng ý': '01/02/2024' }, 'Ngày đồng ý consentTooEarly'],
];

/** Every thirty-third household has one thing wrong, each kind in turn. */
function sheetWithErrors() {
  const planted: string[] = [];
  const rows = Array.from({ length: most }, (_, index) => {
    const at = index % 33 === 7 ? Math.floor(index / 33) : undefined;
    const error = at !== undefined && at < wrong ? errors[at % errors.length] : undefined;
    if (error) planted.push(`${index + 2} ${error[1]}`);
    const household: Record<string, SheetCell> = {
      'Số hộ': `HV-${index + 1}`,
      'Họ và tên': `Hộ mẫu ${index + 1}`,
      'Xã, phường': 'Chợ Mới',
      'Ấp, khóm': 'Ấp Thị',
      'Ngày vào': '15/03/2019',
      'Tên thửa': 'Thửa 1',
      'Vùng trồng': 'Vùng nhập',
      'Cây trồng': 'Xoài',
      'Diện tích': '0,52',
      'Ngày đồng ý': '12/01/2026',
      'Hình thức đồng ý': 'Giấy có chữ ký',
      ...error?.[0],
    };
    return header.map((name) => household[name]);
  });
  return { rows, planted };
}

async function haveCooperative(): Promise<void> {
  const connection = await openFolder(prepared.folder);
  const [officer] = await connection.db.select().from(apiKeys);
  if (!officer) throw new Error('The folder was prepared without a key');
  const createdAt = new Date();
  const organisationId = 'org_cooperative1';
  await connection.db.transaction(async (tx) => {
    const [authority] = await tx.select().from(organisations);
    if (!authority) throw new Error('The folder was prepared without an organisation');
    await tx.insert(organisations).values({
      ...authority,
      ...{ id: organisationId, kind: 'cooperative', name: 'Hợp tác xã Mẫu', shortName: 'HTXM' },
      ...{ taxCode: null, nameFolded: 'hop tac xa mau' },
    });
    await tx.insert(growingAreas).values({
      ...{ id: 'are_nhapmau00001', holderId: organisationId, name: 'Vùng nhập' },
      ...{ communeCode: '30628', cropCode: 'XO', squareMetres: 90_000_000, householdCount: 1 },
      ...{ nameFolded: 'vung nhap', createdBy: officer.personId, createdAt },
    });
    const role = 'cooperative-editor' as const;
    await tx.insert(memberships).values({
      ...{
        id: 'mem_editor',
        personId: officer.personId,
        organisationId,
        role,
        grantedAt: createdAt,
      },
    });
    await tx.insert(apiKeys).values({
      ...officer,
      ...{ id: 'key_editor', organisationId, role, hint: 'ng_e' },
      ...{ keyHash: hashOfToken(key), mayWrite: true, createdAt },
    });
  });
  await connection.close();
}

/** As if the five minutes had passed after which a silent worker is taken for dead. */
async function letTheLeaseRunOut(): Promise<void> {
  const connection = await openFolder(prepared.folder);
  await connection.db.execute(
    sql`update jobs set leased_until = now() - interval '1 second' where leased_until is not null`,
  );
  await connection.close();
}

async function count() {
  const connection = await openFolder(prepared.folder);
  const [row] = await connection.db.execute<Record<string, number>>(sql`select
    (select count(*)::int from members) as "members",
    (select count(*)::int from plots) as "plots",
    (select count(distinct number)::int from members) as "numbers"`);
  const { fault } = await verifyLedger(connection.db);
  await connection.close();
  return { ...row, ledger: fault === undefined };
}
