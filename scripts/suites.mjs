import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Count how many tests passed and failed */

/**
 * Runs one of the two projects of `vitest.config.ts`.
 *
 * @param {'unit' | 'shells'} project
 * @returns {Promise<Count>}
 */
export function vitest(project) {
  return counted(async (report) => {
    const args = ['run', '--config', 'scripts/vitest.config.ts', '--project', project]
    const passes = await run('vitest', [
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = read(report)
    return { passes, passed, failed }
  })
}

/**
 * Runs a part of the end-to-end suite against the site in `out/`.
 *
 * @param {string[]} args added to Playwright's own
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {Promise<Count>}
 */
export function playwright(args, variables = {}) {
  return counted(async (report) => {
    const passes = await run('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
      ...variables,
      ASSAY_REPORT: report,
    })
    const { expected: passed = 0, unexpected = 0, flaky = 0 } = read(report).stats ?? {}
    return { passes, passed, failed: unexpected + flaky }
  })
}

/**
 * @param {(report: string) => Promise<Count & { passes: boolean }>} suite writes its report to the path that it is given
 * @returns {Promise<Count>} a suite can fail without a test of its own, which counts as one
 */
async function counted(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-'))
  try {
    const { passes, passed, failed } = await suite(join(folder, 'report.json'))
    return { passed, failed: passes ? failed : Math.max(1, failed) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * @param {string} path
 * @returns {any}
 */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
