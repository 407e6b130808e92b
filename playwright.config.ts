import { defineConfig } from '@playwright/test';

const environment = process.env;

/** End-to-end tests in the real Electron app. Start them with `npm run e2e`: it builds and brings a display. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: environment['LESART_E2E_RESULTS'] ?? 'test-results',
  workers: Number(environment['LESART_E2E_WORKERS'] ?? 1),
  retries: 0,
  // Both end what hangs; a busy machine makes no test wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: environment['LESART_E2E_REPORT'] ?? 'test-results/report.json' }],
  ],
});
