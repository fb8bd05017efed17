import { hostHeaders } from '../policy.mjs'
import { fitting } from './fitting.mjs'
import { apart, placesOf } from './places.mjs'

const POLICY = 'Content-Security-Policy'
/** Cloudflare's limits. Netlify documents none. */
const LINE = 2000
const RULES = 100

/**
 * The file `_headers` of Cloudflare Pages and Netlify. No header is named by two rules that match the same path,
 * because the two hosts treat that differently. So for an unknown path the 404 page is sent without the header of its
 * policy, but the policy is in the page.
 *
 * @param {import('../response-headers.mjs').Responses} responses
 * @returns {Record<string, string>} text by file name
 * @throws if there are more rules than the hosts accept
 */
export function headersFile(responses) {
  const { common, places } = apart(placesOf(responses))
  const rules = [{ path: '/', whole: true, headers: hostHeaders(common) }, ...places]
  if (rules.length > RULES) throw new Error(`_headers has ${rules.length} rules; a host allows ${RULES}`)
  const text = rules.map(({ path, whole, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => line(name, value))
    return `${path}${whole ? '*' : ''}\n${lines.join('')}`
  })
  return { _headers: text.join('') }
}

/**
 * @param {string} name
 * @param {string} value
 */
function line(name, value) {
  const start = `  ${name}: `
  return `${start}${name === POLICY ? fitting(value, LINE - start.length) : value}\n`
}
