import type { Method } from '../request/request'

/**
 * The list of operations as the generator writes it. Names, lists of parameters and kinds of response are each stored
 * once, and the operations are ordered by path. Every string has one entry per line.
 */
export interface CompactCatalog {
  /** The version of the API that the source describes. */
  readonly version: string
  /** Later versions with changes that are included, separated by spaces. */
  readonly later: string
  readonly groups: string
  /** `name`, or `name=A,B` with the values that Apple lists. */
  readonly names: string
  /**
   * Indexes of names, separated by spaces. `!` means required and `-` deprecated. `~` means that the name doesn't show
   * correctly whether the parameter has one value or several.
   */
  readonly lists: string
  /** Media types of a response, separated by spaces. */
  readonly mediaTypes: string
  /**
   * `A1apps|G0,P|G1,U` is a resource: group, version, name, then the operations at `/v1/apps` and at `/v1/apps/{id}`.
   * `builds+|G2|G3` below it is `/v1/apps/{id}/builds` and `/v1/apps/{id}/relationships/builds`; `+` marks a list, and
   * `=B` another group. An operation is G, P, U (PATCH) or D, followed by its list of parameters (`?`: not known), `x`
   * for deprecated (with a digit: since that later version), `r` with its kind of response, and `n` with the later
   * version that added it.
   */
  readonly operations: string
}

/** An operation with only the facts from the source. */
export interface DecodedOperation {
  readonly method: Method
  readonly path: string
  /** The resource with a capital letter, as in Apple's document. */
  readonly tag: string
  readonly group: string
  /** Whether the last segment of a related path has several entries. */
  readonly many: boolean
  /** Undefined if the query parameters aren't known. */
  readonly parameters?: readonly DecodedParameter[]
  readonly body: boolean
  /** Media types of the 2xx responses. Empty if the response has no body. */
  readonly mediaTypes: readonly string[]
  /** `true` if it is deprecated in the version of the source, otherwise the later version that deprecates it. */
  readonly deprecated?: true | string
  /** The later version that added it. */
  readonly since?: string
}

export interface DecodedParameter {
  readonly name: string
  readonly required?: true
  readonly deprecated?: true
  readonly several?: true
  readonly choices?: readonly string[]
}

const METHODS: Readonly<Record<string, Method>> = { G: 'GET', P: 'POST', U: 'PATCH', D: 'DELETE' }
const OPERATION = /^([GPUD])(\?|\d*)(?:(x)(\d?))?(?:r(\d+))?(?:n(\d))?$/

/**
 * Decodes the compact list. The result is exactly what the generator encoded, without the ids, which are derived by
 * rule.
 *
 * @returns the operations ordered by path, then by method
 * @throws if a line isn't in the compact format, which a test of the committed data rules out
 */
export function decode(compact: CompactCatalog): DecodedOperation[] {
  const groups = compact.groups.split('\n')
  const later = compact.later.split(' ')
  const mediaTypes = compact.mediaTypes.split('\n').map((line) => line.split(' '))
  const lists = parameterLists(compact)
  const operations: DecodedOperation[] = []
  let resource = ''
  let collection = ''
  let ofResource = 0

  for (const line of compact.operations.split('\n')) {
    const [head = '', first = '', second = ''] = line.split('|')
    let below: { many: boolean; group: number } | undefined
    let paths: readonly [string, string]
    if (/^[A-Z]\d/.test(head)) {
      ofResource = letter(head, 0)
      resource = head.slice(2)
      collection = `/v${head.charAt(1)}/${resource}`
      paths = [collection, `${collection}/{id}`]
    } else {
      const [, name = '', many, group] = /^([\w/]+)(\+)?(?:=([A-Z]))?$/.exec(head) ?? []
      below = { many: many !== undefined, group: group === undefined ? ofResource : letter(group, 0) }
      paths = [`${collection}/{id}/${name}`, `${collection}/{id}/relationships/${name}`]
    }
    for (const [place, codes] of [first, second].entries()) {
      const path = paths[place] ?? ''
      for (const code of codes === '' ? [] : codes.split(',')) {
        const [, method = '', list, x, deprecated, types, since] = OPERATION.exec(code) ?? []
        const known = METHODS[method]
        if (known === undefined) throw new Error(`${path} has the operation ${code}.`)
        const linkage = below !== undefined && place === 1
        operations.push({
          method: known,
          path,
          tag: resource.charAt(0).toUpperCase() + resource.slice(1),
          group: groups[below?.group ?? ofResource] ?? '',
          many: below?.many ?? false,
          ...(list === '?' ? {} : { parameters: list === '' ? [] : lists[Number(list)] }),
          body: known === 'POST' || known === 'PATCH' || (known === 'DELETE' && linkage),
          mediaTypes:
            types === undefined ? usualMediaTypes(known, linkage) : (mediaTypes[Number(types)] ?? []),
          ...(x === undefined ? {} : { deprecated: deprecated ? (later[Number(deprecated)] ?? true) : true }),
          ...(since === undefined ? {} : { since: later[Number(since)] }),
        })
      }
    }
  }
  return operations.sort(byPathThenMethod)
}

function parameterLists(compact: CompactCatalog): DecodedParameter[][] {
  const names = compact.names.split('\n').map((line) => {
    const equals = line.indexOf('=')
    return equals < 0
      ? { name: line }
      : { name: line.slice(0, equals), choices: line.slice(equals + 1).split(',') }
  })
  return compact.lists.split('\n').map((line) =>
    line.split(' ').map((text) => {
      const [, required, deprecated, odd, index] = /^(!?)(-?)(~?)(\d+)$/.exec(text) ?? []
      const named = names[Number(index)] ?? { name: '' }
      const several = /^(?:filter|fields|include|sort|groupBy)\b/.test(named.name) !== (odd === '~')
      return {
        name: named.name,
        ...(required ? { required: true } : {}),
        ...(deprecated ? { deprecated: true } : {}),
        ...(several ? { several: true } : {}),
        ...('choices' in named ? { choices: named.choices } : {}),
      }
    }),
  )
}

function usualMediaTypes(method: Method, linkage: boolean): readonly string[] {
  return method === 'DELETE' || (method !== 'GET' && linkage) ? [] : ['application/json']
}

const letter = (text: string, at: number) => text.charCodeAt(at) - 'A'.charCodeAt(0)
function byPathThenMethod(a: DecodedOperation, b: DecodedOperation): number {
  if (a.path === b.path) return a.method < b.method ? -1 : 1
  return a.path < b.path ? -1 : 1
}
