import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { byteOrderMark, csvLine } from '../../lib/csv.ts';
import { idInput } from '../../lib/input.ts';
import { base } from './pages/list.tsx';
import { originName } from './pages/names.ts';
import { reportPdf } from './report-pdf.ts';
import { findRecall, type Recall } from './store/read.ts';
import { listScope, listTimeline, sumScope } from './store/read-parts.ts';
import { seenRecipients } from './store/seen-recipients.ts';
import { readers } from './who.ts';

const options = {
  config: { access: { roles: readers } },
  schema: { hide: true, params: z.object({ id: idInput }) },
};

/** The papers of a recall: the report as PDF, the lots as a sheet. */
export function recallReports(app: App, deps: Deps): void {
  app.get(`${base}/:id/report.pdf`, options, async (request, reply) => {
    const recall = await find(request, request.params.id);
    const [sums, lots, recipients, timeline] = await Promise.all([
      sumScope(deps.db, recall.id),
      listScope(deps.db, recall.id, 1000),
      seenRecipients(deps.db, actorOf(request), recall),
      listTimeline(deps.db, recall.id),
    ]);
    const pdf = await reportPdf({ recall, sums, lots, recipients, timeline }, deps.now());
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${recall.number}.pdf"`)
      .header('cache-control', 'no-store')
      .send(pdf);
  });

  app.get(`${base}/:id/lots.csv`, options, async (request, reply) => {
    const recall = await find(request, request.params.id);
    const lots = await listScope(deps.db, recall.id, 100_000);
    const header = ['Số lô', 'Mã tra cứu', 'Tổ chức', 'Sản phẩm', 'Vai trò', 'Thu hồi'];
    const lines = lots.map((lot) =>
      csvLine([
        ...[lot.number, lot.publicCode, lot.organisation, lot.crop.vi],
        ...[originName(lot.origin, 'vi'), lot.isIncluded ? 'có' : 'không'],
        ...[lot.grams / 1000, (lot.leftGrams ?? 0) / 1000, lot.recoveredGrams / 1000],
        lot.reason,
      ]),
    );
    const amounts = ['Khối lượng (kg)', 'Còn lại (kg)', 'Đã thu về (kg)', 'Lý do'];
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${recall.number}.csv"`)
      .header('cache-control', 'no-store')
      .send(byteOrderMark + csvLine([...header, ...amounts]) + lines.join(''));
  });

  async function find(request: Request, id: string): Promise<Recall> {
    const recall = await findRecall(deps.db, actorOf(request), id);
    if (!recall) throw httpProblems.notFound();
    return recall;
  }
}
