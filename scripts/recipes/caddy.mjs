import { byPage, hostHeaders } from '../policy.mjs'
import { cacheControl, contentTypes, headersOf, pathsOf } from '../response-headers.mjs'

const CACHE = 'Cache-Control'

/**
 * A file to import. It has a snippet `assay` for the block of a site; the argument is the folder of the site.
 *
 * @param {import('../response-headers.mjs').Responses} responses
 * @returns {Record<string, string>} text by file name
 */
export function caddy(responses) {
  const page = headersOf(responses, '404.html')
  const others = Object.entries(hostHeaders(page)).filter(([name]) => !(name in byPage) && name !== CACHE)
  /** @type {(header: string, file: string) => string} */
  const value = (header, file) => quoted(headersOf(responses, file)[header] ?? '')
  /** @type {(header: string, variable: string) => string} */
  const map = (header, variable) => `  map {path} {assay_${variable}} {
${[...responses.own.keys()]
  .flatMap((file) => pathsOf(file).map((path) => `    ${path} ${value(header, file)}\n`))
  .join('')}    ~(/|\\.html|/[^./]*)$ ${value(header, '404.html')}
    default ${value(header, 'any.txt')}
  }
`
  /** @type {(depth: number, given: (header: string, variable: string) => string) => string} */
  const differing = (depth, given) =>
    Object.entries(byPage)
      .map(([header, variable]) => `${' '.repeat(depth)}${header} ${given(header, variable)}\n`)
      .join('')
  return {
    'assay.caddy': `# For a site's block: import assay FOLDER
(assay) {
  root * {args.0}
  encode zstd gzip
${Object.entries(byPage)
  .map(([header, variable]) => map(header, variable))
  .join('')}  map {path} {assay_cache} {
    ~^/${cacheControl.lasting.folder} ${quoted(cacheControl.lasting.value)}
    default ${quoted(cacheControl.other)}
  }
  header {
${differing(4, (_, variable) => `{assay_${variable}}`)}    ${CACHE} {assay_cache}
${indented(others, 4)}    -Server
  }
${Object.entries(contentTypes)
  // `defer` sets the type late, because the file server clears the type of a file that it does not know.
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
${differing(6, (header) => value(header, '404.html'))}      ${CACHE} ${quoted(cacheControl.other)}
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
