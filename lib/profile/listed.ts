import type { Parameter } from '../request/operation'
import type { Method } from '../request/request'
import type { ServiceOperation } from './profile'

/** One line of a list: id, title, `METHOD /path`, and what differs from the defaults. */
export type Line = readonly [id: string, title: string, request: `${Method} /${string}`, unusual?: Unusual]

interface Unusual {
  /** The names of the query parameters, in the order they are offered. */
  readonly query?: readonly string[]
  /**
   * The shape of the body, shown in the empty field; false if Apple accepts no body although the method usually has
   * one.
   */
  readonly body?: string | false
  /** For an operation other than DELETE whose response has no body. */
  readonly response?: 'none'
  readonly deprecated?: true
}

/** The properties that all operations of a list share. */
interface Common
  extends Pick<ServiceOperation, 'group' | 'hosts' | 'accept' | 'exchange' | 'notes' | 'diagnostic'> {
  /**
   * Parameters that need more than a name. Each is used for every placeholder and query parameter with the same name.
   */
  readonly parameters?: readonly Parameter[]
  /** The hint shown beside the field of every body. */
  readonly bodyHint?: string
}

/**
 * Turns a list with one line per operation into operations. Placeholders of the path become required parameters. Names
 * of the query become optional parameters, unless a parameter of that name says more. PUT, POST and PATCH have a
 * required body, and the response to DELETE is empty, unless the line says something else; every other response is
 * JSON. Never throws; keeps the order of the lines.
 */
export function listed(
  { parameters = [], bodyHint = 'The request object of this operation.', ...common }: Common,
  lines: readonly Line[],
): readonly ServiceOperation[] {
  const named = (name: string, place: 'path' | 'query'): Parameter =>
    parameters.find((each) => each.name === name && each.in === place) ??
    (place === 'path' ? { name, in: place, required: true } : { name, in: place })

  return lines.map(([id, title, request, { query = [], body, response, deprecated } = {}]) => {
    const { method, path } = parts(request)
    const takesBody = body !== false && (body !== undefined || (method !== 'GET' && method !== 'DELETE'))
    return {
      ...common,
      id,
      title,
      method,
      path,
      parameters: [
        ...[...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => named(name, 'path')),
        ...(takesBody ? [bodyOf(bodyHint, body || '{ … }')] : []),
        ...query.map((name) => named(name, 'query')),
      ],
      response: response ?? (method === 'DELETE' ? 'none' : 'json'),
      ...(deprecated ? { deprecated } : {}),
    }
  })
}

const bodyOf = (hint: string, placeholder: string): Parameter => ({
  name: 'Body',
  in: 'body',
  required: true,
  hint,
  placeholder,
})

/** The type of a line guarantees a method before the space. */
function parts(request: Line[2]): { readonly method: Method; readonly path: string } {
  const space = request.indexOf(' ')
  return { method: request.slice(0, space) as Method, path: request.slice(space + 1) }
}
