import sharp from 'sharp';
import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveBan, haveList, haveProduct } from '../../support/crop-protection-records.ts';

const t = useApp();
const base = '/console/crop-protection';

test('a grower finds a product without marks and reads in plain words what to know before spraying', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const product = await haveProduct(t, { tradeName: 'Đồng Đỏ Mẫu 50WP' });
  await haveList(t, officer, { lines: [{ productId: product.id, crops: ['XO'] }] });
  expect((await head.get(`${base}?q=dong+do`)).body).toContain('Đồng Đỏ Mẫu 50WP');
  expect((await head.get(`${base}?q=khong+co`)).body).toContain('Không tìm thấy thuốc nào');
  const page = `${base}/products/${product.id}`;
  const plain = await head.get(page);
  expect(plain.body).toContain('Thời gian cách ly của thuốc này là chưa rõ');
  expect(plain.body).not.toContain(`${page}/labels/new`);
  const shown = await head.get(`${page}?crop=LU&on=20/11/2026&amount=&unit=l/ha&water=`);
  expect(shown.body).toContain('Thuốc không đăng ký cho cây trồng này');
  expect(shown.body).toContain('Thời gian cách ly: chưa rõ');
  const wrong = await head.get(`${page}?crop=LU&on=20/11/2026&amount=1.200&unit=l/ha&water=`);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="1.200"');
  for (const path of ['', '/lists', '/substances', `/products/${product.id}`])
    for (const lang of ['vi', 'en', 'zh'])
      expect((await head.get(`${base}${path}?lang=${lang}`)).statusCode).toBe(200);
  expect((await head.get(`${base}/products/ppr_0000000000`)).statusCode).toBe(404);
});

test('an officer enters a label with its photo, an inspector holds it against the photo', async () => {
  const officer = await signedIn(t, 'officer');
  const inspector = await signedIn(t, 'inspector');
  const product = await haveProduct(t);
  const image = { width: 8, height: 8, channels: 3 as const, background: '#fff' };
  const content = await sharp({ create: image }).png().toBuffer();
  const form = `${base}/products/${product.id}/labels/new`;
  const typed = {
    ...{ cropCode: 'XO', doseMin: '20', doseMax: '30', doseUnit: 'g/tank' },
    ...{ waterMinLitres: '400', waterMaxLitres: '500', validFrom: '01/01/2026' },
  };
  const wrong = await officer.postMultipart(form, { ...typed, intervalDays: 'bảy' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="bảy"');
  const file = { file: { name: 'nhan.png', content } };
  const made = await officer.postMultipart(form, { ...typed, intervalDays: '7' }, file);
  expect(made.statusCode).toBe(303);
  const label = String(made.headers.location);
  expect((await officer.get(label)).body).toContain('người khác sẽ xác minh');
  expect((await inspector.get(`${base}/labels`)).body).toContain(label);
  const bare = await inspector.postForm(`${label}/checks`, { outcome: 'refused' });
  expect(bare.statusCode).toBe(422);
  await inspector.postForm(`${label}/checks`, { outcome: 'verified' });
  expect((await inspector.get(label)).body).toContain('Đã xác minh');
  const photo = await inspector.get(`${label}/photo`);
  expect(photo.headers['content-type']).toBe('image/webp');
  expect((await inspector.get(`${base}/labels`)).body).not.toContain(label);
});

test('a list is drafted, corrected and published on its pages; a substance is confirmed', async () => {
  const officer = await signedIn(t, 'officer');
  const inspector = await signedIn(t, 'inspector');
  const typed = { number: '9/2026/TT-MAU', source: 'Văn bản mẫu', inForceFrom: '' };
  const unsaid = await officer.postForm(`${base}/lists/new`, typed);
  expect(unsaid.statusCode).toBe(422);
  const made = await officer.postForm(`${base}/lists/new`, { ...typed, kind: 'full' });
  const list = String(made.headers.location);
  expect((await officer.get(`${list}/edit`)).body).toContain('value="9/2026/TT-MAU"');
  const moved = { ...typed, kind: 'full', inForceFrom: '01/01/2026', version: '1' };
  expect((await officer.postForm(`${list}/edit`, moved)).statusCode).toBe(303);
  expect((await officer.postForm(`${list}/edit`, moved)).statusCode).toBe(412);
  expect((await officer.get(list)).body).toContain('/console/exchange?kind=products');
  const sent = await officer.get('/console/exchange?kind=products');
  expect(sent.body).toMatch(/value="products" checked/);
  const empty = await inspector.postForm(`${list}/publication`, {});
  expect(empty.body).toContain('Danh mục chưa có sản phẩm nào');
  expect((await inspector.get(`${list}/edit`)).statusCode).toBe(403);

  await haveBan(t, { isConfirmed: false });
  const page = await inspector.get(`${base}/substances`);
  expect(page.body).toContain(`${base}/substances/chat-mau/confirmation`);
  await inspector.postForm(`${base}/substances/chat-mau/confirmation`, { version: '1' });
  expect((await officer.get(`${base}/substances`)).body).toContain('Đã xác nhận');
  const substance = { name: 'Chất Mẫu Hai', kind: 'banned', source: 'Văn bản mẫu' };
  expect((await officer.postForm(`${base}/substances`, substance)).statusCode).toBe(303);
});
