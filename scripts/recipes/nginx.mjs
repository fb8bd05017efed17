import { cacheControl, contentTypes, headersOf } from '../answers.mjs'
import { hostHeaders } from '../policy.mjs'
import { fitting } from './fitting.mjs'

/** nginx refuses a longer parameter. */
const LIMIT = 4000
const POLICY = 'Content-Security-Policy'
const CACHE = 'Cache-Control'
const LINKS = 'Connection-Allowlist'

/**
 * Two files to include: `assay-http.conf` in `http`, with the policy of each file and where its links may lead, and `assay-server.conf` in the `server` whose
 * `root` is the site.
 *
 * @param {import('../answers.mjs').Answers} answers
 * @returns {Record<string, string>} texts by file name
 */
export function nginx(answers) {
  const page = headersOf(answers, '404.html')
  /** @param {string} file */
  const policy = (file) => quoted(fitting(headersOf(answers, file)[POLICY] ?? '', LIMIT))
  /** @param {string} file */
  const links = (file) => quoted(headersOf(answers, file)[LINKS] ?? '')
  const others = Object.entries(hostHeaders(page)).filter(([name]) => ![POLICY, CACHE, LINKS].includes(name))
  return {
    'assay-http.conf': `# For http { }: what differs from file to file.
map $uri $assay_policy {
  default ${policy('any.txt')};
  ~\\.html$ ${policy('404.html')};
${[...answers.own.keys()].map((file) => `  /${file} ${policy(file)};\n`).join('')}}
map $uri $assay_links {
  default ${links('any.txt')};
  ~\\.html$ ${links('404.html')};
${[...answers.own.keys()].map((file) => `  /${file} ${links(file)};\n`).join('')}}
map $uri $assay_cache {
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
add_header ${POLICY} $assay_policy always;
add_header ${CACHE} $assay_cache always;
add_header ${LINKS} $assay_links always;
${others.map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`).join('')}`,
  }
}

/** text/html is always among them. */
const textTypes = Object.values(contentTypes).filter(
  (type) => /^text\/|json$|xml$/.test(type) && type !== 'text/html',
)

/** @param {string} text */
function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
