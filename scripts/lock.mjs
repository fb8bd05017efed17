/**
 * @typedef {object} Locked
 * @property {string} [resolved]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * Finds everything that makes `npm ci` fail elsewhere or install something else: a download address that only one
 * network knows, a package of another platform that is missing from the lock file, a version that is not exact, and a
 * script that would run.
 *
 * @param {{ packages: Record<string, Locked> }} lock a parsed package-lock.json
 * @returns {string[]} one sentence per fault
 */
export function lockFaults({ packages }) {
  const root = packages[''] ?? {}
  const faults = Object.entries({ ...root.dependencies, ...root.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is required as ${version}, which isn’t an exact version`)
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved) faults.push(`${path} has a download address`)
    if (entry.hasInstallScript) faults.push(`${path} runs a script when it is installed`)
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) faults.push(`${name}, optional for ${path}, is missing`)
    }
  }
  return faults
}

/**
 * @param {Record<string, Locked>} packages
 * @param {string} path of the package that requires the other one, such as `node_modules/a/node_modules/b`
 * @param {string} name
 * @returns {boolean} whether Node's lookup through the parent folders would find it
 */
function isLocked(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at}${at && '/'}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}
