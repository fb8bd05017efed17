import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, failures: string[] }} Count the numbers of tests that passed and failed, and each failed test with its message */

/**
 * Runs one of the two projects of `vitest.config.ts`.
 *
 * @param {'unit' | 'shells'} project
 * @param {string[]} [files] parts of paths; all files if there are none
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {Promise<Count>}
 */
export function vitest(project, files = [], variables = {}) {
  return counted(async (report) => {
    const args = ['run', '--config', 'scripts/vitest.config.ts', '--project', project, ...files]
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const passes = await run('vitest', [...args, ...reporters], variables)
    const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = read(report)
    /** @type {string[]} */
    const failures = testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults
        .filter((/** @type {any} */ test) => test.status === 'failed')
        .map((/** @type {any} */ test) => failure(`${file.name}: ${test.fullName}`, test.failureMessages[0])),
    )
    return { passes, passed, failed, failures }
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
    const { stats = {}, suites = [] } = read(report)
    const { expected: passed = 0, unexpected = 0, flaky = 0 } = stats
    return { passes, passed, failed: unexpected + flaky, failures: suites.flatMap(failedSpecs) }
  })
}

/**
 * @param {(report: string) => Promise<Count & { passes: boolean }>} suite writes its report to the given path
 * @returns {Promise<Count>} a suite that fails without a failed test counts as one failed test
 */
async function counted(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-'))
  try {
    const { passes, passed, failed, failures } = await suite(join(folder, 'report.json'))
    return { passed, failed: passes ? failed : Math.max(1, failed), failures }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * @param {any} suite of Playwright's report: a file or a group, with its own tests and the groups inside it
 * @returns {string[]} the tests that failed
 */
function failedSpecs({ suites = [], specs = [] }) {
  const own = specs.flatMap((/** @type {any} */ { ok, file, line, title, tests }) =>
    ok
      ? []
      : tests.map((/** @type {any} */ { projectName, results }) =>
          failure(`${file}:${line} ${projectName}: ${title}`, results.at(-1)?.error?.message),
        ),
  )
  return [...own, ...suites.flatMap(failedSpecs)]
}

/**
 * @param {string} test
 * @param {string} [message] possibly colored and long
 * @returns {string} both, short enough for the end of a log
 */
function failure(test, message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim())
  return [test, ...lines.slice(0, 12)].join('\n      ')
}

/**
 * @param {string} path
 * @returns {any}
 */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
