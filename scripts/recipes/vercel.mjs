import { hostHeaders } from '../policy.mjs'
import { headersOf } from '../response-headers.mjs'
import { apart, placesOf } from './places.mjs'

/**
 * `vercel.json` for a folder with the site in `site/`.
 *
 * @param {import('../response-headers.mjs').Responses} responses
 * @returns {Record<string, string>} text by file name
 */
export function vercel(responses) {
  const places = placesOf(responses)
  const { common, places: each } = apart(places)
  const known = each.map(({ path, whole }) => source(path, whole))
  const unknown = Object.entries(headersOf(responses, '404.html')).filter(([name]) => !(name in common))
  const rules = [
    { source: '/(.*)', headers: pairs(hostHeaders(common)) },
    ...each.map(({ headers }, index) => ({ source: known[index], headers: pairs(headers) })),
    {
      source: `/((?!${known.map((path) => `${path.slice(1)}$`).join('|')}).*)`,
      headers: pairs(Object.fromEntries(unknown)),
    },
  ]
  const config = {
    framework: null,
    buildCommand: '',
    installCommand: '',
    outputDirectory: 'site',
    trailingSlash: true,
    headers: rules,
  }
  return { 'vercel.json': `${JSON.stringify(config, null, 2)}\n` }
}

/**
 * @param {string} path
 * @param {boolean} whole
 * @returns {string} a pattern for the path, or for it and all below it
 */
function source(path, whole) {
  return `${path.replaceAll('.', '\\.')}${whole ? '(.*)' : ''}`
}

/** @param {Record<string, string>} headers */
function pairs(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }))
}
