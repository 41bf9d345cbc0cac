import { deflateRawSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import readSheet from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { memberships } from '../../../src/db/schema/identity.ts';
import { organisations } from '../../../src/db/schema/organisations.ts';
import { problems } from '../../../src/features/exchange/problems.ts';
import { writeWorkbook } from '../../../src/features/exchange/sheet/write-workbook.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  applied,
  checkedSheet,
  csv,
  problemsOf,
  readImport,
} from '../../support/exchange-records.ts';
import { doJobs } from '../../support/jobs.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const areaHeader = ['Tên vùng trồng', 'Xã, phường', 'Huyện cũ', 'Cây trồng', 'Diện tích', 'Số hộ'];
const areaLine = ['Vùng A', 'Chợ Mới', '', 'Xoài', '18,4', '26'];

const sheets: readonly [string, Buffer | string, string][] = [
  ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), problems.oldWorkbook.code],
  ['a PDF', '%PDF-1.7 %%EOF', problems.notASheet.code],
  [
    'a CSV in no Unicode',
    Buffer.from('Tên vùng;Xã\r\nV\xF9ng', 'latin1'),
    problems.encodingUnknown.code,
  ],
];
test.each(sheets)('%s is refused when it is sent', async (_, content, code) => {
  const head = await signedIn(t, 'cooperative-head');
  const file = { name: 'sheet.xlsx', content };
  const answer = await head.postMultipart('/api/v1/imports', { kind: 'areas' }, { file });
  expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
});

const later: readonly [string, Buffer | string, string][] = [
  ['a broken workbook', Buffer.from('PK\x03\x04 nothing', 'latin1'), problems.brokenWorkbook.code],
  ['a bomb', bomb(), problems.workbookTooLarge.code],
  ['an open quotation mark', `${csv([areaHeader])}"Vùng`, problems.quoteOpen.code],
  ['a header and nothing else', csv([areaHeader]), problems.emptySheet.code],
  ['a letter', csv([['Kính gửi'], ['Ban giám đốc']]), problems.headerUnknown.code],
  ['another list', csv([['Số hộ', 'Họ tên', 'Xã', 'Ngày vào']]), problems.otherKind.code],
  ['a missing column', csv([areaHeader.slice(0, 5), areaLine]), problems.columnsMissing.code],
  ['one column twice', csv([[...areaHeader, 'DT'], areaLine]), problems.columnTwice.code],
  ['too many rows', csv([areaHeader, ...Array(20_001).fill(['x'])]), problems.tooManyRows.code],
];
test.each(later)('%s is refused by the check, with what to do', async (_, content, code) => {
  const head = await signedIn(t, 'cooperative-head');
  const run = await checkedSheet(t, head, 'areas', content);
  expect(run).toMatchObject({ state: 'refused', findings: [{ code }] });
});

test('a role imports its own lists only, and somebody else’s import is not there', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const refused = await head.postMultipart('/api/v1/imports', { kind: 'codes' }, {});
  expect(refused.json().code).toBe(problems.kindNotYours.code);
  const without = await head.postMultipart('/api/v1/imports', { kind: 'areas' }, {});
  expect(without.json().code).toBe(problems.fileMissing.code);
  const run = await checkedSheet(t, head, 'areas', csv([areaHeader, areaLine]));
  const other = await signedIn(t, 'cooperative-head');
  expect((await other.get(`/api/v1/imports/${run.id}`)).statusCode).toBe(404);
  expect((await other.post(`/api/v1/imports/${run.id}/apply`, {})).statusCode).toBe(404);
});

test('columns in any order, numbers as Excel keeps them, wrong rows left out when asked', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const sheet = await writeWorkbook([
    {
      name: 'Vùng',
      header: ['DIEN TICH (m2)', 'so ho', 'Cay trong', 'Ghi chú thêm', 'Tên vùng', 'Xã'],
      rows: [
        [184000, 26, 'xoai', 'x', 'Vùng A', 'Cho Moi'],
        [184000, -1, 'xoai', null, 'Vùng B', 'huyện Chợ Mới'],
      ],
    },
  ]);
  const run = await checkedSheet(t, head, 'areas', sheet, 'vung.xlsx');
  expect(await problemsOf(head, run.id)).toEqual([
    '3 Xã communeIsDistrict',
    '3 so ho wholeUnreadable',
  ]);
  expect(run.findings).toMatchObject([{ code: 'columnsUnknown', isNote: true }]);
  const refused = await head.post(`/api/v1/imports/${run.id}/apply`, {});
  expect(refused.json().code).toBe(problems.rowsWrong.code);
  expect(await applied(t, head, run.id, true)).toMatchObject({ rows: { recorded: 1 } });
  const twice = await head.post(`/api/v1/imports/${run.id}/apply`, { onlyRight: true });
  expect(twice.json().code).toBe(problems.notChecked.code);
  const again = await checkedSheet(t, head, 'areas', csv([areaHeader, areaLine]));
  const nothing = await head.post(`/api/v1/imports/${again.id}/apply`, {});
  expect(nothing.json().code).toBe(problems.nothingNew.code);
});

