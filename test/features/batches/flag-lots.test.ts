import { beforeEach, expect, test } from 'vitest';
import { batchFlags } from '../../../src/db/schema/batches.checking.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { flagLotsOfPlots } from '../../../src/features/batches/actions/flag-lots.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveBatchPlots } from '../../support/lots-records.ts';
import { haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let inspector: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  inspector = await signedIn(t, 'inspector');
  area = await haveArea(t, head);
  code = await haveAreaCode(t, area, head);
});

type Wish = { plotIds?: string[]; sprayedOn?: string; safeFrom?: string | null; entryId?: string };
const flag = (wish: Wish = {}) =>
  t.db.transaction((tx) =>
    flagLotsOfPlots(tx, t.deps, head.actor, {
      plotIds: [],
      areaId: area.id,
      sprayedOn: '2026-11-15',
      safeFrom: '2026-11-22',
      entryId: 'dia_1',
      ...wish,
    }),
  );

test('a spray written down late flags the lots between it and the safe date, and no other', async () => {
  const lot = await haveBatch(t, head, code, { harvestedFrom: '2026-11-20' });
  await haveBatch(t, head, code, { harvestedFrom: '2026-11-22' });
  await haveBatch(t, head, code, { harvestedFrom: '2026-11-14' });
  await haveBatch(t, head, code, { harvestedFrom: '2026-11-20', state: 'draft' });
  const elsewhere = await haveAreaCode(t, await haveArea(t, head), head);
  await haveBatch(t, head, elsewhere, { harvestedFrom: '2026-11-20' });
  expect(await flag()).toEqual([lot.id]);
  expect(await t.db.select().from(batchFlags)).toMatchObject([
    { batchId: lot.id, sprayedOn: '2026-11-15', safeFrom: '2026-11-22' },
  ]);
  const told = await t.db.select().from(notices);
  expect(told.map(({ kind, organisationId }) => [kind, organisationId]).toSorted()).toEqual(
    [head.organisationId, inspector.organisationId].map((id) => ['lot-flagged', id]).toSorted(),
  );
  const [fact] = await t.db.select().from(ledgerEntries);
  expect(fact).toMatchObject({ kind: 'batch.flagged', subjectId: lot.id });
});

test('an unknown interval flags every lot harvested since', async () => {
  const lots = [
    await haveBatch(t, head, code, { harvestedFrom: '2026-11-15' }),
    await haveBatch(t, head, code, { harvestedFrom: '2026-11-22' }),
  ];
  expect((await flag({ safeFrom: null })).toSorted()).toEqual(lots.map(({ id }) => id).toSorted());
});

test('a lot that names other plots is not touched; one that names none may be', async () => {
  const member = await haveMember(t, head);
  const [sprayed, other] = [await havePlot(t, member, area), await havePlot(t, member, area)];
  const [named, apart, whole] = [
    await haveBatch(t, head, code),
    await haveBatch(t, head, code),
    await haveBatch(t, head, code),
  ];
  await haveBatchPlots(t, named, [{ id: sprayed.id, grams: 860_000 }]);
  await haveBatchPlots(t, apart, [{ id: other.id, grams: 860_000 }]);
  const flagged = await flag({ plotIds: [sprayed.id] });
  expect(flagged.toSorted()).toEqual([named.id, whole.id].toSorted());
});

test('the same entry flags once; corrected, it flags again; an inspector’s look settles it', async () => {
  const lot = await haveBatch(t, head, code);
  expect(await flag()).toEqual([lot.id]);
  expect(await flag()).toEqual([]);
  expect(await flag({ safeFrom: '2026-11-25' })).toEqual([lot.id]);
  const waiting = async () =>
    (await inspector.get('/api/v1/batch-queue?show=flagged')).json().items;
  expect(await waiting()).toMatchObject([{ id: lot.id }]);
  t.clock.now = new Date(t.clock.now.getTime() + 1000);
  await inspector.post(`/api/v1/batches/${lot.id}/decisions`, {
    kind: 'audit',
    method: 'paper',
    reason: 'Đã xem nhật ký',
  });
  expect(await waiting()).toEqual([]);
  const page = await head.get(`/console/batches/${lot.id}`);
  expect(page.body).not.toContain('Có lần phun ghi sau khi gửi lô');
});
