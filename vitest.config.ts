import { defineConfig } from 'vitest/config';

/** Unit and property tests; `tests/site` is for the browser. */
export default defineConfig({
  test: { setupFiles: ['tests/setup.ts'], include: ['tests/**/*.test.ts'], exclude: ['tests/fixtures/**'] },
});
