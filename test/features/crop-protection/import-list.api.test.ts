import { beforeEach, expect, test } from 'vitest';
import {
  protectionLines,
  protectionLineUses,
  protectionProducts,
} from '../../../src/db/schema/crop-protection.ts';
import { recordLine } from '../../../src/features/crop-protection/actions/record-line.ts';
import { problems } from '../../../src/features/crop-protection/problems.ts';
import { writeWorkbook } from '../../../src/features/exchange/sheet/write-workbook.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveBan, haveList } from '../../support/crop-protection-records.ts';
import { applied, checkedSheet, csv } from '../../support/exchange-records.ts';

const t = useApp();
let officer: SignedIn;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
});

const header = ['Tên thương phẩm', 'Hoạt chất', 'Nhóm thuốc', 'Đối tượng phòng trừ'];
const more = ['Tình trạng', 'Được dùng đến ngày', 'Số văn bản'];
const right = ['Mẫu 50WP', 'Hoạt chất mẫu 500 g/kg', 'Trừ sâu', 'rầy nâu/ lúa; rệp sáp/ xoài'];
const said = async (id: string) => {
  const page = await officer.get(`/api/v1/imports/${id}/problems?limit=100&notes=true`);
  return page
    .json()
    .items.map((each: { row: number; column: string; text: { vi: string } }) =>
      [each.row, each.column, each.text.vi.split('.')[0]].join(' | '),
    );
};

test('a list is read from Excel: first only checked, then recorded, and the same sheet changes nothing', async () => {
  await haveList(t, officer, { isDraft: true });
  const sheet = await writeWorkbook([
    {
      ...{ name: 'Phụ lục', header, widths: [20, 20, 20, 20] },
      rows: [right, [...right.slice(0, 3), 'sâu đục trái/ nhãn'], ['Mẫu 80WP', ...right.slice(1)]],
    },
  ]);
  const checked = await checkedSheet(t, officer, 'products', sheet, 'phu-luc.xlsx');
  expect(checked).toMatchObject({ state: 'checked', rows: { all: 3, new: 3, wrong: 0 } });
  expect(await t.db.select().from(protectionLines)).toEqual([]);
  const done = await applied(t, officer, checked.id);
  expect(done).toMatchObject({ state: 'finished', rows: { recorded: 3, refused: 0 } });
  expect(await t.db.select().from(protectionProducts)).toHaveLength(2);
  const uses = await t.db.select().from(protectionLineUses);
  expect(uses.map(({ cropCode }) => cropCode).toSorted()).toEqual(['LU', 'LU', 'NH', 'XO', 'XO']);
  const again = await checkedSheet(t, officer, 'products', sheet, 'phu-luc.xlsx');
  expect(again.rows).toMatchObject({ all: 3, new: 0, unchanged: 3, wrong: 0 });
});

test('each wrong cell is told in Vietnamese by row and column', async () => {
  await haveBan(t);
  const list = await haveList(t, officer, { isDraft: true });
  const second = await haveList(t, officer, { isDraft: true, kind: 'amendment' });
  const row = (cells: readonly string[], standing = '', until = '', number = list.number) => [
    ...cells,
    ...[standing, until, number],
  ];
  const checked = await checkedSheet(
    t,
    officer,
    'products',
    csv([
      [...header, ...more],
      row(right),
      row(right),
      row(['', ...right.slice(1)]),
      row(['Mẫu 1', 'Chatcam 10 %', 'Trừ sâu', 'rệp/ cà phê']),
      row(['Mẫu 2', 'x', 'Trừ tà', 'rệp sáp, xoài']),
      row(['Mẫu 3', 'x', 'Trừ cỏ', '']),
      row(['Mẫu 4', 'x', 'Trừ cỏ', ''], 'Loại khỏi danh mục'),
      row(['Mẫu 5', 'x', 'Trừ cỏ', ''], 'Loại khỏi danh mục', '31/02/2027', second.number),
      row(['Mẫu 6', 'x', 'Trừ cỏ', 'cỏ/ lúa'], '', '', '1/1999'),
      row(['Mẫu 7', 'x', 'Trừ cỏ', 'cỏ/ lúa'], '', '', ''),
      row(['Mẫu 8', 'x', 'Trừ cỏ', 'cỏ/ lúa'], '', '', second.number),
      row(['Mẫu 8', 'x', 'Trừ cỏ', ''], 'Loại khỏi danh mục', '31/12/2027', second.number),
    ]),
  );
  expect(await said(checked.id)).toEqual([
    '3 | Tên thương phẩm | Trùng với dòng 2',
    '4 | Tên thương phẩm | Chưa ghi',
    '5 | Đối tượng phòng trừ | “cà phê” không phải cây trồng của hệ thống; vẫn được ghi lại như trên văn bản',
    '5 | Hoạt chất | Có hoạt chất Chatcam trong danh sách cấm hoặc đã loại',
    '6 | Nhóm thuốc | Không có trong danh mục',
    '6 | Đối tượng phòng trừ | Không đọc được',
    '7 | Đối tượng phòng trừ | Chưa ghi',
    '8 | Tình trạng | Danh mục đầy đủ chỉ liệt kê thuốc được phép',
    '9 | Được dùng đến ngày | Không đọc được ngày',
    '10 | Số văn bản | Không có danh mục đang soạn nào mang số này',
    '11 | Số văn bản | Đang có nhiều danh mục được soạn',
    '13 | Tình trạng | Dòng khác của cùng văn bản ghi thuốc này ngược lại',
  ]);
  const codes = (await officer.get(`/api/v1/imports/${checked.id}/problems?limit=100`)).json();
  expect(codes.items.length).toBe(10);
});

test('no line gets into a published list, and only officers send lists', async () => {
  const published = await haveList(t, officer);
  const line = {
    ...{ listId: published.id, tradeName: 'Mẫu', ingredients: 'x', group: 'other' as const },
    ...{ standing: 'listed' as const, uses: [] },
  };
  const late = (listId: string) =>
    t.db.transaction((tx) => recordLine(tx, t.deps, officer.actor, { ...line, listId }));
  await expect(late(published.id)).rejects.toMatchObject({ code: problems.listPublished.code });
  await expect(late('ppl_none')).rejects.toMatchObject({ code: problems.listUnknown.code });
  for (const key of ['listNeeded', 'useUnreadable', 'removedFromFull', 'lineTwoWays'] as const)
    expect(problems[key]().text.vi).toMatch(/\.$/);
  expect(problems.useUnreadable().issues[0]?.field).toBe('uses');
  const head = await signedIn(t, 'cooperative-head');
  const file = { file: { name: 'a.csv', content: csv([header, right]) } };
  const refused = await head.postMultipart('/api/v1/imports', { kind: 'products' }, file);
  expect(refused.json().code).toBe('exchange/kind-not-yours');
});
