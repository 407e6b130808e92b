import { defineConfig } from 'vitest/config';

/** Unit and property tests stand beside the code they test. They run in Node.js, without DOM or Electron. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{lessons,electron,renderer,bench}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    reporters: ['default', './scripts/tests/vitest-report.mjs'],
  },
});
