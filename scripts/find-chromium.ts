import { existsSync } from 'node:fs';

/** The browser of the journeys: CHROMIUM_PATH, or Debian's. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
    (file) => file && existsSync(file),
  );
}
