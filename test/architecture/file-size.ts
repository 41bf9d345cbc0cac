import type { Source } from './sources.ts';

export const longestFile = 300;

/** Files that one person cannot keep in mind any more: to be split before they grow further. */
export function filesTooLong(sources: readonly Source[]): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${longestFile} are allowed`);
}
