import type { Operation, Parameter } from './operation'
import type { BuiltRequest, HttpRequest } from './request'
import { bearer } from './request'
import { pathSegment } from './url'

/**
 * Fills an operation with values, keyed by parameter name. `host` is a host name, with `:port` if it isn't 443. Values
 * are trimmed, and empty optional values are left out. Never throws: if a required value is empty or a value can't be
 * sent, returns `incomplete` with the names of the missing parameters and a sentence for each problem.
 */
export function buildRequest(
  operation: Operation,
  values: Readonly<Record<string, string>>,
  host: string,
): BuiltRequest {
  const given = new Map(operation.parameters.map((p) => [p, tidy(p, values[p.name] ?? '')]))
  const missing = operation.parameters
    .filter((p) => (p.required || p.in === 'path') && given.get(p) === '')
    .map((p) => p.name)
  const problems = [...given]
    .filter(([, value]) => value !== '')
    .flatMap(([parameter, value]) => {
      const seen = problem(operation, parameter, value)
      return seen === undefined
        ? []
        : [{ parameter: parameter.name, diagnostic: { severity: 'error', seen } as const }]
    })
  if (missing.length > 0 || problems.length > 0) return { status: 'incomplete', missing, problems }

  const filled = [...given].filter(([, value]) => value !== '')
  const of = (place: Parameter['in']) =>
    filled.filter(([p]) => p.in === place).flatMap(([p, value]) => pairs(p, value))
  const path = filled
    .filter(([p]) => p.in === 'path')
    .reduce((path, [p, value]) => path.replace(`{${p.name}}`, () => pathSegment(value)), operation.path)
  const accept = operation.accept?.[0]
  return {
    status: 'ready',
    request: {
      method: operation.method,
      host,
      path,
      query: of('query'),
      headers: [
        ...(accept === undefined ? [] : ([['Accept', accept]] as const)),
        ...(operation.headers ?? []),
        ...of('header'),
      ],
      body: body(operation, of('form'), of('body')[0]?.[1]),
      ...(operation.http2 ? { http2: true } : {}),
      token: operation.token ?? bearer,
      ...(operation.saveAs === undefined
        ? {}
        : { save: { file: operation.saveAs, ...(operation.response === 'gzip' ? { unpack: 'gzip' } : {}) } }),
    },
  }
}

function tidy(parameter: Parameter, value: string): string {
  if (!parameter.several) return value.trim()
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(',')
}

function pairs(parameter: Parameter, value: string): readonly (readonly [string, string])[] {
  const parts = parameter.several === 'repeat' ? value.split(',') : [value]
  return parts.map((part) => [parameter.name, part] as const)
}

function body(
  operation: Operation,
  form: readonly (readonly [string, string])[],
  text: string | undefined,
): HttpRequest['body'] {
  if (text !== undefined) {
    return typeof operation.body === 'object'
      ? { type: 'file', file: text, media: operation.body.file }
      : { type: operation.body ?? 'json', text }
  }
  const fields = [...(operation.form ?? []), ...form]
  return fields.length > 0 ? { type: 'form', fields } : undefined
}

function problem(operation: Operation, parameter: Parameter, value: string): string | undefined {
  switch (parameter.in) {
    case 'path':
      if (/[{}<>]/.test(value))
        return `${value} still contains a placeholder. Replace it with the real value.`
      // Clients remove these segments from a path before they send it (RFC 3986, section 5.2.4).
      if (value === '.' || value === '..')
        return `${value} can’t be part of a path. Replace it with the real value.`
      return undefined
    case 'header':
      // A header value consists of visible ASCII, spaces and tabs (RFC 9110, section 5.5). A newline would start a new
      // header.
      return /^[\t\x20-\x7e]*$/.test(value)
        ? undefined
        : 'A header can contain only plain ASCII on one line. Remove the other characters.'
    case 'body':
      if (typeof operation.body === 'object') {
        // curl reads a hyphen alone as standard input, and no shell expands ~ inside quotation marks.
        return /^(?!~)[\p{L}\p{N}._ ~+/\\:-]+$/u.test(value) && value !== '-'
          ? undefined
          : 'This is not the name of a file: use letters, digits, spaces and . _ - + ~ / \\ : only.'
      }
      if (operation.body === 'base64') {
        return /^[A-Za-z0-9+/=_-]+$/.test(value)
          ? undefined
          : 'This is not base64 on one line. Remove newlines and other characters.'
      }
      try {
        JSON.parse(value)
        return undefined
      } catch (error) {
        return `This is not valid JSON: ${error instanceof Error ? error.message : String(error)}`
      }
    default:
      return undefined
  }
}
