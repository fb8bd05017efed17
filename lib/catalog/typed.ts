import { readUrl } from '../paste/url'
import type { Parameter } from '../request/operation'
import type { Method } from '../request/request'
import { pathSegment } from '../request/url'
import { type CatalogOperation, operations } from './operations'
import { jsonBody, withParameter } from './parameters'

/** The operation on a typed line with the values in the line, or what is wrong with the line. */
export type TypedOperation =
  | {
      readonly status: 'operation'
      readonly operation: CatalogOperation
      /** Values by parameter name, decoded. A placeholder such as `{id}` has no value here. */
      readonly values: Readonly<Record<string, string>>
      /** Whether the operation is in the catalog. */
      readonly known: boolean
      /** What the user should check, one sentence each. */
      readonly diagnostics: readonly string[]
    }
  | { readonly status: 'wrong'; readonly reason: string }

const HOST = 'api.appstoreconnect.apple.com'
const METHODS: readonly Method[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']
const LONGEST = 8000
const EXAMPLE = 'for example “GET /v1/apps?limit=10”'

/**
 * Reads an operation typed by hand: `GET /v1/apps/123/builds?limit=5`, a path alone (which means GET), or a URL of App
 * Store Connect. Every path with a version is accepted, even if the catalog doesn't have it. Never throws.
 */
export function typedOperation(text: string): TypedOperation {
  const line = readLine(text)
  if (typeof line === 'string') return { status: 'wrong', reason: line }
  const { method, segments, query } = line
  const there = atPath(segments)
  const match = there.find((operation) => operation.method === method)
  const base = match ?? unlisted(method, segments)
  const diagnostics: string[] = []
  if (match === undefined) {
    diagnostics.push(
      there.length === 0
        ? 'The catalog does not have this path. Assay uses the path as you typed it.'
        : `The catalog has this path only with ${there.map((each) => each.method).join(', ')}.`,
    )
  }
  const values: Record<string, string> = Object.create(null)
  for (const [at, part] of base.path.split('/').slice(1).entries()) {
    const segment = segments[at]
    if (part === '{id}' && segment?.placeholder === false) values.id = segment.text
  }
  return { status: 'operation', known: match !== undefined, ...withQuery(base, query, values, diagnostics) }
}

interface Segment {
  readonly text: string
  /** The segment is `{id}`, `:id` or `<id>`, which the user replaces later. */
  readonly placeholder: boolean
}

interface TypedLine {
  readonly method: Method
  readonly segments: readonly Segment[]
  readonly query: readonly (readonly [name: string, value: string])[]
}

/** Returns the parts of the line, or a sentence that says what is wrong with it. */
function readLine(text: string): TypedLine | string {
  const trimmed = text.trim().replace(/ HTTP\/[\d.]{1,3}$/u, '')
  if (trimmed === '') return `Type a method and a path, ${EXAMPLE}.`
  if (trimmed.length > LONGEST) return `This is longer than ${LONGEST} characters, so it can’t be a path.`
  const words = trimmed.split(/\s+/u)
  const [first = ''] = words
  if (first === 'curl') return 'This is a whole command. Type only its method and path here.'
  const spelled = words.length > 1 ? first.toUpperCase() : 'GET'
  const method = METHODS.find((each) => each === spelled)
  if (method === undefined) return `${first} is not a method. The methods are ${METHODS.join(', ')}.`
  if (words.length > 2) return `There is a space after “${words[1]}”. Write it as %20, or leave it out.`
  const target = (words.at(-1) ?? '').replace(/^(?=v\d+\/)/iu, '/')
  if (METHODS.some((each) => each === target.toUpperCase())) return `The path is missing, ${EXAMPLE}.`
  if (target.includes('#')) return 'A path ends before the #. Write %23 if it is part of a value.'

  const { host, path, query } = readUrl(target, HOST)
  if (host !== HOST)
    return `${host} is not the host of App Store Connect, which is ${HOST}. Type only the path, from the version on.`
  if (!/^\/v\d{1,3}\/./u.test(path)) return 'The path begins with the version and a resource, “/v1/apps”.'
  if (path.endsWith('/')) return 'Leave out the slash at the end. With it, this is a different path.'
  const segments = path.slice(1).split('/')
  if (segments.includes('')) return 'There are two slashes in a row. Something between them is missing.'
  try {
    return {
      method,
      segments: segments.map((each) => segmentOf(decodeURIComponent(each))),
      query: query.map(([name, value]) => [decodeURIComponent(name), decodeURIComponent(value)]),
    }
  } catch {
    return 'A % is not followed by two digits of an encoded character. Write a plain % as %25.'
  }
}

function segmentOf(text: string): Segment {
  return { text, placeholder: /^(?:\{[^{}]*\}|<[^<>]*>|:[A-Za-z_]+)$/u.test(text) }
}

let byPath: Map<string, CatalogOperation[]> | undefined

/** Returns the operations at a path. In the catalog, only the segment after the resource is an id. */
function atPath(segments: readonly Segment[]): readonly CatalogOperation[] {
  if (byPath === undefined) {
    byPath = new Map()
    for (const operation of operations()) {
      byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation])
    }
  }
  const parts = segments.map(({ text }, at) => (at === 2 ? '{id}' : pathSegment(text)))
  return byPath.get(`/${parts.join('/')}`) ?? []
}

/** Returns an operation that the catalog doesn't have, with what its line shows. */
function unlisted(method: Method, segments: readonly Segment[]): CatalogOperation {
  const names: string[] = []
  const parts = segments.map(({ text, placeholder }) => {
    if (!placeholder) return pathSegment(text)
    const name = text.replace(/[^A-Za-z0-9_]/gu, '') || 'id'
    names.push(names.includes(name) ? `${name}${names.length + 1}` : name)
    return `{${names.at(-1)}}`
  })
  const path = `/${parts.join('/')}`
  const inPath: Parameter[] = names.map((name) => ({ name, in: 'path', required: true }))
  const takesBody = method !== 'GET' && (method !== 'DELETE' || path.includes('/relationships/'))
  return {
    id: 'typed',
    title: `${method} ${path}`,
    group: 'Typed by hand',
    method,
    path,
    tag: '',
    parameters: takesBody ? [...inPath, jsonBody(method, path)] : inPath,
    parametersKnown: false,
    mediaTypes: ['application/json'],
    response: 'json',
  }
}

function withQuery(
  base: CatalogOperation,
  query: TypedLine['query'],
  values: Record<string, string>,
  diagnostics: string[],
) {
  let operation = base
  for (const [name, value] of query) {
    const listed = base.parameters.find((parameter) => parameter.name === name)
    if (listed !== undefined && listed.in !== 'query') {
      diagnostics.push(`“${name}” is in the ${listed.in} of this request, so it is left out of the query.`)
      continue
    }
    if (listed === undefined && base.parametersKnown) {
      diagnostics.push(`Apple does not list “${name}” for this request.`)
    }
    operation = withParameter(operation, name)
    // Apple describes several values as one parameter with commas between them.
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`
  }
  return { operation, values, diagnostics: [...new Set(diagnostics)] }
}
