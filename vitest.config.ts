import { defineConfig } from 'vitest/config';

const common = {
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

// `suite` needs a database only and is run all day; `operations` starts, kills and measures whole
// services, `journeys` needs a browser: both take longer and are run by `npm run check`.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    // Most of a run was loading the application anew for each file. No test mocks a module, and each
    // file makes its own application, so the files of a worker may share what is loaded.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'suite',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', 'test/operations/**'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'operations',
          hookTimeout: 240_000,
          include: ['test/operations/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'journeys',
          include: ['test/journeys/**/*.test.{ts,tsx}'],
          // Each journey starts the whole service with a database and the demo's records of its own.
          globalSetup: [],
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
