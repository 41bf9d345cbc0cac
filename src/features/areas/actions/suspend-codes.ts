import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { type Text } from '../../../lib/language.ts';
import { Problem } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { listCodeSchemes, listMarkets } from '../../reference/actions.ts';
import { codeProblems } from '../problems/codes.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { type FaultyLine, listFaultyLines, readCodeLines } from '../rules/code-lines.ts';
import type { SuspensionInput } from '../schemas.ts';
import { findCodesByValue } from '../store/codes.ts';
import { decideCodeIn } from './decide-code.ts';
import { keepEvidence, readyEvidence } from './evidence.ts';

/**
 * Suspends every code of one importing country's notice for that market, or none: each line that
 * cannot be read, found or suspended is told with its number.
 */
export async function suspendCodes(
  deps: Deps,
  actor: Actor,
  input: SuspensionInput,
  key?: string,
  file?: SentFile,
): Promise<{ count: string }> {
  const ready = await readyEvidence(deps, file);
  const request = {
    operation: 'area-code.suspend-many',
    key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, request, async (tx) => {
    const { values, marketCode, ...decision } = input;
    if (!(await listMarkets(tx)).some(({ code }) => code === marketCode))
      throw codeProblems.marketUnknown();
    const paper = await keepEvidence(tx, deps, actor, ready, input.evidenceFileId);
    const { found, faults } = await findLines(tx, values, marketCode);
    for (const { id, line, text } of found) {
      const why = await refusalOf(() =>
        decideCodeIn(tx, deps, actor, id, { ...decision, kind: 'suspend' }, async () => paper),
      );
      if (why) faults.push({ line, text, why });
    }
    if (faults.length > 0)
      throw decisionProblems.linesNotSuspended({ lines: listFaultyLines(faults) });
    return { count: String(found.length) };
  });
}

type FoundLine = { id: string; line: number; text: string };

/** The code of each line, each once and in one order, so that two officers do not block each other. */
async function findLines(tx: Tx, values: readonly string[], marketCode: string) {
  const lines = readCodeLines(values, await listCodeSchemes(tx));
  const normalised = lines.map((line) => line.normalised);
  const codes = await findCodesByValue(tx, normalised, marketCode);
  const unknown: Text = {
    vi: 'không có mã này ở thị trường đã chọn',
    en: 'no such code for this market',
    zh: '所选市场没有此代码',
  };
  const found = new Map<string, FoundLine>();
  const faults: FaultyLine[] = [];
  for (const { line, text, normalised } of lines) {
    const code = codes.find((each) => each.valueNormalised === normalised);
    if (!code) faults.push({ line, text, why: unknown });
    else if (!found.has(code.id)) found.set(code.id, { id: code.id, line, text });
  }
  return { found: [...found.values()].toSorted((a, b) => a.id.localeCompare(b.id)), faults };
}

/** Why one code cannot be suspended; refused as a whole where the refusal is not about its line. */
async function refusalOf(act: () => Promise<unknown>): Promise<Text | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const isOfLine = error instanceof Problem && error.status !== 422;
    if (isOfLine) return error.text;
    throw error;
  }
}