test('an address in a split commune is asked about once and then converted', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const split = ['Vùng V', 'xã Vĩnh Châu', 'Châu Đốc', 'Xoài', '1,5', '3'];
  const run = await checkedSheet(t, head, 'areas', csv([areaHeader, split]));
  expect(run).toMatchObject({ rows: { withQuestion: 1 }, questions: [{ rowCount: 1 }] });
  const early = await head.post(`/api/v1/imports/${run.id}/apply`, {});
  expect(early.json().code).toBe(problems.questionsOpen.code);
  const { key, choices } = run.questions[0];
  expect(choices.map(({ code }: { code: string }) => code)).toEqual(['30316', '30325']);
  const wrong = await head.post(`/api/v1/imports/${run.id}/answers`, {
    answers: { [key]: '30628' },
  });
  expect(wrong.json().code).toBe(problems.answerMissing.code);
  await head.post(`/api/v1/imports/${run.id}/answers`, { answers: { [key]: '30325' } });
  await doJobs(t);
  expect(await readImport(head, run.id)).toMatchObject({ rows: { new: 1, withQuestion: 0 } });
  expect(await problemsOf(head, run.id, true)).toEqual(['2 Xã, phường communeConverted']);
});

test('whoever lost the role no longer imports, and a sheet that is gone is told', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const run = await checkedSheet(t, head, 'areas', csv([areaHeader, areaLine]));
  await head.post(`/api/v1/imports/${run.id}/apply`, {});
  await t.db.transaction((tx) =>
    tx
      .update(memberships)
      .set({ endedAt: t.clock.now })
      .where(eq(memberships.id, head.membershipId)),
  );
  await doJobs(t);
  const successor = await signedIn(t, 'cooperative-head', { id: head.organisationId });
  expect(await readImport(successor, run.id)).toMatchObject({
    state: 'refused',
    findings: [{ code: problems.senderGone.code }],
  });
  const read = t.deps.files.read;
  const file = { name: 'a.csv', content: csv([areaHeader, areaLine]) };
  const sent = await successor.postMultipart('/api/v1/imports', { kind: 'areas' }, { file });
  Object.assign(t.deps.files, { read: async () => undefined });
  await doJobs(t);
  Object.assign(t.deps.files, { read });
  expect(await readImport(successor, sent.json().id)).toMatchObject({
    findings: [{ code: problems.fileGone.code }],
  });
});

test('an officer registers organisations and records codes, with lost zeros put back', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head');
  await haveArea(t, head, { name: 'Vùng cũ' });
  const organisationSheet = await writeWorkbook([
    {
      name: 'HTX',
      header: [
        ...['Tên HTX', 'Viết tắt', 'Loại hình', 'MST', 'Xã', 'Huyện', 'Địa chỉ'],
        ...['Đại diện', 'Từ ngày', 'Căn cứ'],
      ],
      rows: [
        [
          ...['HTX Mẫu Nhập', 'NHAP', 'HTX', 100109106, 'Mỹ Bình', 'Long Xuyên', 'Đường Mẫu'],
          ...['Nguyễn Văn Mẫu', '15/03/2019', 'Giấy số 1'],
        ],
      ],
    },
  ]);
  const run = await checkedSheet(t, officer, 'organisations', organisationSheet);
  expect(await problemsOf(officer, run.id, true)).toEqual([
    '2 MST taxCodeRestored',
    '2 Xã communeConverted',
  ]);
  await applied(t, officer, run.id);
  const [made] = await t.db.select().from(organisations).where(eq(organisations.shortName, 'NHAP'));
  expect(made).toMatchObject({ taxCode: '0100109106', communeCode: '30307' });
  const codes = csv([
    ['Mã số', 'Thị trường', 'Tên viết tắt', 'Vùng trồng', 'Số quyết định', 'Ngày cấp', 'Căn cứ'],
    [
      'VN-AGOR-0044',
      'Trung Quốc',
      head.organisation.shortName,
      'Vùng cũ',
      '118',
      '12/04/2024',
      'x',
    ],
    ['không phải mã', 'Trung Quốc', 'AI', 'Vùng cũ', '118', '12/04/2024', 'x'],
  ]);
  const codeRun = await checkedSheet(t, officer, 'codes', codes);
  expect(await problemsOf(officer, codeRun.id)).toEqual([
    '3 Mã số codeForm',
    '3 Tên viết tắt holderUnknown',
  ]);
  const done = await applied(t, officer, codeRun.id, true);
  expect(done.rows).toMatchObject({ recorded: 1, refused: 0 });
});

