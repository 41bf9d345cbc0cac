import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { memberConsents, members, plots } from '../../../src/db/schema/members.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  applied,
  checkedSheet,
  csv,
  problemsOf,
  readImport,
  type SheetCell,
} from '../../support/exchange-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

const header = [
  ...['Số hộ', 'Họ và tên', 'Điện thoại', 'Xã, phường', 'Huyện cũ', 'Ấp, khóm', 'Ngày vào'],
  ...['Tên thửa', 'Vùng trồng', 'Cây trồng', 'Giống', 'Diện tích', 'Đơn vị'],
  ...['Ngày đồng ý', 'Hình thức đồng ý'],
];

/** One household with one plot, right in every column but those given. */
function row(number: string, change: Record<string, SheetCell> = {}): SheetCell[] {
  const right: Record<string, SheetCell> = {
    'Số hộ': number,
    'Họ và tên': `Hộ mẫu ${number}`,
    'Điện thoại': '0912 345 678',
    'Xã, phường': 'Chợ Mới',
    'Ấp, khóm': 'Ấp Thị',
    'Ngày vào': '15/03/2019',
    'Tên thửa': 'Thửa 1',
    'Vùng trồng': 'Vùng nhập',
    'Cây trồng': 'Xoài',
    'Diện tích': '0,52',
    'Ngày đồng ý': '12/01/2026',
    'Hình thức đồng ý': 'Giấy có chữ ký',
    ...change,
  };
  return header.map((name) => right[name]);
}

test('a sheet of households is checked, recorded once, and a second import of it changes nothing', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, head, { name: 'Vùng nhập' });
  const sheet = csv([
    header,
    row('HV-1'),
    row('HV-1', {
      ...{ 'Họ và tên': '', 'Điện thoại': '', 'Xã, phường': '', 'Ngày vào': '' },
      ...{ 'Tên thửa': 'Thửa 2', 'Diện tích': '3 công', Giống: 'Xoài ba màu' },
    }),
    row('HV-2', { 'Điện thoại': '', 'Tên thửa': 'Thửa 9', 'Vùng trồng': 'vung nhap' }),
  ]);
  const checked = await checkedSheet(t, head, 'members', sheet);
  expect(await problemsOf(head, checked.id)).toEqual([]);
  expect(checked).toMatchObject({ state: 'checked', rows: { all: 3, new: 3, wrong: 0 } });
  expect(await t.db.select().from(members)).toEqual([]);

  const done = await applied(t, head, checked.id);
  expect(done).toMatchObject({ state: 'finished', rows: { recorded: 3, refused: 0 } });
  const book = await t.db.select().from(members);
  expect(book.map(({ number, phone }) => `${number} ${phone}`).sort()).toEqual([
    'HV-1 +84912345678',
    'HV-2 null',
  ]);
  const land = await t.db.select().from(plots).where(eq(plots.areaId, area.id));
  expect(land.map(({ squareMetres }) => squareMetres).sort()).toEqual([3000, 5200, 5200]);
  expect(await t.db.select().from(memberConsents)).toHaveLength(2);

  const again = await checkedSheet(t, head, 'members', sheet);
  expect(again.rows).toMatchObject({ all: 3, new: 0, unchanged: 3, wrong: 0 });
});

test('exactly the planted errors are reported, each by row and column, and the rest is right', async () => {
  const head = await signedIn(t, 'cooperative-head');
  await haveArea(t, head, { name: 'Vùng nhập' });
  const { rows, planted } = sheetWithErrors(400, 24);
  const checked = await checkedSheet(t, head, 'members', csv([header, ...rows]));
  expect(await problemsOf(head, checked.id)).toEqual(planted);
  expect(checked.rows).toMatchObject({ all: 400, wrong: 24, new: 376 });

  const refused = await head.post(`/api/v1/imports/${checked.id}/apply`, {});
  expect(refused.statusCode).toBe(409);
  expect(refused.json().code).toBe('exchange/rows-wrong');
  expect((await readImport(head, checked.id)).state).toBe('checked');
});

const errors: readonly [Record<string, SheetCell>, string][] = [
  [{ 'Họ và tên': '' }, 'Họ và tên missing'],
  [{ 'Điện thoại': '12345' }, 'Điện thoại phoneWrong'],
  [{ 'Xã, phường': 'Chợ Cũ' }, 'Xã, phường communeUnknown'],
  [{ 'Ngày vào': '31/02/2020' }, 'Ngày vào dateUnreadable'],
  [{ 'Ngày vào': '01/01/2027' }, 'Ngày vào dateInFuture'],
  [{ 'Diện tích': 'nửa công' }, 'Diện tích sizeUnreadable'],
  [{ 'Diện tích': '1,234' }, 'Diện tích sizeAmbiguous'],
  [{ 'Đơn vị': 'mẫu Tây' }, 'Đơn vị notInList'],
  [{ 'Vùng trồng': 'Vùng khác' }, 'Vùng trồng areaUnknown'],
  [{ 'Cây trồng': 'Lúa' }, 'Cây trồng areaOtherCrop'],
  [{ 'Hình thức đồng ý': 'Nghe nói' }, 'Hình thức đồng ý notInList'],
  [{ 'Ngày đồng ý': '01/02/2024' }, 'Ngày đồng ý consentTooEarly'],
];

/** The same sheet every time: a small generator with a fixed seed says where the errors stand. */
function sheetWithErrors(count: number, wrong: number) {
  let seed = 20260723;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const places = new Map<number, number>();
  while (places.size < wrong) places.set(next(count), places.size % errors.length);
  const planted: string[] = [];
  const rows = Array.from({ length: count }, (_, index) => {
    const error = errors[places.get(index) ?? -1];
    if (error) planted.push(`${index + 2} ${error[1]}`);
    return row(`HV-${index + 1}`, error?.[0]);
  });
  return { rows, planted };
}
