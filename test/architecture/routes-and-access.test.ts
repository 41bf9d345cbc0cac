import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { describeWholeApi, listRoutes } from '../../scripts/describe-api.ts';

test('who may call which route is written down, so that a change of access is seen in review', async () => {
  const lines = await listRoutes();
  expect(lines.length).toBeGreaterThan(10);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./routes-and-access.txt');
});

test('openapi.yaml is what the routes say; npm run openapi writes it anew', async () => {
  const now = stringify(await describeWholeApi(), { lineWidth: 0, aliasDuplicateObjects: false });
  expect(readFileSync('openapi.yaml', 'utf8') === now).toBe(true);
});
