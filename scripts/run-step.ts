import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** What vitest's json reporter writes, as far as it is needed here. */
const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Undefined when there is no readable report: the run itself broke. */
export function readReport(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = reportSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) return undefined;
  const report = parsed.data;
  // A file that fails while it loads has no test to count, and yet it failed.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: report.success || failed > 0 ? failed : 1,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const longestStepMinutes = 20;

/** Runs one command and gives its exit code and everything it said. */
export function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...environment, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestStepMinutes * 60_000,
      killSignal: 'SIGKILL',
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code, signal) => {
      const ended = signal ? `\nended by ${signal} (limit ${longestStepMinutes} minutes)` : '';
      resolve({ ok: code === 0, output: Buffer.concat(said).toString('utf8') + ended });
    });
  });
}
