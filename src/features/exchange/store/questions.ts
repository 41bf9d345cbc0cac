import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { importQuestions } from '../../../db/schema/exchange.ts';
import { communeChanges, communes, formerCommunes } from '../../../db/schema/reference.ts';

/** The old addresses of a sheet that lie in a split commune, each with the communes it may lie in today. */
export async function listQuestions(db: Database, runId: string) {
  const rows = await db
    .select({
      key: importQuestions.key,
      place: importQuestions.place,
      firstRow: importQuestions.firstRow,
      rowCount: importQuestions.rowCount,
      answer: importQuestions.communeCode,
      former: formerCommunes.name,
      district: formerCommunes.districtName,
      province: formerCommunes.provinceName,
      formerCode: formerCommunes.code,
      code: communes.code,
      kind: communes.kind,
      name: communes.name,
    })
    .from(importQuestions)
    .innerJoin(formerCommunes, eq(formerCommunes.code, importQuestions.formerCode))
    .innerJoin(communeChanges, eq(communeChanges.formerCode, formerCommunes.code))
    .innerJoin(communes, eq(communes.code, communeChanges.communeCode))
    .where(eq(importQuestions.runId, runId))
    .orderBy(asc(importQuestions.firstRow), asc(importQuestions.key), asc(communes.code));
  const byKey = new Map<string, Question>();
  for (const { code, kind, name, ...question } of rows) {
    const known = byKey.get(question.key) ?? { ...question, choices: [] };
    byKey.set(question.key, { ...known, choices: [...known.choices, { code, kind, name }] });
  }
  return [...byKey.values()];
}

export type Question = {
  readonly key: string;
  readonly place: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly answer: string | null;
  readonly former: string;
  readonly district: string;
  readonly province: string;
  readonly formerCode: string;
  readonly choices: readonly { code: string; kind: 'xã' | 'phường' | 'đặc khu'; name: string }[];
};

export async function insertQuestion(
  tx: Tx,
  row: typeof importQuestions.$inferInsert,
): Promise<void> {
  await tx.insert(importQuestions).values(row).onConflictDoNothing();
}

export async function answerQuestion(
  tx: Tx,
  { runId, key }: { runId: string; key: string },
  answer: { communeCode: string; answeredBy: string; answeredAt: Date },
): Promise<void> {
  await tx
    .update(importQuestions)
    .set(answer)
    .where(and(eq(importQuestions.runId, runId), eq(importQuestions.key, key)));
}

/** A new check asks anew; what was answered stays. */
export async function deleteOpenQuestions(tx: Tx, runId: string): Promise<void> {
  await tx
    .delete(importQuestions)
    .where(and(eq(importQuestions.runId, runId), isNull(importQuestions.communeCode)));
}
