import { defineConfig } from 'vitest/config';

/** Unit and property tests stand beside the code they test. They run in Node.js, without DOM or Electron. */
export default defineConfig({
  test: {
    environment: 'node',
    // Ends what hangs. On a busy machine a test may take ten times as long as on an idle one, and is as right as ever.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['{lessons,electron,renderer,bench}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    reporters: ['default', './scripts/tests/vitest-report.mjs'],
  },
});
