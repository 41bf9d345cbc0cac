import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveCeiling, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();
const base = '/console/authorisations';

test('drawn up, signed, accepted, used, objected to and revoked on its pages; the public page follows', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const packer = await signedIn(t, 'packing-house', { name: 'Cơ sở đóng gói Mẫu' });
  const code = await haveAreaCode(t, await haveArea(t, head), await signedIn(t, 'officer'));
  const wish = {
    areaCodeId: code.id,
    grantee: packer.organisation.shortName,
    amount: '5',
    unit: 'tan',
    startsOn: '01/11/2026',
    endsOn: '31/12/2026',
  };
  const wrong = await head.postForm(`${base}/new`, { ...wish, grantee: 'KHONGCO' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="KHONGCO"');
  const made = await head.postForm(`${base}/new`, wish);
  expect(made.statusCode).toBe(303);
  const page = String(made.headers.location);
  const id = page.split('/').at(-1);
  const { publicCode } = (await head.get(`/api/v1/authorisations/${id}`)).json();
  const proof = (lang = 'vi') =>
    t.app.inject({ method: 'GET', url: `/uy-quyen/${publicCode}?lang=${lang}` });
  // A draft proves nothing yet.
  expect((await proof()).statusCode).toBe(404);
  expect((await packer.postForm(`${page}/steps`, { step: 'sign' })).statusCode).toBe(403);
  await head.postForm(`${page}/steps`, { step: 'sign' });
  expect((await packer.get(page)).body).toContain('value="accept"');
  await packer.postForm(`${page}/steps`, { step: 'accept' });
  const shown = await proof();
  expect(shown.body).toContain('Giấy này có thật và đang có hiệu lực.');
  expect(shown.body).toContain('Cơ sở đóng gói Mẫu');
  expect(shown.body).not.toContain('Trần Văn');
  const capitals = await t.app.inject({ method: 'GET', url: `/UY-QUYEN/${publicCode}` });
  expect(capitals.statusCode).toBe(200);
  const forged = await t.app.inject({ method: 'GET', url: '/uy-quyen/K7MP4XQ29RT' });
  expect(forged.statusCode).toBe(404);

  const use = { amount: '2', unit: 'tan', usedOn: '23/11/2026', consignment: 'Container mẫu' };
  const tooMuch = await packer.postForm(`${page}/uses`, { ...use, amount: '6' });
  expect(tooMuch.statusCode).toBe(422);
  expect(tooMuch.body).toContain('còn 5.000 kg, lần này khai 6.000 kg');
  expect((await packer.postForm(`${page}/uses`, use)).statusCode).toBe(303);
  const [made1] = (await head.get(`/api/v1/authorisations/${id}`)).json().uses;
  await head.postForm(`${page}/objections`, { useId: made1.id, objection: 'Không có chuyến này' });
  expect((await packer.get(page)).body).toContain('Không có chuyến này');
  expect((await head.postForm(`${page}/steps`, { step: 'revoke' })).statusCode).toBe(422);
  await head.postForm(`${page}/steps`, { step: 'revoke', reason: 'Sai hàng' });
  expect((await proof()).body).toContain('hôm nay không dùng được');
  for (const language of ['en', 'zh']) expect((await proof(language)).statusCode).toBe(200);
  for (const who of [head, packer])
    expect((await who.get(base)).body).toContain(code.valueVerbatim);
});

test('a draft whose cap was compared with no quota says so before it is signed', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const packer = await signedIn(t, 'packing-house');
  const code = await haveAreaCode(t, await haveArea(t, head), await signedIn(t, 'officer'));
  const wish = {
    ...{ areaCodeId: code.id, grantee: packer.organisation.shortName, amount: '5', unit: 'tan' },
    ...{ startsOn: '01/11/2026', endsOn: '31/12/2026' },
  };
  const draft = async () => String((await head.postForm(`${base}/new`, wish)).headers.location);
  const warning = 'Chưa biết hạn mức của vùng';
  expect((await head.get(await draft())).body).toContain(warning);
  await haveSeason(t);
  await haveCeiling(t, await signedIn(t, 'officer'));
  expect((await head.get(await draft())).body).not.toContain(warning);
});
