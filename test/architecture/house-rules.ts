import ts from 'typescript';
import { parse, place, type Source, walk } from './sources.ts';

/** Looks at one piece of code and says what is wrong with it, if anything. */
type Rule = (node: ts.Node) => string | undefined;

const only = (sources: readonly Source[], allowed: readonly string[]) =>
  sources.filter(({ path }) => !allowed.includes(path));

function find(sources: readonly Source[], rule: Rule): string[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    const found: string[] = [];
    walk(file, (node) => {
      const wrong = rule(node);
      if (wrong) found.push(`${place(file, node)} ${wrong}`);
    });
    return found;
  });
}

/** Settings are read, checked and documented in one file; nothing else looks at the environment. */
export function environmentReaders(sources: readonly Source[]): string[] {
  return find(only(sources, ['src/config.ts']), (node) => {
    if (
      /^process\s*(\?\.|\.)\s*env$|^process\s*(\?\.)?\[\s*['"`]env['"`]\s*\]$/.test(node.getText())
    ) {
      return 'reads the environment: only src/config.ts does';
    }
    const importsProcess =
      ts.isImportDeclaration(node) &&
      /['"](node:)?process['"]/.test(node.moduleSpecifier.getText());
    return importsProcess && /\benv\b/.test(node.importClause?.getText() ?? '')
      ? 'reads the environment: only src/config.ts does'
      : undefined;
  });
}

/** The first ten letters of an ISO instant are the day in Greenwich: before 7 in the morning it is yesterday. */
export function daysCutFromInstants(sources: readonly Source[]): string[] {
  return find(only(sources, ['src/lib/dates.ts']), (node) => {
    if (!ts.isCallExpression(node)) return undefined;
    const code = node.getText().replace(/\s+/g, '');
    return /\.toISOString\(\)\??\.(slice\(0,10\)|substr(ing)?\(0,10\)|split\(['"`]T['"`]\))$/.test(
      code,
    )
      ? 'cuts a day out of an instant: use lib/dates.ts'
      : undefined;
  });
}

const audited = ['svg-markup', 'json-ld', 'inline-style'].map(
  (name) => `src/web/components/${name}.tsx`,
);

/** Markup that is not escaped comes from one audited component each, suppressed lint or not. */
export function unescapedMarkup(sources: readonly Source[]): string[] {
  return find(only(sources, audited), (node) =>
    ts.isIdentifier(node) && node.text === 'dangerouslySetInnerHTML'
      ? 'puts markup into a page unescaped'
      : undefined,
  );
}

/** The content policy forbids inline styles and handlers: the browser would ignore them silently. */
export function forbiddenAttributes(sources: readonly Source[]): string[] {
  return find(sources, (node) => {
    if (!ts.isJsxAttribute(node)) return undefined;
    const name = node.name.getText();
    if (name === 'style') return 'has a style attribute, which the content policy blocks';
    return /^on[a-z]+$/i.test(name)
      ? `has the handler ${name}, which the policy blocks`
      : undefined;
  });
}
