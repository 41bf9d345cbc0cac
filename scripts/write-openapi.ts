import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { describeWholeApi } from './describe-api.ts';

// Writes openapi.yaml from the routes' own schemas. A test fails when the file differs from them.
writeFileSync(
  new URL('../openapi.yaml', import.meta.url),
  stringify(await describeWholeApi(), { lineWidth: 0, aliasDuplicateObjects: false }),
);
