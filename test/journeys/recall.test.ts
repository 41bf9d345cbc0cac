import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, formatDate, localDateOf } from '../../src/lib/dates.ts';
import { faultsOf } from '../support/page-faults.ts';
import {
  lotOf,
  openNotice,
  openSection,
  openStage,
  press,
  pressOnly,
  pressRefused,
  registerLot,
  rowOf,
  type Stage,
  seenAt,
  sees,
  startSeason,
  stockForm,
  write,
} from './recall-people.ts';

// A lot from the seedling to the recall of what became of it, with a shopper's window beside it.

const day = (past: number) => formatDate(addDays(localDateOf(new Date()), -past), 'vi');
const hazard = 'Dư lượng thuốc vượt mức cho phép (dữ liệu minh họa)';
const outcome = 'Đã thu về và tiêu hủy, có biên bản (dữ liệu minh họa)';
const minutes = {
  name: 'bien-ban.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%minh hoa\n%%EOF\n'),
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.sequential('mangoes that are called back', { timeout: 120_000 }, () => {
  let lot: string;
  let lotNumber: string;
  let shopper: Page;
  let complaint: string;
  let recall: string;
  let toNeighbour: string;
  let toShop: string;

  test('the secretary starts a season, writes down planting and a spray, and reads from when to pick', async () => {
    const secretary = await stage.as('secretary');
    await openSection(secretary, 'Nhật ký');
    await startSeason(secretary, { startsOn: day(100), from: day(2), to: day(-20) });
    const season = new URL(secretary.url()).pathname;
    expect(await sees(secretary)).toContain('Chưa phun thuốc');

    await write(secretary, season, 'Xuống giống');
    await secretary.fill('#happenedOn', day(95));
    await secretary.selectOption('#seed', 'certified');
    await secretary.selectOption('#method', 'planted');
    await press(secretary, 'Lưu vào nhật ký');

    await write(secretary, season, 'Phun thuốc');
    await secretary.fill('#happenedOn', day(9));
    await secretary.fill('#product1', 'Minh Họa Trừ Rệp 25WG');
    await secretary.fill('#amount1', '25');
    await secretary.selectOption('#unit1', 'g/tank');
    await secretary.fill('#water', '450');
    await secretary.fill('#target', 'rệp sáp');
    await press(secretary, 'Lưu vào nhật ký');
    expect(await sees(secretary)).toContain(day(2));

    await write(secretary, season, 'Thu hoạch');
    await secretary.fill('#happenedOn', day(1));
    await secretary.fill('#grams', '1,2');
    await secretary.selectOption('#gramsUnit', 'tan');
    await press(secretary, 'Lưu vào nhật ký');

    await secretary.goto(season);
    expect(await sees(secretary)).toContain(`thu hoạch được (đủ cách ly từ ${day(2)})`);
    await stage.leave(secretary);
  });

  test('picked before that day the lot is not taken, picked after it an inspector verifies it', async () => {
    const secretary = await stage.as('secretary');
    await openSection(secretary, 'Lô hàng');
    await registerLot(secretary, day(4));
    lot = new URL(secretary.url()).pathname;
    lotNumber = await secretary.locator('h1').innerText();

    const head = await stage.as('head');
    await head.goto(lot);
    const said = await pressRefused(head, 'Gửi lô');
    expect(said).toContain('Minh Họa Trừ Rệp 25WG');
    expect(said).toContain(day(2));

    await secretary.goto(lot);
    await secretary.getByRole('link', { name: 'Sửa lô' }).click();
    await secretary.fill('#harvestedFrom', day(1));
    await press(secretary, 'Lưu nội dung sửa');
    await stage.leave(secretary);
    await head.goto(lot);
    await press(head, 'Gửi lô');

    const inspector = await stage.as('inspector');
    await openSection(inspector, 'Lô hàng');
    await inspector.getByRole('link', { name: 'Lô chờ thanh tra' }).click();
    await inspector.locator(`a[href="${lot}"]`).click();
    expect(await sees(inspector)).toContain('Thửa minh họa 05A');
    await inspector.getByRole('link', { name: 'Xác nhận đã kiểm tra' }).click();
    await inspector.locator('[name=method][value=paper]').check();
    await inspector.fill('#reason', 'Phiếu cân và nhật ký khớp (dữ liệu minh họa)');
    await press(inspector, 'Xác nhận đã kiểm tra');
    await stage.leave(inspector);

    await head.reload();
    await press(head, 'Phát hành lô');
    await stage.leave(head);
  });

  test('the cooperative delivers it; the packing house weighs less, says why, packs and sells', async () => {
    const secretary = await stage.as('secretary');
    await openSection(secretary, 'Kho và giao nhận');
    await rowOf(secretary, lotNumber).getByRole('link', { name: 'Giao hàng' }).click();
    await secretary.fill('#buyer', 'DGMH');
    await secretary.fill('#document', 'PXK 12 (minh họa)');
    await press(secretary, 'Giao hàng');
    const delivered = await lotOf(secretary);
    await stage.leave(secretary);

    const packer = await stage.as('packer');
    await openSection(packer, 'Kho và giao nhận');
    await rowOf(packer, delivered).getByRole('link', { name: 'Nhận', exact: true }).click();
    await packer.fill('#amount', '1050');
    const said = await pressRefused(packer, 'Xác nhận đã nhận');
    expect(said).toContain('1.200 kg');
    await packer.fill('#reason', 'Dập khi chở, đã trả lại tại vườn (minh họa)');
    await press(packer, 'Xác nhận đã nhận');
    const received = await packer.locator('h1').innerText();

    await openSection(packer, 'Kho và giao nhận');
    await rowOf(packer, received).getByRole('link', { name: 'Đóng gói lại' }).click();
    await packer.locator(`[name^=take-]`).first().fill('1050');
    await packer.fill('#output-0', '600');
    await packer.fill('#note-0', 'Loại 1, thùng 5 kg');
    await packer.fill('#output-1', '430');
    await packer.fill('#note-1', 'Loại 2, thùng 10 kg');
    await packer.fill('#rejected', '20');
    await press(packer, 'Ghi sổ');

    await openSection(packer, 'Kho và giao nhận');
    await rowOf(packer, 'Loại 2').getByRole('link', { name: 'Giao hàng' }).click();
    await packer.fill('#buyer', 'NHANMH');
    await press(packer, 'Giao hàng');
    toNeighbour = await lotOf(packer);
    await openSection(packer, 'Kho và giao nhận');
    await rowOf(packer, 'Loại 1').getByRole('link', { name: 'Giao hàng' }).click();
    await packer.fill('#buyerName', 'Cửa hàng Trái cây Minh Họa');
    await packer.fill('#buyerAddress', 'Số 1 Đường Minh Họa, Long Xuyên');
    await press(packer, 'Giao hàng');
    expect(await sees(packer)).toContain('Cửa hàng Trái cây Minh Họa');
    toShop = await lotOf(packer);
    await packer.getByRole('link', { name: 'Mở lô' }).click();
    const link = packer.getByRole('link', { name: 'Mở trang tra cứu' });
    shopper = await stage.visitor();
    await shopper.goto((await link.getAttribute('href')) ?? '');
    await stage.leave(packer);
  });

  test('a shopper without script reads where it came from and complains from its page', async () => {
    const buyer = await stage.withoutScript();
    await buyer.goto(shopper.url());
    expect(await buyer.locator('.verdict.good').count()).toBe(1);
    for (const fact of ['600 kg', 'VN-AGOR-9012', 'Cơ sở đóng gói Minh Họa 1', day(1)])
      expect(await sees(buyer)).toContain(fact);
    await buyer.locator('a[href^="/phan-anh"]').first().click();
    const code = new URL(shopper.url()).pathname.slice('/T/'.length);
    expect((await buyer.inputValue('#lot')).replaceAll('-', '')).toBe(code);
    await buyer.locator('[name=category][value=residue]').check();
    await buyer.fill('#words', 'Vỏ có mùi thuốc, ăn vào tê lưỡi (dữ liệu minh họa)');
    await buyer.fill('#boughtAt', 'Cửa hàng Trái cây Minh Họa');
    // Nobody fills it in within three seconds; whoever does is asked to wait, and loses nothing.
    let status = 0;
    while (status !== 303) status = await pressOnly(buyer, 'Gửi phản ánh');
    complaint = await buyer.locator('h1 .mono').innerText();
    expect(await sees(buyer)).toContain('Đã gửi, chờ cơ quan đọc');
    await buyer.context().close();
  });

  test('the officer makes it a signal, assesses it and opens the recall; the shopper’s window says so within two seconds', async () => {
    const officer = await stage.as('officer');
    await openSection(officer, 'Phản ánh');
    await rowOf(officer, complaint).getByRole('link').first().click();
    await press(officer, 'Xác nhận đã đọc');
    await officer.fill('#signal-words', 'Mẫu lấy tại cửa hàng vượt mức (dữ liệu minh họa)');
    await press(officer, 'Báo tín hiệu thu hồi');
    await officer.getByRole('link', { name: 'Xem hồ sơ thu hồi' }).click();
    recall = new URL(officer.url()).pathname;
    await officer.fill('#assess-hazard', hazard);
    await press(officer, 'Ghi kết quả đánh giá');
    await shopper.reload();
    expect(await shopper.locator('.verdict.good').count()).toBe(1);

    await officer.fill('#open-mandatory-decisionNumber', '310/QĐ-MH');
    await officer.fill('#open-mandatory-decidedOn', day(0));
    expect(await faultsOf(officer)).toEqual([]);
    const shown = seenAt(shopper, '.verdict.stop');
    const pressed = performance.now();
    expect(await pressOnly(officer, 'Mở thu hồi bắt buộc')).toBe(303);
    expect((await shown) - pressed).toBeLessThan(2000);
    expect(await sees(shopper)).toContain('Lô hàng đang bị thu hồi');
    expect(await sees(shopper)).toContain(hazard);
    expect(await sees(shopper)).not.toContain('hồ sơ hợp lệ');
    expect(await faultsOf(shopper)).toEqual([]);
    await stage.leave(officer);
  });

  test('the harvest behind it is taken in, and everybody who keeps or received some is told and confirms', async () => {
    const officer = await stage.as('officer');
    await officer.goto(recall);
    const option = officer.locator('#scope-lotId option', { hasText: lotNumber });
    await officer.selectOption('#scope-lotId', (await option.getAttribute('value')) ?? '');
    await officer.fill('#scope-reason', 'Thuốc phun trước khi thu hoạch (dữ liệu minh họa)');
    await press(officer, 'Đưa vào phạm vi');
    expect(await sees(officer)).toContain('7 lô trong phạm vi');
    await stage.leave(officer);

    const head = await stage.as('head');
    await openNotice(head, 'Lô của bạn bị đưa vào đợt thu hồi');
    expect(await sees(head)).toContain(hazard);
    await head.goto(lot);
    expect(await sees(head)).toContain('Ngừng bán, ngừng giao');
    await head.getByRole('link', { name: 'Xem các hồ sơ thu hồi' }).click();
    expect(await head.locator(`a[href="${recall}"]`).count()).toBe(1);
    await stage.leave(head);

    const neighbour = await stage.as('neighbour');
    await openNotice(neighbour, 'thu hồi hàng đã giao cho bạn');
    await stockForm(neighbour).locator('input[type=text]').first().fill('430');
    await press(neighbour, 'Xác nhận đã nhận thông báo');
    expect(await sees(neighbour)).toContain('Đã xác nhận');
    await stage.leave(neighbour);

    const packer = await stage.as('packer');
    await packer.goto(recall);
    await stockForm(packer).locator('input[type=text]').first().fill('0');
    await press(packer, 'Xác nhận đã nhận thông báo');
    await packer.fill('#told-toldHow', 'Gọi điện, gửi văn bản (dữ liệu minh họa)');
    await press(packer, 'Ghi đã báo');
    await stage.leave(packer);
  });

  test('what came back is weighed, destroyed with minutes and closed; the page of the label keeps the outcome', async () => {
    const packer = await stage.as('packer');
    await packer.goto(recall);
    await press(packer, 'Xác nhận đã bắt đầu thu hồi');
    for (const [number, amount] of [
      [toNeighbour, '430'],
      [toShop, '85,5'],
    ] as const) {
      const option = packer.locator('#recover-lotId option', { hasText: number });
      await packer.selectOption('#recover-lotId', (await option.getAttribute('value')) ?? '');
      await packer.fill('#recover-amount', amount);
      await packer.fill('#recover-place', 'Kho của công ty (minh họa)');
      await packer.fill('#recover-recoveredOn', day(0));
      await press(packer, 'Ghi hàng thu về');
    }
    await packer.locator('[name=propose-way][value=destroy]').check();
    await packer.fill('#propose-amount', '515,5');
    await packer.fill('#propose-place', 'Bãi xử lý (minh họa)');
    await packer.fill('#propose-witnesses', 'Cán bộ nông nghiệp xã');
    expect(await pressRefused(packer, 'Đề xuất cách xử lý')).toContain('biên bản');
    expect(await packer.inputValue('#propose-amount')).toBe('515,5');
    await packer.setInputFiles('#propose-evidence', minutes);
    await press(packer, 'Đề xuất cách xử lý');
    await stage.leave(packer);

    const officer = await stage.as('officer');
    await officer.goto(recall);
    const paper = officer.locator('a[href^="/console/files/"]').first();
    const answer = await officer.request.get((await paper.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    await press(officer, 'Đồng ý đề xuất');
    await officer.fill('#close-reason', outcome);
    await press(officer, 'Kết thúc thu hồi');
    await openSection(officer, 'Phản ánh');
    await rowOf(officer, complaint).getByRole('link').first().click();
    await officer.fill('#close-words', outcome);
    await press(officer, 'Kết thúc');
    await stage.leave(officer);

    await shopper.reload();
    expect(await shopper.locator('.verdict.stop').count()).toBe(1);
    expect(await sees(shopper)).toContain('Lô hàng đã bị thu hồi, việc thu hồi đã kết thúc');
    expect(await faultsOf(shopper)).toEqual([]);
    const buyer = await stage.withoutScript();
    await buyer.goto(shopper.url());
    expect(await sees(buyer)).toContain(outcome);
    await buyer.goto(`/phan-anh/${complaint}`);
    expect(await sees(buyer)).toContain(outcome);
    await buyer.context().close();
    await stage.leave(shopper);
  });
});
