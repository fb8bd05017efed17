import { cacheControl, contentTypes, headersOf, pathsOf } from '../answers.mjs'
import { hostHeaders } from '../policy.mjs'

const POLICY = 'Content-Security-Policy'
const CACHE = 'Cache-Control'
const LINKS = 'Connection-Allowlist'

/**
 * A file to import, with a snippet `assay` for a site's block; its argument is the folder of the site.
 *
 * @param {import('../answers.mjs').Answers} answers
 * @returns {Record<string, string>} texts by file name
 */
export function caddy(answers) {
  const page = headersOf(answers, '404.html')
  /** @param {string} file */
  const policy = (file) => quoted(headersOf(answers, file)[POLICY] ?? '')
  /** @param {string} file */
  const links = (file) => quoted(headersOf(answers, file)[LINKS] ?? '')
  const others = Object.entries(hostHeaders(page)).filter(([name]) => ![POLICY, CACHE, LINKS].includes(name))
  /** @param {(file: string) => string} value */
  const own = (value) =>
    [...answers.own.keys()]
      .flatMap((file) => pathsOf(file).map((path) => `    ${path} ${value(file)}\n`))
      .join('')
  return {
    'assay.caddy': `# For a site's block: import assay FOLDER
(assay) {
  root * {args.0}
  encode zstd gzip
  map {path} {assay_policy} {
${own(policy)}    ~(/|\\.html|/[^./]*)$ ${policy('404.html')}
    default ${policy('any.txt')}
  }
  map {path} {assay_links} {
${own(links)}    ~(/|\\.html|/[^./]*)$ ${links('404.html')}
    default ${links('any.txt')}
  }
  map {path} {assay_cache} {
    ~^/${cacheControl.lasting.folder} ${quoted(cacheControl.lasting.value)}
    default ${quoted(cacheControl.other)}
  }
  header {
    ${POLICY} {assay_policy}
    ${CACHE} {assay_cache}
    ${LINKS} {assay_links}
${indented(others, 4)}    -Server
  }
${Object.entries(contentTypes)
  // Late, because the file server empties the type of what it does not know.
  .map(
    ([ending, type]) =>
      `  @${ending} path *.${ending}\n  header @${ending} {\n    Content-Type ${quoted(charset(type))}\n    defer\n  }\n`,
  )
  .join('')}  @other not method GET HEAD
  handle @other {
    header Allow "GET, HEAD"
    respond 405
  }
  handle {
    file_server
  }
  handle_errors {
    rewrite * /404.html
    header {
      ${POLICY} ${policy('404.html')}
      ${CACHE} ${quoted(cacheControl.other)}
      ${LINKS} ${links('404.html')}
      Content-Type ${quoted(charset(contentTypes.html))}
${indented(others, 6)}      -Server
    }
    file_server {
      status {http.error.status_code}
    }
  }
}
`,
  }
}

/**
 * @param {[string, string][]} headers
 * @param {number} depth
 */
function indented(headers, depth) {
  return headers.map(([name, value]) => `${' '.repeat(depth)}${name} ${quoted(value)}\n`).join('')
}

/** @param {string} type */
function charset(type) {
  return /^text\/|json$|xml$/.test(type) ? `${type}; charset=utf-8` : type
}

/** @param {string} text */
function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
