import ts from 'typescript';
import { literalText, nameOf, parse, place, propertyOf, type Source, walk } from './sources.ts';

const languages = ['vi', 'en', 'zh'] as const;
type Language = (typeof languages)[number];
type Versions = Record<Language, ts.Expression>;
type Finding = { readonly node: ts.Node; readonly wrong: string };

/** Everything wrong with the texts people read: missing, empty, or left in Vietnamese. */
export function untranslatedTexts(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    const found: Finding[] = [];
    walk(file, (node) => {
      if (!ts.isCallExpression(node)) return;
      const callee = node.expression.getText();
      if (callee === 'messages') found.push(...checkMessages(file, node));
      if (callee === 'defineProblems') found.push(...checkProblems(file, node));
    });
    return found.map(({ node, wrong }) => `${place(file, node)} ${wrong}`);
  });
}

/** messages({ vi: {...}, en: {...}, zh: {...} }): the same key in each table. */
function checkMessages(file: ts.SourceFile, call: ts.CallExpression): Finding[] {
  const [vi, en, zh] = languages.map((language) => tableOf(file, call.arguments[0], language));
  if (!vi || !en || !zh) return [{ node: call, wrong: 'has a table that cannot be read' }];
  return vi.properties.flatMap((property) => {
    const key = property.name && nameOf(property.name);
    if (!key || !ts.isPropertyAssignment(property)) return [];
    const versions = {
      vi: property.initializer,
      en: propertyOf(en, key),
      zh: propertyOf(zh, key),
    };
    return checkVersions(key, property, versions);
  });
}

/** defineProblems('feature', { name: { vi, en, zh, ... } }). */
function checkProblems(file: ts.SourceFile, call: ts.CallExpression): Finding[] {
  const table = objectOf(file, call.arguments[1]);
  if (!table) return [{ node: call, wrong: 'has a table that cannot be read' }];
  return table.properties.flatMap((property) => {
    const key = property.name && nameOf(property.name);
    if (!key || !ts.isPropertyAssignment(property)) return [];
    const texts = objectOf(file, property.initializer);
    if (!texts) return [{ node: property, wrong: `${key} cannot be read` }];
    const [vi, en, zh] = languages.map((language) => propertyOf(texts, language));
    return checkVersions(key, property, { vi, en, zh });
  });
}

function checkVersions(
  key: string,
  node: ts.Node,
  versions: { [L in Language]: ts.Expression | undefined },
): Finding[] {
  const { vi, en, zh } = versions;
  if (!vi || !en || !zh) return [{ node, wrong: `${key} is missing in a language` }];
  return whatIsWrong({ vi, en, zh }).map((wrong) => ({ node, wrong: `${key} ${wrong}` }));
}

function whatIsWrong(versions: Versions): string[] {
  const empty = languages.filter((language) => isEmpty(versions[language]));
  if (empty.length > 0) return empty.map((language) => `is empty in ${language}`);
  const vi = wordsOf(versions.vi);
  // Short texts and those in plain ASCII (file types, standards, example numbers) are often the same everywhere.
  if (vi.length <= 12 || !/[^\p{ASCII}\p{P}\p{S}]/u.test(vi)) return [];
  const same = (['en', 'zh'] as const).filter((language) => wordsOf(versions[language]) === vi);
  return same.map((language) => `is Vietnamese in ${language}`);
}

/** A literal with nothing in it. A function may hand over to another, so only its literals count. */
function isEmpty(expression: ts.Expression): boolean {
  if (ts.isStringLiteralLike(expression)) return expression.text.trim() === '';
  if (!ts.isArrowFunction(expression)) return false;
  return ts.isStringLiteralLike(expression.body) && expression.body.text.trim() === '';
}

function wordsOf(expression: ts.Node): string {
  const words: string[] = [];
  walk(expression, (node) => {
    const text = literalText(node);
    if (text !== undefined) words.push(text.normalize('NFC'));
  });
  return words.join('').trim();
}

function tableOf(file: ts.SourceFile, argument: ts.Node | undefined, language: Language) {
  const tables = objectOf(file, argument);
  if (!tables) return undefined;
  const shorthand = tables.properties.find(
    (each) => ts.isShorthandPropertyAssignment(each) && each.name.text === language,
  );
  return objectOf(file, propertyOf(tables, language) ?? shorthand?.name);
}

/** An object literal, or the constant of this file that holds one. */
function objectOf(
  file: ts.SourceFile,
  node: ts.Node | undefined,
): ts.ObjectLiteralExpression | undefined {
  if (!node || ts.isObjectLiteralExpression(node)) return node;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return objectOf(file, node.expression);
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declarations = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations]);
  const named = declarations.find((each) => each.name.getText() === node.text);
  return objectOf(file, named?.initializer);
}

/** Promises a register cannot keep, and a word that judges people. Names of certificates may say them. */
const promises: readonly RegExp[] = [
  /(?<!thực phẩm )an toàn(?! thực phẩm)/i,
  /hàng giả/i,
  /\bfakes?\b/i,
  /\b(safe to eat|is safe|are safe)\b/i,
  /假货|假冒|可安全食用|安全可食/,
];

/** Every text in the code (comments aside) that promises safety or calls goods counterfeit. */
export function forbiddenWords(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    const found: string[] = [];
    walk(file, (node) => {
      const text = literalText(node)?.normalize('NFC').replace(/\s+/g, ' ') ?? '';
      const word = promises.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
      if (word) found.push(`${place(file, node)} says "${word}"`);
    });
    return found;
  });
}
