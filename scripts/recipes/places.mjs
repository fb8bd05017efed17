import { headersOf, pathsOf } from '../answers.mjs'

/** @typedef {import('../answers.mjs').Answers} Answers */

/**
 * A part of the site whose responses all have the same headers.
 *
 * @typedef {object} Place
 * @property {string} path `/causes/` and all below it when `whole`, else this one path
 * @property {boolean} whole
 * @property {Record<string, string>} headers
 */

/**
 * Divides a site into as few places as possible, of which no two overlap: hosts disagree about what two rules for one path mean.
 *
 * @param {Answers} answers
 * @returns {Place[]}
 */
export function placesOf(answers) {
  /** @type {Map<string, string[]>} */
  const groups = new Map()
  for (const file of answers.files) {
    const slash = file.indexOf('/')
    const name = slash < 0 ? file : file.slice(0, slash + 1)
    groups.set(name, [...(groups.get(name) ?? []), file])
  }
  return [...groups].flatMap(([name, files]) => placesIn(answers, name, files))
}

/** Files of a folder that get a rule each. */
const LARGE = 50

/**
 * @param {Answers} answers
 * @param {string} name of a folder, with a slash at its end, or of a file at the top
 * @param {string[]} files in it
 * @returns {Place[]}
 */
function placesIn(answers, name, files) {
  const [first = name] = files
  const headers = headersOf(answers, first)
  const alike = files.every((file) => JSON.stringify(headersOf(answers, file)) === JSON.stringify(headers))
  if (name.endsWith('/') && alike) return [{ path: `/${name}`, whole: true, headers }]
  // A host takes a hundred rules. What the pages of a large folder do not share, each has in itself.
  if (name.endsWith('/') && files.length > LARGE) {
    const shared = Object.entries(headers).filter(([header, value]) =>
      files.every((file) => headersOf(answers, file)[header] === value),
    )
    return [{ path: `/${name}`, whole: true, headers: Object.fromEntries(shared) }]
  }
  return files.flatMap((file) =>
    pathsOf(file).map((path) => ({ path, whole: false, headers: headersOf(answers, file) })),
  )
}

/**
 * What all places have in common, and what each has beside.
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
