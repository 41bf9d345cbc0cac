import path from 'node:path';
import ts from 'typescript';
import { parse, place, type Source, walk } from './sources.ts';

/** `feature` is the schema file the table stands in, `sqlName` its name in the database. */
type Table = { readonly feature: string; readonly sqlName: string };
/** Tables by the name they are exported under. */
export type Tables = ReadonlyMap<string, Table>;

const schemaFolder = 'src/db/schema/';
const platformFolders = ['src/db/', 'src/http/', 'src/jobs/'];

export function readTables(sources: readonly Source[]): Tables {
  const tables = new Map<string, Table>();
  for (const source of sources.filter((each) => each.path.startsWith(schemaFolder))) {
    const feature = source.path.slice(schemaFolder.length).split(/[/.]/)[0] ?? '';
    walk(parse(source), (node) => {
      if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return;
      if (!node.initializer || !ts.isCallExpression(node.initializer)) return;
      const [first] = node.initializer.arguments;
      if (!/^pgTable\b/.test(node.initializer.expression.getText())) return;
      if (first && ts.isStringLiteralLike(first)) {
        tables.set(node.name.text, { feature, sqlName: first.text });
      }
    });
  }
  return tables;
}

/** Every write to a table from outside the feature its schema file is named after. */
export function writesOutsideOwner(sources: readonly Source[], tables: Tables): string[] {
  const features = new Set(
    sources.map(({ path: file }) => /^src\/features\/([^/]+)\//.exec(file)?.[1]),
  );
  return sources.flatMap((source) =>
    writesIn(source, tables)
      .filter(({ table }) => !ownersOf(table, features).some((f) => source.path.startsWith(f)))
      .map(({ at, table }) => `${at} writes ${table.sqlName}, which only ${table.feature} writes`),
  );
}

function ownersOf(table: Table, features: ReadonlySet<string | undefined>): string[] {
  // Tables of no feature (jobs, idempotency keys) belong to the platform.
  return features.has(table.feature) ? [`src/features/${table.feature}/`] : platformFolders;
}

type Write = { at: string; table: Table };

function writesIn(source: Source, tables: Tables): Write[] {
  const file = parse(source);
  const named = importedTables(file, tables);
  const bySqlName = new Map([...tables.values()].map((table) => [table.sqlName, table]));
  const tableOf = (node: ts.Node | undefined) => node && named.get(node.getText(file));
  const found: Write[] = [];
  walk(file, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const table = tableOf(node.arguments[0]);
      if (table && ['insert', 'update', 'delete'].includes(node.expression.name.text)) {
        found.push({ at: place(file, node), table });
      }
    }
    const statement = rawSql(node, (expression) => tableOf(expression)?.sqlName);
    for (const [, name = ''] of statement?.matchAll(writeStatement) ?? []) {
      const table = bySqlName.get(name);
      if (table) found.push({ at: place(file, node), table });
    }
  });
  return found;
}

const writeStatement =
  /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:public\.)?"?(\w+)"?/gi;

/** The SQL of sql`...` with table names filled in, or of sql.raw('...'); undefined for other code. */
function rawSql(
  node: ts.Node,
  nameOfTable: (node: ts.Expression) => string | undefined,
): string | undefined {
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') {
    if (ts.isNoSubstitutionTemplateLiteral(node.template)) return node.template.text;
    const rest = node.template.templateSpans.map(
      (span) => `${nameOfTable(span.expression) ?? '?'}${span.literal.text}`,
    );
    return node.template.head.text + rest.join('');
  }
  if (ts.isCallExpression(node) && /(^sql\.raw|\.unsafe)$/.test(node.expression.getText())) {
    return node.arguments[0]?.getText();
  }
  return undefined;
}

/** What this file calls each table it imports: `areas`, an alias, or `schema.areas`. */
function importedTables(file: ts.SourceFile, tables: Tables): Map<string, Table> {
  const named = new Map<string, Table>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !fromSchema(file, statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings) continue;
    if (ts.isNamespaceImport(bindings)) {
      for (const [name, table] of tables) named.set(`${bindings.name.text}.${name}`, table);
      continue;
    }
    for (const { name, propertyName } of bindings.elements) {
      const table = tables.get((propertyName ?? name).text);
      if (table) named.set(name.text, table);
    }
  }
  return named;
}

function fromSchema(file: ts.SourceFile, statement: ts.ImportDeclaration): boolean {
  if (!ts.isStringLiteral(statement.moduleSpecifier)) return false;
  const target = path.posix.join(path.posix.dirname(file.fileName), statement.moduleSpecifier.text);
  return /^src\/db\/schema(\/|\.ts$)/.test(target);
}
