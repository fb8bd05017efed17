/**
 * The sub-path that the site is built for, from the variable `BASE_PATH`: `/x` for a host that serves it at `/x/`.
 *
 * @param {string} [value]
 * @returns {string} the empty string for a site at the root of its host
 * @throws if the value is not a path, with the reason
 */
export function basePath(value = process.env.BASE_PATH ?? '') {
  if (value === '' || /^(?:\/(?!_next(?:\/|$))[\w-][\w.~-]*)+$/.test(value)) return value
  throw new Error(
    `BASE_PATH=${value} can’t be used. It must start with a slash, must not end with one, and may contain only letters, digits, “-”, “_”, “.”, “~” and slashes, such as /assay.`,
  )
}
