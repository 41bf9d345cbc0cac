import { Problem } from '../../../lib/problem.ts';

/** The same refusal, pointing at the input that it is about. */
export function atField(problem: Problem, field: string): Problem {
  return new Problem(problem.code, problem.status, problem.text, [{ field, text: problem.text }]);
}
