import { formatNumber } from '../../../lib/numbers.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

type Standing = {
  readonly state: string;
  readonly newCount: number;
  readonly problemRowCount: number;
  readonly questionCount: number;
};

/** Rows that are wrong stop the whole sheet, unless leaving them out was asked for. */
export function whyNotApply(run: Standing, onlyRight: boolean): Problem | undefined {
  if (run.state !== 'checked') return problems.notChecked();
  const inWords = (rows: number) => formatNumber(rows, 'vi');
  if (!onlyRight && run.problemRowCount > 0)
    return problems.rowsWrong({ rows: inWords(run.problemRowCount) });
  if (!onlyRight && run.questionCount > 0)
    return problems.questionsOpen({ rows: inWords(run.questionCount) });
  return run.newCount === 0 ? problems.nothingNew() : undefined;
}
