import { describe, expect, test } from 'vitest';
import { declaredRefusals, untestedRefusals } from './refusals.ts';
import { listSources } from './sources.ts';

test('every refusal the service can give is shown by a test', () => {
  const tests = listSources('test').filter(
    ({ path }) => path.includes('.test.') && !path.startsWith('test/architecture/'),
  );
  expect(untestedRefusals(declaredRefusals(listSources('src')), tests)).toEqual([]);
});

describe('the check', () => {
  const refusals = declaredRefusals([
    {
      path: 'src/features/batches/problems.ts',
      text: "export const problems = defineProblems('batches', { notYet: {}, notYetRipe: {} });",
    },
  ]);
  const check = (text: string) =>
    untestedRefusals(refusals, [{ path: 'test/features/batches/a.test.ts', text }]);
  const notYet = 'batches/not-yet (src/features/batches/problems.ts) is shown by no test';
  const ripe = 'batches/not-yet-ripe (src/features/batches/problems.ts) is shown by no test';

  test('names the refusals no test mentions', () => {
    expect(check('')).toEqual([notYet, ripe]);
  });

  test('is not content with a longer code or with the name from elsewhere', () => {
    expect(check("'batches/not-yet-ripe'")).toEqual([notYet]);
    expect(check('problems.notYet problems.notYetRipe')).toEqual([notYet, ripe]);
  });

  test('accepts the code, or the name with its import', () => {
    const imported = "import { problems } from '../../../src/features/batches/problems.ts';\n";
    expect(check("'batches/not-yet' 'batches/not-yet-ripe'")).toEqual([]);
    expect(check(`${imported}problems.notYet() problems.notYetRipe.code`)).toEqual([]);
  });
});
