// npm test: the checks, a production build, a second one to compare it with, one for a sub-path, and the end-to-end suite.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { run } from './run.mjs'
import { subPathBuild } from './sub-path-build.mjs'
import { verify } from './verify.mjs'

const reports = mkdtempSync(join(tmpdir(), 'assay-'))
const unitReport = join(reports, 'unit.json')
const pageReport = join(reports, 'page.json')

const failedSteps = await check(['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])
process.env.ASSAY_TYPES = 'checked'
if (!(await build())) failedSteps.push('build')
else if (!(await hasBrowser())) failedSteps.push('browser')
else {
  const [same, subPath] = await otherBuilds()
  if (!same) failedSteps.push('reproducible build')
  const variables = { ASSAY_REPORT: pageReport, ASSAY_SUB_PATH: subPath?.out ?? '' }
  if (!(await run('playwright', ['test', '--config', 'e2e/playwright.config.ts'], variables)))
    failedSteps.push('pages')
  subPath?.remove()
}

const unit = read(unitReport)
const page = read(pageReport)?.stats
const passed = (unit?.numPassedTests ?? 0) + (page?.expected ?? 0)
const failedTests = (unit?.numFailedTests ?? 0) + (page?.unexpected ?? 0) + (page?.flaky ?? 0)
rmSync(reports, { recursive: true })

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`)
// A step can fail without a test of its own, so that the count alone would look green.
const failed = Math.max(failedTests, failedSteps.length)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/**
 * Builds the site once more, to compare, and for a sub-path, at the same time.
 *
 * @returns {Promise<[boolean, Awaited<ReturnType<typeof subPathBuild>>] | [false]>} whether the site came out the same, and the
 *   one for a sub-path
 */
async function otherBuilds() {
  try {
    return await Promise.all([verify('out'), subPathBuild()])
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return [false]
  }
}

/** @returns {Promise<boolean>} */
async function hasBrowser() {
  try {
    console.log(`\nBrowser: ${await browser()}`)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/**
 * @param {string} path
 * @returns {any}
 */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
