import { defineConfig } from 'vitest/config';

/**
 * Tests of what is built, by its files: what depends on the base path over two builds, all else over one. They follow
 * the builds, `npx vitest run --config tests/built/vitest.config.ts`; what needs a browser stands in `tests/site`.
 */
export default defineConfig({
  test: { include: ['tests/built/*.test.ts'], testTimeout: 1_800_000, maxWorkers: 2 },
});
