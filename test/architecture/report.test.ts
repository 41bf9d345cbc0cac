import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../scripts/run-step.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(changes: object) {
  const file = path.join(folder, 'report.json');
  const report = {
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
  };
  writeFileSync(file, JSON.stringify({ ...report, ...changes }));
  return readReport(file);
}

describe('the count at the end of the list of checks', () => {
  test('is what the report says', () => {
    expect(read({})).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(read({ success: false, numFailedTests: 2 })).toMatchObject({ failed: 2 });
  });

  test('has a file that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(read({ success: false, testResults })).toMatchObject({ failed: 1 });
  });

  test('is never green when the run was not', () => {
    expect(read({ success: false })).toMatchObject({ failed: 1 });
  });

  test('does not exist without a report', () => {
    expect(readReport(path.join(folder, 'none.json'))).toBeUndefined();
    expect(read({ numPassedTests: 'three' })).toBeUndefined();
  });
});
