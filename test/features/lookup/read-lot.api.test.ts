import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
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
  const code = await haveAreaCode(t, await haveArea(t, owner), officer);
  const certificate = await haveCertificate(t, owner);
  await haveCheck(t, certificate, officer, { method: 'certifier' });
  const batch = await haveBatch(t, owner, code, { claims: [certificate.id], ...wish });
  return { owner, officer, code, certificate, batch };
}

test('any site may read the facts of a released lot, in any spelling of its code', async () => {
  const { batch, officer, code } = await haveLot();
  await haveDecision(t, code, officer, 'suspend', '2026-11-22');
  const answer = await t.app.inject(`/api/v1/lots/${printPublicCode(batch.publicCode)}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.json()).toMatchObject({
    code: batch.publicCode,
    url: `http://localhost:8080/T/${batch.publicCode}`,
    verdict: { level: 'stop', headline: 'suspended-since' },
    grams: 860_000,
    area: { stateAtHarvest: 'active', stateToday: 'suspended' },
    certificates: [{ kind: 'vietgap', degree: 'confirmed', standingToday: 'valid' }],
  });
});

test('the open data name no person and no exact land', async () => {
  const { batch, owner } = await haveLot();
  const { body } = await t.app.inject(`/api/v1/lots/${batch.publicCode}`);
  for (const secret of [owner.phone, owner.personId, 'Nguyễn Thị Mẫu', 'coordinates', batch.number])
    expect(body).not.toContain(secret);
});

test('a mistyped code and an unknown one are told apart; a draft is unknown', async () => {
  const { batch } = await haveLot({ state: 'draft' });
  const unknown = newPublicCode((size) => randomBytes(size));
  const problemOf = async (code: string) => {
    const answer = await t.app.inject(`/api/v1/lots/${code}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    return answer.body;
  };
  expect(await problemOf('K7MP4XQ29R')).toContain('lookup/mistyped');
  expect(await problemOf(unknown)).toContain('lookup/unknown');
  expect(await problemOf(batch.publicCode)).toBe(await problemOf(unknown));
});
