import { defineConfig } from 'playwright/test'
import { browser, launchArguments } from '../scripts/browser.mjs'

const report = process.env.ASSAY_REPORT

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './site.ts',
  fullyParallel: true,
  forbidOnly: true,
  // On two cores: every test waits most of its time.
  workers: 3,
  retries: 0,
  // A busy machine is no fault.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: await browser(), args: launchArguments },
    trace: 'off',
    // It keeps two hundred files each time, and every test starts with an empty browser. The suites about it let it.
    serviceWorkers: 'block',
  },
  projects: [
    // What looks the same at any width is tagged @desktop and runs once; what only a phone has, @phone.
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } }, grepInvert: /@phone/ },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      grepInvert: /@desktop/,
    },
  ],
})
