import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import { listSources, root } from './sources.ts';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** The rules broken by `src/` below `folder`, and the modules that were looked at. */
async function cruiseSources(folder: string) {
  const settings: ICruiseOptions = {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden, options },
    validate: true,
  };
  const { output } = await cruise(['src'], settings);
  if (typeof output === 'string') throw new Error(output);
  return {
    seen: output.modules.map((module) => module.source).filter((file) => file.startsWith('src/')),
    broken: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

test('features depend on the platform and it on lib; every file was looked at', async () => {
  const { seen, broken } = await cruiseSources(root);
  const files = listSources('src').map((source) => source.path);
  expect(files.length).toBeGreaterThan(20);
  expect(seen).toEqual(expect.arrayContaining(files));
  expect(broken).toEqual([]);
});

describe('each rule is able to fail', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dependencies-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['lib-is-a-leaf', 'src/lib/a.ts', 'src/db/b.ts'],
    ['lib-does-no-io', 'src/lib/c.ts', 'node:fs'],
    ['platform-knows-no-feature', 'src/http/d.ts', 'src/features/areas/rules.ts'],
    ['nothing-imports-the-process', 'src/web/e.ts', 'src/app.ts'],
    ['feature-border', 'src/features/batches/f.ts', 'src/features/areas/store.ts'],
    ['feature-border', 'src/features/batches/k.ts', 'src/features/areas/problems.ts'],
    ['rules-are-pure', 'src/features/areas/rules/g.ts', 'src/db/b.ts'],
    ['one-place-knows-the-driver', 'src/http/h.ts', 'postgres'],
    ['one-place-knows-the-driver', 'src/features/areas/h.ts', 'drizzle-orm/postgres-js'],
    ['no-missing-file', 'src/http/i.ts', 'src/http/nowhere.ts'],
  ])('%s: %s -> %s', async (rule, from, to) => {
    writeTree(folder, from, to);
    const { broken } = await cruiseSources(folder);
    expect(broken.some((line) => line.startsWith(`${rule}: ${from} ->`))).toBe(true);
  });

  test('a cycle and a file nobody uses', async () => {
    write(folder, 'src/web/one.ts', "import './two.ts';");
    write(folder, 'src/web/two.ts', "import './one.ts';");
    write(folder, 'src/web/alone.ts', 'export const a = 1;');
    const { broken } = await cruiseSources(folder);
    expect(broken).toContainEqual(expect.stringMatching(/^no-cycle: src\/web\/(one|two)/));
    expect(broken).toContain('no-orphan: src/web/alone.ts -> src/web/alone.ts');
  });

  test('entering a feature by its actions or its rules is allowed', async () => {
    writeTree(folder, 'src/features/labels/m.ts', 'src/features/areas/actions/n.ts');
    writeTree(folder, 'src/features/labels/o.ts', 'src/features/areas/rules.ts');
    const { broken } = await cruiseSources(folder);
    expect(broken.filter((line) => line.includes('src/features/labels/'))).toEqual([]);
  });
});

/** A file that imports another one, which is made as well unless its name says that it is missing. */
function writeTree(folder: string, from: string, to: string): void {
  const isFile = to.startsWith('src/');
  const relative = path.posix.relative(path.posix.dirname(from), to);
  const specifier = isFile ? (relative.startsWith('.') ? relative : `./${relative}`) : to;
  write(folder, from, `import * as used from '${specifier}';\nexport const it = used;\n`);
  if (isFile && !to.includes('nowhere')) write(folder, to, 'export const used = 1;\n');
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
