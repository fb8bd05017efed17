import { spawnSync } from 'node:child_process'

/**
 * Asks the registry whether the packages that ship have known vulnerabilities.
 *
 * @returns {boolean} false if they have; true if they have none, or if the registry cannot be reached, which is printed
 */
export function audit() {
  const options = ['--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const { stdout } = spawnSync('npm', ['audit', ...options], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const verdict = judged(stdout ?? '')
  console.log(verdict.says)
  return verdict.clean
}

/**
 * Reads the response of `npm audit --json`.
 *
 * @param {string} json
 * @returns {{ clean: boolean, says: string }}
 */
export function judged(json) {
  const { vulnerabilities, message } = parsed(json)
  if (vulnerabilities === undefined) return { clean: true, says: `Not checked: ${message ?? 'no response'}` }
  const found = Object.values(vulnerabilities).map(({ name, severity }) => `${name} (${severity})`)
  if (found.length === 0) return { clean: true, says: 'No known vulnerabilities in the packages that ship' }
  return { clean: false, says: `Known vulnerabilities: ${found.join(', ')}. See npm audit --omit=dev` }
}

/**
 * @param {string} json
 * @returns {{ vulnerabilities?: Record<string, { name: string, severity: string }>, message?: string }}
 */
function parsed(json) {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}
