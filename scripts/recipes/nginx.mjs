import { byPage, hostHeaders } from '../policy.mjs'
import { cacheControl, contentTypes, headersOf } from '../response-headers.mjs'
import { fitting } from './fitting.mjs'

/** Characters. nginx rejects a longer parameter. */
const LIMIT = 4000
const CACHE = 'Cache-Control'

/**
 * Two files to include: `assay-http.conf` in `http`, with the headers that differ from file to file, and `assay-server.conf` in
 * the `server` whose `root` is the site.
 *
 * @param {import('../response-headers.mjs').Responses} responses
 * @returns {Record<string, string>} texts by file name
 */
export function nginx(responses) {
  const page = headersOf(responses, '404.html')
  const others = Object.entries(hostHeaders(page)).filter(([name]) => !(name in byPage) && name !== CACHE)
  /** @type {(header: string, variable: string) => string} */
  const map = (header, variable) => {
    /** @param {string} file */
    const value = (file) => quoted(fitting(headersOf(responses, file)[header] ?? '', LIMIT))
    return `map $uri $assay_${variable} {
  default ${value('any.txt')};
  ~\\.html$ ${value('404.html')};
${[...responses.own.keys()].map((file) => `  /${file} ${value(file)};\n`).join('')}}
`
  }
  return {
    'assay-http.conf': `# For http { }: what differs from file to file.
${Object.entries(byPage)
  .map(([header, variable]) => map(header, variable))
  .join('')}map $uri $assay_cache {
  default ${quoted(cacheControl.other)};
  ~^/${cacheControl.lasting.folder} ${quoted(cacheControl.lasting.value)};
}
`,
    'assay-server.conf': `# For server { }, beside root. No location below it may have an add_header of its own: it would lose all of these.
index index.html;
charset utf-8;
charset_types ${textTypes.join(' ')};
types {
${Object.entries(contentTypes)
  .map(([ending, type]) => `  ${type} ${ending};\n`)
  .join('')}}
gzip on;
gzip_vary on;
gzip_types ${textTypes.join(' ')};
server_tokens off;
absolute_redirect off;
error_page 403 =404 /404.html;
error_page 404 /404.html;
${Object.entries(byPage)
  .map(([header, variable]) => `add_header ${header} $assay_${variable} always;\n`)
  .join('')}add_header ${CACHE} $assay_cache always;
${others.map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`).join('')}`,
  }
}

/** text/html is always included. */
const textTypes = Object.values(contentTypes).filter(
  (type) => /^text\/|json$|xml$/.test(type) && type !== 'text/html',
)

/** @param {string} text */
function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
