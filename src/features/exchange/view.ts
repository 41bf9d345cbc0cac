import type { StoredFinding } from '../../db/schema/exchange.ts';
import type { Language, Text } from '../../lib/language.ts';
import { findingWords } from './messages/findings.ts';
import { printFormer } from './rules/place-address.ts';
import type { Question } from './store/questions.ts';
import type { FoundRun } from './store/runs.ts';

/** The sentence of a finding; one of an older version of the service may be unknown today. */
export function sentenceOf(finding: StoredFinding, language: Language): string {
  const say: Readonly<Record<string, unknown>> = findingWords(language);
  const sentence = Object.hasOwn(say, finding.key) ? say[finding.key] : undefined;
  return typeof sentence === 'function' ? String(sentence(finding.facts ?? {})) : finding.key;
}

export function sentencesOf(finding: StoredFinding): Text {
  return {
    vi: sentenceOf(finding, 'vi'),
    en: sentenceOf(finding, 'en'),
    zh: sentenceOf(finding, 'zh'),
  };
}

/** Where it stands, in the words of the sheet. */
export function columnOf(
  finding: StoredFinding,
  headers: Readonly<Record<string, string>>,
): string | undefined {
  return finding.column === undefined ? undefined : (headers[finding.column] ?? finding.column);
}

export function findingAnswer(
  finding: StoredFinding,
  row: number | null,
  headers: Readonly<Record<string, string>>,
) {
  return {
    row,
    column: columnOf(finding, headers) ?? null,
    value: finding.value ?? null,
    code: finding.facts?.code ?? finding.key,
    isNote: finding.isNote === true,
    text: sentencesOf(finding),
  };
}

export function runAnswerOf(run: FoundRun, questions: readonly Question[]) {
  const { id, kind, fileName, bytes, sha256, state, problemCount, noteCount, onlyRight } = run;
  return {
    ...{ id, kind, fileName, bytes, sha256, state, problemCount, noteCount, onlyRight },
    findings: run.findings.map((finding) => findingAnswer(finding, null, run.headers)),
    rows: {
      all: run.rowCount,
      checked: run.checkedCount,
      new: run.newCount,
      unchanged: run.unchangedCount,
      withQuestion: run.questionCount,
      wrong: run.problemRowCount,
      recorded: run.doneCount,
      refused: run.failedCount,
    },
    createdAt: run.createdAt.toISOString(),
    checkedAt: run.checkedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    questions: questions.map((question) => ({
      key: question.key,
      former: formerOf(question),
      place: question.place,
      firstRow: question.firstRow,
      rowCount: question.rowCount,
      answer: question.answer,
      choices: question.choices.map(({ code, kind: word, name }) => ({
        code,
        name: `${word} ${name}`,
      })),
    })),
  };
}

export function formerOf(question: Question): string {
  const { formerCode: code, former: name, district, province } = question;
  return printFormer({ code, name, district, province, into: [] });
}