test('templates can be read, sent back unfilled they hold nothing, and lists go out guarded', async () => {
  const head = await signedIn(t, 'cooperative-head', { name: '=HYPERLINK("x")' });
  await haveArea(t, head, { name: 'Vùng A' });
  const template = await head.get('/console/exchange/templates/areas.xlsx');
  const read = await readSheet(template.rawPayload);
  expect(JSON.stringify(read)).toContain('Tên vùng trồng');
  const unfilled = await checkedSheet(t, head, 'areas', template.rawPayload, 'mau.xlsx');
  expect(unfilled.findings).toMatchObject([{ code: problems.emptySheet.code }]);
  const list = await head.get('/api/v1/exports/areas.csv');
  expect(list.body.startsWith('\uFEFFTổ chức;')).toBe(true);
  expect(list.body).toContain(`"'=HYPERLINK(""x"")"`);
  expect(list.body).toContain(';18,4;26;');
  const lists = ['organisations', 'members', 'codes', 'dossiers', 'quotas', 'authorisations'];
  for (const name of [...lists, 'batches', 'certificates'])
    expect((await head.get(`/api/v1/exports/${name}.xlsx`)).statusCode).toBe(200);
  const packer = await signedIn(t, 'packing-house');
  expect((await packer.get('/api/v1/exports/packing-houses.csv')).statusCode).toBe(200);
  const refused = await packer.get('/api/v1/exports/members.csv');
  expect(refused.json().code).toBe(problems.exportUnknown.code);
  const officer = await signedIn(t, 'officer');
  const outlines = await officer.get('/console/exchange/areas.geojson');
  expect(outlines.json()).toMatchObject({ type: 'FeatureCollection' });
});

test('the pages show problems in the words of the sheet and import without a script', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const file = { name: 'vùng.csv', content: csv([areaHeader, areaLine, ['Vùng B']]) };
  expect((await head.get('/console/exchange')).body).toContain('Nhập từ bảng tính');
  const sent = await head.postMultipart('/console/exchange/imports', { kind: 'areas' }, { file });
  expect(sent.statusCode).toBe(303);
  const here = String(sent.headers.location);
  expect((await head.get(here)).headers.refresh).toBe('3');
  await doJobs(t);
  const page = await head.get(here);
  expect(page.body).toContain('Dòng 3');
  expect(page.body).toContain('Chỉ nhập các dòng đúng');
  expect((await head.get(`${here}/problems.csv`)).body).toContain('Cây trồng: Chưa ghi.');
  expect((await head.postForm(`${here}/apply`)).statusCode).toBe(409);
  expect((await head.postForm(`${here}/apply`, { onlyRight: 'yes' })).statusCode).toBe(303);
  await doJobs(t);
  expect((await head.get(here)).body).toContain('Đã nhập 1 dòng.');
  const again = await head.postMultipart('/console/exchange/imports', { kind: 'areas' }, {});
  expect([again.statusCode, again.body.includes('Chưa chọn tệp')]).toEqual([422, true]);
});

/** A workbook whose sheet unpacks to 200 MB. */
function bomb(): Buffer {
  const entries: [string, Buffer][] = [
    [
      'xl/workbook.xml',
      Buffer.from('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      Buffer.from('<Relationships><Relationship Id="r1" Target="a.xml"/></Relationships>'),
    ],
    ['xl/a.xml', Buffer.alloc(200 * 1024 * 1024, ' ')],
  ];
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content, { level: 1 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
