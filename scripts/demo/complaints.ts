import { asc, eq, isNotNull } from 'drizzle-orm';
import { batches } from '../../src/db/schema/batches.ts';
import { complaints } from '../../src/db/schema/complaints.ts';
import type { Deps } from '../../src/deps.ts';
import { advanceComplaint } from '../../src/features/complaints/actions/advance.ts';
import { receiveComplaint } from '../../src/features/complaints/actions/receive.ts';
import type { ComplaintInput } from '../../src/features/complaints/schemas.ts';
import type { Actor } from '../../src/lib/roles.ts';

/** One complaint that waits to be read, and one that the holder has answered. */
export async function seedComplaints(deps: Deps, officer: Actor, head: Actor): Promise<void> {
  const [lot] = await deps.db
    .select({ publicCode: batches.publicCode })
    .from(batches)
    .where(isNotNull(batches.releasedAt))
    .orderBy(asc(batches.number))
    .limit(1);
  await receive(deps, {
    category: 'label',
    words: 'Quả trong hộp nhỏ hơn nhiều so với ảnh trên trang tra cứu (dữ liệu minh họa)',
    lot: lot?.publicCode,
    boughtAt: 'Chợ Minh Họa',
  });
  const id = await receive(deps, {
    category: 'spoiled',
    words: 'Ba quả trong hộp bị thối cuống sau một ngày (dữ liệu minh họa)',
    lot: lot?.publicCode,
  });
  const take = (actor: Actor, input: { kind: 'acknowledge' | 'assign' | 'answer' } & Step) =>
    advanceComplaint(deps, actor, { id, input: { hold: false, ...input } });
  await take(officer, { kind: 'acknowledge' });
  await take(officer, {
    kind: 'assign',
    assignedTo: head.organisationId,
    words: 'Xem lại kho và trả lời trong ba ngày',
  });
  await take(head, { kind: 'answer', words: 'Đã kiểm tra kho và đổi hàng cho cửa hàng' });
}

type Step = { assignedTo?: string; words?: string };

async function receive(deps: Deps, input: ComplaintInput): Promise<string> {
  const sent = { photo: undefined, sender: 'demo', key: undefined };
  const { number } = await receiveComplaint(deps, input, sent);
  const [row] = await deps.db
    .select({ id: complaints.id })
    .from(complaints)
    .where(eq(complaints.number, number));
  if (!row) throw new Error('the complaint was not kept');
  return row.id;
}
