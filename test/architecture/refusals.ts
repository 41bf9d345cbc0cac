import ts from 'typescript';
import { nameOf, parse, type Source, walk } from './sources.ts';

type Refusal = { readonly name: string; readonly code: string; readonly declaredIn: string };

/** Every refusal the service can give, by its public code ('batches/harvested-in-future'). */
export function declaredRefusals(sources: readonly Source[]): Refusal[] {
  const refusals: Refusal[] = [];
  for (const source of sources) {
    walk(parse(source), (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineProblems') return;
      const [feature, table] = node.arguments;
      if (!feature || !ts.isStringLiteralLike(feature)) return;
      if (!table || !ts.isObjectLiteralExpression(table)) return;
      for (const { name: property } of table.properties) {
        const name = property && nameOf(property);
        if (!name) continue;
        const code = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        refusals.push({ name, code: `${feature.text}/${code}`, declaredIn: source.path });
      }
    });
  }
  return refusals;
}

/**
 * Refusals that no test shows. A test shows one by its code, or as `problems.name` or `refusals.name`
 * when it imports the file that declares it.
 */
export function untestedRefusals(refusals: readonly Refusal[], tests: readonly Source[]): string[] {
  return refusals
    .filter((refusal) => !tests.some(({ text }) => shows(text, refusal)))
    .map(({ code, declaredIn }) => `${code} (${declaredIn}) is shown by no test`);
}

function shows(text: string, { name, code, declaredIn }: Refusal): boolean {
  if (new RegExp(`${code}(?![\\w-])`).test(text)) return true;
  return (
    text.includes(declaredIn) && new RegExp(`\\b(\\w*[pP]roblems|refusals)\\.${name}\\b`).test(text)
  );
}
