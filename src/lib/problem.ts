import { type Language, languages, type Text } from './language.ts';

/** Where a refusal belongs (an input's name) and what it says in each language. */
export type ProblemIssue = { readonly field: string; readonly text: Text };

type Status = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503;

/**
 * A refusal a person can act on. Every other error is a bug: logged, answered with 500, nothing leaked.
 * `code` is stable and public (`batches/harvested-in-future`).
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: Status;
  readonly text: Text;
  readonly issues: readonly ProblemIssue[];

  constructor(code: string, status: Status, text: Text, issues: readonly ProblemIssue[] = []) {
    super(`${code}: ${text.en}`);
    this.code = code;
    this.status = status;
    this.text = text;
    this.issues = issues;
  }
}

type Sentence<P> = string | ((parameters: P) => string);
type Definition<P> = { status: Status; field?: string } & { [L in Language]: Sentence<P> };
// biome-ignore lint/suspicious/noExplicitAny: each definition's own parameter type is inferred below
type Definitions = Record<string, Definition<any>>;
type ParametersOf<D> =
  D extends Definition<infer P> ? (unknown extends P ? [] : [parameters: P]) : never;
type Problems<D extends Definitions> = {
  readonly [Key in keyof D]: ((...parameters: ParametersOf<D[Key]>) => Problem) & {
    readonly code: string;
  };
};

/**
 * Declares a feature's refusals: each becomes a function that makes the Problem.
 *
 *   export const problems = defineProblems('batches', {
 *     quotaExceeded: { status: 422, field: 'amount', vi: (p: { left: string }) => `Hạn mức còn ${p.left}. ...`, en: ..., zh: ... },
 *   });
 *   return problems.quotaExceeded({ left: '740 kg' });
 */
export function defineProblems<const D extends Definitions>(
  feature: string,
  definitions: D,
): Problems<D> {
  const made: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const code = `${feature}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    made[name] = Object.assign(
      (parameters?: unknown) => {
        const text = fillIn(definition, parameters);
        const issues = definition.field ? [{ field: definition.field, text }] : [];
        return new Problem(code, definition.status, text, issues);
      },
      { code },
    );
  }
  return made as Problems<D>;
}

function fillIn(definition: Definition<unknown>, parameters: unknown): Text {
  const say = (sentence: Sentence<unknown>) =>
    typeof sentence === 'string' ? sentence : sentence(parameters);
  return Object.fromEntries(
    languages.map((language) => [language, say(definition[language])]),
  ) as Text;
}

/** Several refusals at once, so that a form shows every field to correct in one go. */
export function combine(problems: readonly (Problem | undefined)[]): Problem | undefined {
  const found = problems.filter((problem) => problem !== undefined);
  const [first] = found;
  if (!first || found.length === 1) return first;
  return new Problem(
    first.code,
    first.status,
    first.text,
    found.flatMap((problem) => problem.issues),
  );
}

/** Throws what a rule found, if it found anything. */
export function refuseIf(problem: Problem | undefined): void {
  if (problem) throw problem;
}
