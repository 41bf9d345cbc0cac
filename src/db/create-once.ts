import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { defineProblems } from '../lib/problem.ts';
import type { Actor } from '../lib/roles.ts';
import type { Tx } from './connect.ts';
import { idempotencyKeys } from './schema/idempotency.ts';

export const problems = defineProblems('idempotency', {
  keyReused: {
    status: 422,
    vi: 'Khóa chống gửi trùng này đã dùng cho một nội dung khác. Tạo khóa mới rồi gửi lại.',
    en: 'This Idempotency-Key was already used for something else. Make a new key and send again.',
    zh: '此防重复提交键已用于其他内容，请生成新的键后重新提交。',
  },
  keyMalformed: {
    status: 400,
    vi: 'Idempotency-Key phải có từ 8 đến 100 ký tự: chữ, số, dấu - hoặc _.',
    en: 'Idempotency-Key must have 8 to 100 characters: letters, digits, - or _.',
    zh: 'Idempotency-Key 须为 8 至 100 个字符：字母、数字、- 或 _。',
  },
});

/**
 * One transaction that creates something at most once per key. Sent again, in whatever order and
 * however often, the same key answers with what the first one made; without a key it always creates.
 */
export async function createOnce<Result extends Record<string, string>>(
  deps: Deps,
  actor: Actor,
  request: { operation: string; key: string | undefined; input: unknown },
  create: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { key, operation } = request;
  if (key === undefined) return deps.db.transaction(create);
  if (!/^[\w-]{8,100}$/.test(key)) throw problems.keyMalformed();
  const owner = `${actor.personId} ${actor.organisationId}`;
  const fingerprint = fingerprintOf(request.input);
  return deps.db.transaction(async (tx) => {
    // A second request with this key waits here until the first one has committed or failed.
    const claimed = await tx
      .insert(idempotencyKeys)
      .values({
        owner,
        key,
        operation,
        fingerprint,
        result: null as unknown,
        createdAt: deps.now(),
      })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    const mine = and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key));
    if (claimed.length === 0) {
      const [earlier] = await tx.select().from(idempotencyKeys).where(mine);
      if (earlier?.operation !== operation || earlier.fingerprint !== fingerprint)
        throw problems.keyReused();
      return earlier.result as Result;
    }
    // A key is good for a month; what is older is not asked for again.
    const longAgo = new Date(deps.now().getTime() - 30 * 24 * 3600 * 1000);
    await tx
      .delete(idempotencyKeys)
      .where(and(eq(idempotencyKeys.owner, owner), lt(idempotencyKeys.createdAt, longAgo)));
    const result = await create(tx);
    await tx.update(idempotencyKeys).set({ result }).where(mine);
    return result;
  });
}

function fingerprintOf(input: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(input ?? null));
  return createHash('sha256').update(canonicalJson(plain)).digest('hex');
}
