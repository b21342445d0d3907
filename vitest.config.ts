import { defineConfig } from 'vitest/config';

/**
 * Unit and property tests; `tests/built` reads what is built, `tests/site` is for the browser. Time limits are for what
 * hangs, not for a busy machine.
 */
export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/built/**', 'tests/fixtures/**'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    maxWorkers: 2,
  },
});
