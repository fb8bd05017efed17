import { defineConfig } from 'playwright/test'
import { browser, launchArguments } from '../scripts/browser.mjs'

const report = process.env.ASSAY_REPORT

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './site.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Three workers suit two cores, because every test waits most of the time.
  workers: 3,
  retries: 0,
  // The limit leaves room for a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: await browser(), args: launchArguments },
    trace: 'off',
    // The service worker stores two hundred files for each new browser, and every test starts with an empty browser.
    // The suites about the service worker allow it.
    serviceWorkers: 'block',
  },
  projects: [
    // A test whose result is the same at any width is tagged @desktop and runs once. A test of what only a phone shows
    // is tagged @phone.
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } }, grepInvert: /@phone/ },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      grepInvert: /@desktop/,
    },
  ],
})
