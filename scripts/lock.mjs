/** @typedef {{ resolved?: string, optionalDependencies?: Record<string, string> }} Locked */

/**
 * Looks for what makes `npm ci` fail elsewhere: a download address that only one network knows, or a platform's package
 * that was left out when the lock was written.
 *
 * @param {{ packages: Record<string, Locked> }} lock a parsed package-lock.json
 * @returns {string[]} one sentence a fault
 */
export function lockFaults({ packages }) {
  const faults = []
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved) faults.push(`${path} carries a download address`)
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) faults.push(`${name}, optional for ${path}, is missing`)
    }
  }
  return faults
}

/**
 * @param {Record<string, Locked>} packages
 * @param {string} path of the package that asks, such as `node_modules/a/node_modules/b`
 * @param {string} name
 * @returns {boolean} whether Node's way of looking upwards would find it
 */
function isLocked(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at}${at && '/'}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}
