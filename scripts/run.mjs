import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  // Without this variable, Next writes download addresses into the lock file if a compiler for another platform is
  // missing.
  NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
}

/**
 * Runs a command-line tool of one of our packages in the current folder. Its output goes to ours.
 *
 * @param {string} name the package; `name/command` if the command has another name
 * @param {string[]} args
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {Promise<boolean>} whether it ended with code 0
 * @throws if it cannot be started
 */
export function run(name, args, variables = {}) {
  const slash = name.startsWith('@') ? name.indexOf('/', name.indexOf('/') + 1) : name.indexOf('/')
  const packageName = slash < 0 ? name : name.slice(0, slash)
  const command = name.slice(name.lastIndexOf('/') + 1)
  const folder = join('node_modules', packageName)
  const script = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin[command]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, script), ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...quiet, ...variables },
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
