import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveSeasonOfMango, sprayOf, workOf, write } from '../../support/diary-records.ts';
import { canReadPdf, textOfPdf } from '../../support/pdf.ts';

const t = useApp();

test.runIf(canReadPdf)(
  'the diary is printed with every entry, how late it was written, and its corrections',
  async () => {
    const head = await signedIn(t, 'cooperative-head');
    const { planting } = await haveSeasonOfMango(t, head);
    const spray = sprayOf(planting, { uses: [{ productName: 'Thuốc không rõ' }] });
    const entry = await write(head, spray);
    const { id, plantingId, ...work } = spray;
    await head.post(`/api/v1/diary-entries/${entry.id}/versions`, {
      ...{ ...work, happenedOn: '2026-11-11', reason: 'Ghi nhầm ngày' },
    });
    for (let count = 0; count < 40; count++)
      await write(head, workOf(planting, 'note', {}, { note: `Ghi chú số ${count}` }));
    const answer = await head.get(`/console/diary/${planting.id}/diary.pdf`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const text = textOfPdf(answer.rawPayload);
    for (const words of ['NHẬT KÝ CANH TÁC', '11/11/2026', 'Thuốc không rõ', 'Ghi sau 12 ngày'])
      expect(text).toContain(words);
    expect(text).toContain('Ghi nhầm ngày');
    expect(text).toContain('Ghi chú số 39');
  },
);

test.runIf(canReadPdf)(
  'the blank form names the season and its plots and leaves lines to write on',
  async () => {
    const head = await signedIn(t, 'cooperative-head');
    const { planting } = await haveSeasonOfMango(t, head);
    const answer = await head.get(`/console/diary/${planting.id}/diary.pdf?blank=1`);
    const text = textOfPdf(answer.rawPayload);
    expect(text).toContain('Thửa 1');
    expect(text).toContain('Ngày ghi, ký tên');
    const stranger = await signedIn(t, 'cooperative-head');
    expect((await stranger.get(`/console/diary/${planting.id}/diary.pdf`)).statusCode).toBe(404);
  },
);
