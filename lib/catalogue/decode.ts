import type { Method } from '../request/request'

/**
 * The list of operations as the generator writes it: each name, list of parameters and kind of response once, and the
 * operations by path. All texts hold one entry a line.
 */
export interface CompactCatalogue {
  /** The version of the API that the source describes. */
  readonly version: string
  /** Later versions of which something is known, separated by spaces. */
  readonly later: string
  readonly groups: string
  /** `name`, or `name=A,B` with the values that Apple lists. */
  readonly names: string
  /**
   * Indexes of names, separated by spaces: `!` required, `-` deprecated, `~` one value where the name suggests several or the
   * reverse.
   */
  readonly lists: string
  /** Media types of a response, separated by spaces. */
  readonly answers: string
  /**
   * `A1apps|G0,P|G1,U` is a resource: group, version, name, then what is done at `/v1/apps` and at `/v1/apps/{id}`.
   * `builds+|G2|G3` below it is `/v1/apps/{id}/builds` and `/v1/apps/{id}/relationships/builds`; `+` where it is a
   * list, `=B` where it is in another group. An operation is G, P, U (PATCH) or D, its list of parameters (`?`: not
   * known), `x` deprecated (a digit: since that later version), `r` with its kind of responses, `n` with the later version
   * that brought it.
   */
  readonly operations: string
}

/** An operation with nothing but what the source says. */
export interface DecodedOperation {
  readonly method: Method
  readonly path: string
  /** The resource with a capital, as in Apple's document. */
  readonly tag: string
  readonly group: string
  /** Whether the last segment of a related path leads to several things. */
  readonly many: boolean
  /** Absent where the names of the query are not known. */
  readonly parameters?: readonly DecodedParameter[]
  readonly body: boolean
  /** Media types of the 2xx responses; empty: no body. */
  readonly answers: readonly string[]
  /** `true`: in the version of the source; a version: only since that one. */
  readonly deprecated?: true | string
  /** The later version that brought it. */
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
 * Reads the compact form back. Exact: what the generator was given comes out, without the ids, which follow by rule.
 *
 * @returns the operations by path, then by method
 * @throws if a line does not have the form, which a test of the committed data excludes
 */
export function decode(compact: CompactCatalogue): DecodedOperation[] {
  const groups = compact.groups.split('\n')
  const later = compact.later.split(' ')
  const answers = compact.answers.split('\n').map((line) => line.split(' '))
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
        const [, method = '', list, x, deprecated, answer, since] = OPERATION.exec(code) ?? []
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
          answers: answer === undefined ? usualAnswers(known, linkage) : (answers[Number(answer)] ?? []),
          ...(x === undefined ? {} : { deprecated: deprecated ? (later[Number(deprecated)] ?? true) : true }),
          ...(since === undefined ? {} : { since: later[Number(since)] }),
        })
      }
    }
  }
  return operations.sort(byPathThenMethod)
}

function parameterLists(compact: CompactCatalogue): DecodedParameter[][] {
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

function usualAnswers(method: Method, linkage: boolean): readonly string[] {
  return method === 'DELETE' || (method !== 'GET' && linkage) ? [] : ['application/json']
}

const letter = (text: string, at: number) => text.charCodeAt(at) - 'A'.charCodeAt(0)
function byPathThenMethod(a: DecodedOperation, b: DecodedOperation): number {
  if (a.path === b.path) return a.method < b.method ? -1 : 1
  return a.path < b.path ? -1 : 1
}
