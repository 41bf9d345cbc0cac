import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { growingAreas } from '../../../src/db/schema/areas.ts';
import { problems } from '../../../src/features/register/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { canReadPdf, picturesOfPdf, textOfPdf } from '../../support/pdf.ts';
import { readQr } from '../../support/qr.ts';
import { haveArea, haveAreaCode, haveDecision } from '../../support/records.ts';

const t = useApp();

const square = [
  [105.43, 10.52],
  [105.44, 10.52],
  [105.44, 10.53],
  [105.43, 10.52],
];

async function haveConfirmed() {
  const head = await signedIn(t, 'cooperative-head', { name: 'Hợp tác xã Xoài Mẫu' });
  const officer = await signedIn(t, 'officer', { name: 'Chi cục Mẫu' });
  const area = await haveArea(t, head, { name: 'Vùng xoài ba màu' });
  const code = await haveAreaCode(t, area, officer, { value: 'VN-ĐLOR 0072' });
  return { head, officer, area, code };
}

const paper = (who: SignedIn, id: string) => who.get(`/api/v1/area-codes/${id}/confirmation.pdf`);

test.skipIf(!canReadPdf)(
  'the paper carries the national heading, the code as printed, holder, size, place with the old district and its basis',
  async () => {
    const { head, code } = await haveConfirmed();
    const answer = await paper(head, code.id);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const text = textOfPdf(answer.rawPayload);
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'GIẤY XÁC NHẬN CẤP MÃ SỐ VÙNG TRỒNG',
      'VN-ĐLOR 0072',
      'Hợp tác xã Xoài Mẫu',
      'Vùng xoài ba màu',
      'huyện Chợ Mới',
      '18,4 ha',
      'ngày 02 tháng 01 năm 2024',
      'Chưa có ranh giới',
      'Tình trạng ngày 23/11/2026: đang hoạt động',
    ])
      expect(text).toContain(part);
  },
);

test.skipIf(!canReadPdf)('its QR code leads to the public page of the code', async () => {
  const { head, code } = await haveConfirmed();
  const [page] = picturesOfPdf((await paper(head, code.id)).rawPayload, 1);
  expect(await readQr(page)).toBe('http://localhost:8080/areas/VN-DLOR-0072');
  const linked = await t.app.inject({ method: 'GET', url: '/areas/VN-DLOR-0072' });
  expect(linked.body).toContain('VN-ĐLOR 0072');
});

test.skipIf(!canReadPdf)('the corners of the outline stand on it, latitude first', async () => {
  const { head, area, code } = await haveConfirmed();
  await t.db.transaction((tx) =>
    tx
      .update(growingAreas)
      .set({ outline: { type: 'Polygon', coordinates: [square as [number, number][]] } })
      .where(eq(growingAreas.id, area.id)),
  );
  const text = textOfPdf((await paper(head, code.id)).rawPayload);
  expect(text).toContain('1. 10,520000 / 105,430000');
  expect(text).toContain('3. 10,530000 / 105,440000');
  expect(text).not.toContain('4. 10,5');
});

test.skipIf(!canReadPdf)(
  'a suspended code says so on its paper; a revoked one gets none',
  async () => {
    const { head, officer, code } = await haveConfirmed();
    await haveDecision(t, code, officer, 'suspend', '2026-11-02');
    expect(textOfPdf((await paper(head, code.id)).rawPayload)).toContain('đang tạm dừng');
    await haveDecision(t, code, officer, 'revoke', '2026-11-10');
    const refused = await paper(head, code.id);
    expect(refused.statusCode).toBe(409);
    expect(refused.json().code).toBe(problems.codeEnded.code);
  },
);

test('somebody else’s code answers like a missing one; the province prints any', async () => {
  const { officer, code } = await haveConfirmed();
  const other = await signedIn(t, 'cooperative-head');
  const foreign = await paper(other, code.id);
  const missing = await paper(other, 'cod_0000000000000000');
  expect(foreign.statusCode).toBe(404);
  expect(foreign.json().detail).toBe(missing.json().detail);
  expect((await paper(officer, code.id)).statusCode).toBe(200);
  expect((await officer.get(`/console/area-codes/${code.id}/confirmation.pdf`)).statusCode).toBe(
    200,
  );
  const packer = await signedIn(t, 'packing-house');
  expect((await paper(packer, code.id)).statusCode).toBe(403);
});
