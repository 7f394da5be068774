import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // results must not depend on where and when they are run
    env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NO_COLOR: '' },
    testTimeout: 60_000,
    sequence: { shuffle: true },
    // by default one core is left idle: of two, half the time
    maxWorkers: '100%',
  },
});
