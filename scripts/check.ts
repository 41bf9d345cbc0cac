import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './find-chromium.ts';
import { findPostgres } from './find-postgres.ts';
import { type Counts, readReport, run } from './run-step.ts';

/*
 * The one list of checks, for a person and for CI alike:
 *   npm run check
 *   npm run check -- --after-test report.json 0   the embedded run was made before and ended so: only count it
 *   OTHER_NODE=/path/to/node npm run check      the suite once more on another Node
 */

type Result =
  | { readonly kind: 'passed' | 'failed'; readonly output: string; readonly counts?: Counts }
  | { readonly kind: 'skipped'; readonly why: string };
type Step = { readonly name: string; readonly act: () => Promise<Result> };

const folder = mkdtempSync(path.join(os.tmpdir(), 'check-'));
const { TEST_DATABASE_URL: _, ...withoutServer } = process.env;
const afterTest = process.argv.indexOf('--after-test');

const steps: readonly Step[] = [
  { name: 'types', act: () => npm('typecheck') },
  { name: 'format and lint', act: () => npm('lint') },
  { name: 'architecture', act: () => npm('architecture') },
  { name: 'openapi.yaml is current', act: checkOpenapi },
  { name: 'build', act: () => npm('build') },
  { name: 'image, without Docker', act: proveImage },
  { name: 'tests, embedded database', act: testEmbedded },
  { name: 'tests, PostgreSQL', act: testPostgres },
  { name: 'tests, another Node', act: testOtherNode },
  { name: 'tests of whole services', act: () => vitest('operations', 'operations', withoutServer) },
  { name: 'journeys in a browser', act: testJourneys },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failed: string[] = [];
const skipped: string[] = [];
for (const step of steps) await take(step);
rmSync(folder, { recursive: true, force: true });

if (skipped.length > 0) console.log(`\nSkipped: ${skipped.join('; ')}.`);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}.`);
if (total.passed + total.failed === 0) console.log('\nNo test ran.');
const skippedTests = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skippedTests}`);
process.exitCode = failed.length > 0 || total.failed > 0 || total.passed === 0 ? 1 : 0;

async function take(step: Step): Promise<void> {
  const start = performance.now();
  process.stdout.write(`${step.name} ... `);
  const result = await step.act();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (result.kind === 'skipped') {
    skipped.push(`${step.name} (${result.why})`);
    console.log(`skipped: ${result.why}`);
    return;
  }
  const { counts } = result;
  const tests = counts ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${result.kind} in ${seconds} s${tests}`);
  total.passed += counts?.passed ?? 0;
  total.failed += counts?.failed ?? 0;
  total.skipped += counts?.skipped ?? 0;
  if (result.kind === 'failed') {
    failed.push(step.name);
    console.log(result.output);
  }
}

async function npm(script: string): Promise<Result> {
  const { ok, output } = await run('npm', ['run', '--silent', script]);
  return { kind: ok ? 'passed' : 'failed', output };
}

/** Writes the description anew, compares, and leaves the file as it was found. */
async function checkOpenapi(): Promise<Result> {
  const before = existsSync('openapi.yaml') ? readFileSync('openapi.yaml') : undefined;
  const result = await npm('openapi');
  if (result.kind !== 'passed' || !before) {
    return before ? result : { kind: 'failed', output: 'openapi.yaml is missing.' };
  }
  if (before.equals(readFileSync('openapi.yaml'))) return result;
  writeFileSync('openapi.yaml', before);
  return {
    kind: 'failed',
    output: 'The routes changed: run `npm run openapi` and commit the file.',
  };
}

/** Installs everything anew, which needs the network: CI does it, a person when the Dockerfile changed. */
async function proveImage(): Promise<Result> {
  if (!process.env['CI'])
    return { kind: 'skipped', why: 'only in CI; scripts/prove-image.sh does it' };
  const { ok, output } = await run('bash', ['scripts/prove-image.sh']);
  return { kind: ok ? 'passed' : 'failed', output };
}

async function testEmbedded(): Promise<Result> {
  if (afterTest < 0) return vitest('embedded', 'suite', withoutServer);
  const counts = readReport(process.argv[afterTest + 1] ?? '');
  if (!counts) return { kind: 'failed', output: 'The run before this one left no report.' };
  const ok = process.argv[afterTest + 2] === '0' && outcome(counts) === 'passed';
  return { kind: ok ? 'passed' : 'failed', output: 'See what `npm test` said.', counts };
}

async function testPostgres(): Promise<Result> {
  const server = await findPostgres();
  if (server.kind === 'absent') return { kind: 'skipped', why: server.why };
  if (server.kind === 'broken') return { kind: 'failed', output: server.why };
  return vitest('postgres', 'suite', { ...process.env, TEST_DATABASE_URL: server.url });
}

async function testOtherNode(): Promise<Result> {
  const node = process.env['OTHER_NODE'];
  if (!node) return { kind: 'skipped', why: 'OTHER_NODE names no second Node' };
  return vitest('other-node', 'suite', withoutServer, node);
}

async function testJourneys(): Promise<Result> {
  const chromium = findChromium();
  if (!chromium) return { kind: 'skipped', why: 'no chromium; CHROMIUM_PATH names one' };
  return vitest('journeys', 'journeys', { ...withoutServer, CHROMIUM_PATH: chromium });
}

async function vitest(
  name: string,
  project: string,
  environment: NodeJS.ProcessEnv,
  node = process.execPath,
): Promise<Result> {
  const report = path.join(folder, `${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
  const { ok, output } = await run(node, args, environment);
  const counts = readReport(report) ?? { passed: 0, failed: 1, skipped: 0 };
  return { kind: ok ? outcome(counts) : 'failed', output, counts };
}

function outcome(counts: Counts): 'passed' | 'failed' {
  return counts.failed === 0 && counts.passed > 0 ? 'passed' : 'failed';
}
