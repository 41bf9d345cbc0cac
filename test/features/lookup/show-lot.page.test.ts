import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { buildApp } from '../../../src/app.ts';
import { growingAreas } from '../../../src/db/schema/areas.ts';
import { certificates } from '../../../src/db/schema/certificates.ts';
import { organisations } from '../../../src/db/schema/organisations.ts';
import { recordFact } from '../../../src/features/ledger/actions.ts';
import { languages } from '../../../src/lib/language.ts';
import { newPublicCode, printPublicCode } from '../../../src/lib/public-code.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  haveArea,
  haveAreaCode,
  haveBatch,
  haveCertificate,
  haveCheck,
  haveDecision,
} from '../../support/records.ts';

const t = useApp();

async function haveLot(wish: Parameters<typeof haveBatch>[3] = {}) {
  const owner = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, owner);
  const code = await haveAreaCode(t, area, officer);
  const certificate = await haveCertificate(t, owner);
  await haveCheck(t, certificate, officer);
  const batch = await haveBatch(t, owner, code, { claims: [certificate.id], ...wish });
  return { owner, officer, area, code, certificate, batch, url: `/T/${batch.publicCode}` };
}

async function pageOf(url: string, language = 'vi') {
  const answer = await t.app.inject({ url, headers: { 'accept-language': language } });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

test('a released lot shows its verdict first, then producer, place, code, weight and certificate', async () => {
  const { url, owner, code, certificate, batch } = await haveLot();
  const { status, body } = await pageOf(url);
  expect(status).toBe(200);
  for (const text of [
    'Hồ sơ nguồn gốc hợp lệ',
    'Xoài ba màu',
    owner.organisation.name,
    'Ấp Mẫu, xã Chợ Mới, tỉnh An Giang (trước đây: huyện Chợ Mới)',
    code.valueVerbatim,
    printPublicCode(batch.publicCode),
    '20/11/2026',
    '860 kg',
    certificate.numberVerbatim,
    'Đã đối chiếu bản giấy',
    'Khi còn băn khoăn',
  ])
    expect(body).toContain(text);
  expect(body.indexOf('Hồ sơ nguồn gốc hợp lệ</h2>')).toBeLessThan(body.indexOf('<h1>'));
});

test('the timeline tells what the ledger has: what, when, role and organisation, never the person', async () => {
  const { url, owner, batch, code, officer } = await haveLot();
  await t.db.transaction(async (tx) => {
    await recordFact(tx, t.deps, officer.actor, {
      kind: 'area-code.issued',
      subjectType: 'area-code',
      subjectId: code.id,
      happenedOn: '2024-01-02',
      facts: {},
    });
    await recordFact(tx, t.deps, owner.actor, {
      kind: 'batch.released',
      subjectType: 'batch',
      subjectId: batch.id,
      facts: {},
    });
  });
  const { body } = await pageOf(url);
  expect(body).toContain('Phát hành lô và mã QR');
  expect(body).toContain('>23/11/2026 09:00</time>');
  expect(body).toContain(`Người phụ trách, ${owner.organisation.name}<`);
  // written down later than it happened: both times are told
  expect(body).toContain(
    `Cán bộ quản lý mã số, ${officer.organisation.name} · ghi 23/11/2026 09:00`,
  );
  expect(body).toContain(`Cấp mã vùng trồng ${code.valueVerbatim}`);
  expect(body).toContain('Bản ghi số 2 trong sổ của tỉnh');
  for (const secret of [
    owner.phone,
    owner.phone.slice(3),
    owner.organisation.representative,
    'Trần Văn Mẫu',
    owner.personId,
    batch.number,
  ])
    expect(body).not.toContain(secret);
});

test('a suspension shows at the next request, with the state at harvest and the state now', async () => {
  const { url, code, officer } = await haveLot();
  const before = await pageOf(url);
  await haveDecision(t, code, officer, 'suspend', '2026-11-23', '118/QĐ-TTBVTV');
  const headers = { 'if-none-match': String(before.headers.etag) };
  const after = await t.app.inject({ url, headers });
  expect(after.statusCode).toBe(200);
  expect(after.body).toContain('Mã vùng trồng hợp lệ khi thu hoạch, nay đang tạm dừng');
  expect(after.body).toContain('Khi thu hoạch: mã vùng trồng có hiệu lực.');
  expect(after.body).toContain('(quyết định 118/QĐ-TTBVTV, từ 23/11/2026)');
  expect(before.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
});

test('an unchanged page answers 304 without a body', async () => {
  const { url } = await haveLot();
  const first = await pageOf(url);
  const again = await t.app.inject({
    url,
    headers: { 'accept-language': 'vi', 'if-none-match': String(first.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('a certificate ends at midnight in Viet Nam', async () => {
  const { url, certificate } = await haveLot();
  await t.db.transaction((tx) =>
    tx.update(certificates).set({ validTo: '2026-11-23' }).where(sql`id = ${certificate.id}`),
  );
  t.clock.now = new Date('2026-11-23T16:59:00Z');
  expect((await pageOf(url)).body).not.toContain('Đã hết hạn');
  t.clock.now = new Date('2026-11-23T17:00:00Z');
  expect((await pageOf(url)).body).toContain('Đã hết hạn');
});

test('drafts and submitted lots answer like a code nobody knows, but for the code', async () => {
  const draft = await haveLot({ state: 'draft' });
  const submitted = await haveLot({ state: 'submitted' });
  const plain = async (code: string) => {
    const { status, body } = await pageOf(`/T/${code}`);
    expect(status).toBe(404);
    return body.replaceAll(printPublicCode(code), 'CODE').replaceAll(code, 'CODE');
  };
  const unknown = await plain(newPublicCode((size) => randomBytes(size)));
  expect(unknown).toContain('Không tìm thấy mã này trong hệ thống tỉnh');
  expect(await plain(draft.batch.publicCode)).toBe(unknown);
  expect(await plain(submitted.batch.publicCode)).toBe(unknown);
});

test('letter case, blanks and dashes are forgiven by one move to the canonical address', async () => {
  const { batch, url } = await haveLot();
  const code = batch.publicCode;
  for (const form of [
    `/t/${code}`,
    `/T/${code.toLowerCase()}`,
    `/t/${printPublicCode(code).toLowerCase()}`,
    `/T/${encodeURIComponent(` ${code.slice(0, 4)} ${code.slice(4)}`)}`,
    `/T/${encodeURIComponent(`${code.slice(0, 4)}–${code.slice(4)}`)}`,
  ]) {
    const answer = await t.app.inject(`${form}?lang=en&from=box`);
    expect([form, answer.statusCode]).toEqual([form, 301]);
    expect(answer.headers.location).toBe(`${url}?lang=en&from=box`);
  }
  expect((await t.app.inject(`${url}/`)).statusCode).toBeLessThan(400);
});

test('a mistyped code is told without asking the database, and what was typed is kept', async () => {
  let isStarted = false;
  const refusing = new Proxy(t.db, {
    get(db, name) {
      if (isStarted) throw new Error('the database was asked');
      return Reflect.get(db, name);
    },
  });
  const app = await buildApp(
    { ...t.deps, db: refusing },
    { logLevel: 'silent', trustProxy: false, metricsToken: undefined },
  );
  await app.ready();
  isStarted = true;
  for (const typed of ['K7MP4XQ29RR', 'K7MP', 'O0IL1', '<b>x</b>', "' or 1=1 --"]) {
    const answer = await app.inject({ url: `/T/${encodeURIComponent(typed)}` });
    expect([typed, answer.statusCode]).toEqual([typed, 404]);
    expect(answer.body).toContain('Mã có 11 ký tự');
    expect(answer.body).not.toContain('<b>x');
  }
  const { body } = await app.inject('/T/K7MP4XQ29RR');
  expect(body).toContain('value="K7MP4XQ29RR"');
  await app.close();
});

test('what people wrote is shown as text, never as markup', async () => {
  const evil = `<script>alert(1)</script>"'; drop table batches; --`;
  const { url, owner, officer, area, code, certificate } = await haveLot();
  await haveDecision(t, code, officer, 'suspend', '2026-11-23', evil);
  await t.db.transaction(async (tx) => {
    await tx
      .update(organisations)
      .set({ name: evil, addressLine: evil, formerAddress: evil })
      .where(sql`id = ${owner.organisationId}`);
    await tx
      .update(certificates)
      .set({ numberVerbatim: evil, certifierName: evil })
      .where(sql`id = ${certificate.id}`);
    await tx.update(growingAreas).set({ name: evil }).where(sql`id = ${area.id}`);
    await tx.execute(sql`update area_codes set value_verbatim = ${evil}`);
  });
  const { status, body } = await pageOf(url);
  expect(status).toBe(200);
  expect(body).not.toContain('<script');
  expect(body.split('&lt;script>alert(1)').length).toBeGreaterThan(6);
});

test('the page asks nothing of anybody else, runs no script and draws no exact boundary', async () => {
  const { url, area } = await haveLot();
  const ring = [
    [105.391234, 10.541234],
    [105.399876, 10.541432],
    [105.399321, 10.549123],
    [105.391678, 10.548765],
    [105.391234, 10.541234],
  ];
  const outline = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
  await t.db.transaction((tx) =>
    tx.execute(
      sql`update growing_areas set outline = ${outline}::text::jsonb where id = ${area.id}`,
    ),
  );
  const { body, headers } = await pageOf(url);
  expect(body).not.toMatch(/<script|<iframe|@import|url\(/i);
  const loaded = [...body.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, at = '']) => at);
  const allowed = /^(\/(?!\/)|#|\?|data:,|http:\/\/localhost:8080\/T\/)/;
  expect(loaded.filter((at) => !allowed.test(at))).toEqual([]);
  expect(body).not.toContain('<link rel="stylesheet"');
  const hash = /'sha256-[^']+'/.exec(String(headers['content-security-policy']))?.[0];
  expect(hash).toBeDefined();
  expect(body).toContain('class="shape"');
  for (const digits of ['391234', '541234', '399876']) expect(body).not.toContain(digits);
});

test('the longest page leaves under 14 KB compressed, with its style', async () => {
  const { url, owner, officer, code, batch, certificate } = await haveLot();
  const long = 'Hợp tác xã Dịch vụ Nông nghiệp và Tiêu thụ Trái cây Chợ Mới Phú Tân (dữ liệu mẫu)';
  await t.db.transaction((tx) =>
    tx
      .update(organisations)
      .set({ name: long, addressLine: 'Tổ 12, ấp Mỹ Hòa' })
      .where(sql`id = ${owner.organisationId}`),
  );
  await t.db.transaction(async (tx) => {
    for (let i = 0; i < 30; i++)
      await recordFact(tx, t.deps, officer.actor, {
        kind: i % 2 ? 'area-code.suspended' : 'certificate.checked',
        subjectType: i % 2 ? 'area-code' : 'certificate',
        subjectId: i % 2 ? code.id : certificate.id,
        facts: {},
      });
    for (let i = 0; i < 6; i++) {
      const id = `cer_long${i}xxxxxxxxxx`;
      await tx.execute(
        sql`insert into certificates select ${id}, holder_id, kind_code, ${`NUM-${i}`}, ${`NUM${i}`}, certifier_name, certifier_id, valid_from, valid_to, file_id, version, declared_by, declared_at from certificates where id = ${certificate.id}`,
      );
      await tx.execute(
        sql`insert into certificate_scopes select ${`scp_long${i}`}, ${id}, crop_code, variety_code, area_id from certificate_scopes where certificate_id = ${certificate.id}`,
      );
      await tx.execute(sql`insert into batch_claims values (${batch.id}, ${id})`);
    }
  });
  for (const language of languages) {
    for (const [encoding, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await t.app.inject({
        url: `${url}?lang=${language}`,
        headers: { 'accept-encoding': encoding },
      });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.rawPayload.length).toBeLessThan(14 * 1024);
      expect(open(answer.rawPayload).toString()).toContain('NUM-5');
    }
  }
});

test.each([
  ['vi', 'Hồ sơ nguồn gốc hợp lệ', 'Xoài ba màu'],
  ['en', 'The origin record is in order', 'Three-colour mango'],
  ['zh', '溯源记录有效', '三色芒果'],
])(
  'in %s: the browser’s wish, or ?lang, which the page’s links keep',
  async (language, verdict, name) => {
    const { url } = await haveLot();
    for (const body of [
      (await pageOf(url, language)).body,
      (await pageOf(`${url}?from=box&lang=${language}`, 'fr')).body,
    ]) {
      expect(body).toContain(`<html lang="${language}">`);
      expect(body).toContain(verdict);
      expect(body).toContain(name);
      expect(body).toContain(`<meta property="og:title" content="${name}`);
    }
    const { body, headers } = await pageOf(`${url}?from=box`, language);
    expect(body).toContain('href="?from=box&amp;lang=zh"');
    expect(headers.vary).toContain('accept-language');
  },
);

test('a code with a long history does not crowd out the entry that released the lot', async () => {
  const { url, owner, officer, batch, code } = await haveLot();
  const about = (subjectType: 'batch' | 'area-code', subjectId: string) =>
    ({ subjectType, subjectId, happenedOn: '2026-11-20', facts: {} }) as const;
  await t.db.transaction(async (tx) => {
    await recordFact(tx, t.deps, owner.actor, {
      kind: 'batch.released',
      ...about('batch', batch.id),
    });
    for (let n = 0; n < 30; n++) {
      await recordFact(tx, t.deps, officer.actor, {
        kind: n % 2 ? 'area-code.restored' : 'area-code.suspended',
        ...about('area-code', code.id),
      });
    }
  });
  expect((await pageOf(url)).body).toContain('Bản ghi số 1 trong sổ của tỉnh');
});
