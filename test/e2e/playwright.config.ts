/** Browser tests against the built app: `npm run build` first. One specification: `npx playwright test -c test/e2e/playwright.config.ts contract`. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const { executablePath, args, env } = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browser',
  globalSetup: './serveBuild.ts',
  // Software WebGL needs a core for each page.
  workers: Number(process.env.CORRIDOR_E2E_WORKERS ?? 2),
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Software WebGL on a busy machine: a page takes up to twenty seconds, and some tests open a dozen.
  timeout: 480_000,
  expect: { timeout: 60_000 },
  // The machine-readable report where `npm test` asks for it; on a terminal it would only be noise.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-CA',
    timezoneId: 'America/Montreal',
    colorScheme: 'light',
    // The transition between map and network has its own tests; elsewhere it only takes time.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath, args, env },
  },
});
