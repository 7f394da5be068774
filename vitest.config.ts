import { defineConfig } from 'vitest/config';

/** What keeps nothing between two files: of these many share a process, which saves loading the house anew for each. */
const PURE = ['test/{config,domain,ingest,render,report}/**/*.test.ts', 'test/house.test.ts'];

export default defineConfig({
  test: {
    // results must not depend on where and when they are run
    env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NO_COLOR: '' },
    testTimeout: 60_000,
    sequence: { shuffle: true },
    // by default one core is left idle: of two, half the time
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: PURE,
          globalSetup: 'test/servers/keep-servers.ts',
        },
      },
    ],
  },
});
