import { headersOf, pathsOf } from '../response-headers.mjs'

/** @typedef {import('../response-headers.mjs').Responses} Responses */

/**
 * A part of the site whose responses all have the same headers.
 *
 * @typedef {object} Place
 * @property {string} path this one path, or if `whole` everything below it as well, such as `/causes/`
 * @property {boolean} whole
 * @property {Record<string, string>} headers
 */

/**
 * Divides a site into as few places as possible. No two of them overlap, because hosts disagree about two rules for one
 * path.
 *
 * @param {Responses} responses
 * @returns {Place[]}
 */
export function placesOf(responses) {
  /** @type {Map<string, string[]>} */
  const groups = new Map()
  for (const file of responses.files) {
    const slash = file.indexOf('/')
    const name = slash < 0 ? file : file.slice(0, slash + 1)
    groups.set(name, [...(groups.get(name) ?? []), file])
  }
  return [...groups].flatMap(([name, files]) => placesIn(responses, name, files))
}

/** The largest number of files in a folder that get one rule each. */
const LARGE = 50

/**
 * @param {Responses} responses
 * @param {string} name of a folder, with a slash at its end, or of a file at the top
 * @param {string[]} files in it
 * @returns {Place[]}
 */
function placesIn(responses, name, files) {
  const [first = name] = files
  const headers = headersOf(responses, first)
  const alike = files.every((file) => JSON.stringify(headersOf(responses, file)) === JSON.stringify(headers))
  if (name.endsWith('/') && alike) return [{ path: `/${name}`, whole: true, headers }]
  // A host accepts a hundred rules. So a large folder gets one rule with the headers that its pages share; each page
  // contains the policy that differs.
  if (name.endsWith('/') && files.length > LARGE) {
    const shared = Object.entries(headers).filter(([header, value]) =>
      files.every((file) => headersOf(responses, file)[header] === value),
    )
    return [{ path: `/${name}`, whole: true, headers: Object.fromEntries(shared) }]
  }
  return files.flatMap((file) =>
    pathsOf(file).map((path) => ({ path, whole: false, headers: headersOf(responses, file) })),
  )
}

/**
 * Separates the headers that all places share from those that each place has in addition.
 *
 * @param {Place[]} places
 * @returns {{ common: Record<string, string>, places: Place[] }}
 */
export function apart(places) {
  const [first] = places
  const shared = Object.entries(first?.headers ?? {}).filter(([name, value]) =>
    places.every(({ headers }) => headers[name] === value),
  )
  const common = Object.fromEntries(shared)
  return {
    common,
    places: places.map((place) => ({
      ...place,
      headers: Object.fromEntries(Object.entries(place.headers).filter(([name]) => !(name in common))),
    })),
  }
}
