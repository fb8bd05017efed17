import type { Operation, Parameter } from '../request/operation'
import type { DecodedOperation, DecodedParameter } from './decode'
import { pathParts } from './path-parts'
import { ascOperations } from './popular'
import { singular, spelledOut } from './title'

/** Parameters of the most used requests that mean the same for every operation, with their hints. */
const known = new Map(
  ascOperations
    .flatMap(({ parameters }) => parameters)
    .filter(({ name }) => name === 'id' || name === 'filter[app]')
    .map((parameter) => [parameter.name, parameter]),
)
const queries = new WeakMap<readonly DecodedParameter[], readonly Parameter[]>()

/** Returns the parameters of an operation: the id in the path, the query parameters, the body. */
export function parametersOf({ method, path, parameters = [], body }: DecodedOperation): Parameter[] {
  let query = queries.get(parameters)
  if (query === undefined) {
    query = byUse(parameters).map(queryParameter)
    queries.set(parameters, query)
  }
  return [...pathId(path), ...query, ...(body ? [jsonBody(method, path)] : [])]
}

/**
 * Returns the operation with one more query parameter, whose name the user typed. If the operation already has that
 * parameter, it is returned unchanged.
 */
export function withParameter<T extends Operation>(operation: T, name: string): T {
  if (operation.parameters.some((parameter) => parameter.name === name)) return operation
  return { ...operation, parameters: [...operation.parameters, { name, in: 'query' }] }
}

/**
 * Parameters that filter a list come before those that shape its response. Within each group, the order is that of
 * Apple's document.
 */
const USE: readonly RegExp[] = [
  /^filter\[/u,
  /^exists\[/u,
  /^sort$/u,
  /^limit$/u,
  /^include$/u,
  /^fields\[/u,
  /^limit\[/u,
]

function byUse(parameters: readonly DecodedParameter[]): readonly DecodedParameter[] {
  const rank = ({ name, required, deprecated }: DecodedParameter): number => {
    if (required) return -1
    const place = USE.findIndex((pattern) => pattern.test(name))
    return deprecated || place < 0 ? USE.length : place
  }
  return parameters.toSorted((one, other) => rank(one) - rank(other))
}

function pathId(path: string): Parameter[] {
  const { resource, one } = pathParts(path)
  if (!one) return []
  const ofApp = known.get('id')
  if (resource === 'apps' && ofApp !== undefined) return [ofApp]
  return [
    { name: 'id', in: 'path', required: true, hint: `The id of the ${singular(spelledOut(resource))}.` },
  ]
}

function queryParameter({ name, required, deprecated, several, choices }: DecodedParameter): Parameter {
  const listed = choices ?? (name.startsWith('exists[') ? ['true', 'false'] : undefined)
  const hint = deprecated ? 'Deprecated by Apple.' : (known.get(name)?.hint ?? hintOf(name))
  return {
    name,
    in: 'query',
    ...(required ? { required: true } : {}),
    ...(several ? { several: 'comma' } : {}),
    ...(listed === undefined ? {} : { choices: listed }),
    ...(hint === undefined ? {} : { hint }),
  }
}

function hintOf(name: string): string | undefined {
  if (name === 'limit') return 'Entries per page.'
  if (name === 'include') return 'Related resources to include in the response.'
  if (name === 'sort') return 'A minus sign means descending order.'
  if (name.startsWith('limit[')) return 'The maximum number of these in the response.'
  if (name.startsWith('fields[')) return 'The response then has only these fields.'
  return undefined
}

/** Returns the body of a write request: JSON, of which only the outline is known. */
export function jsonBody(method: string, path: string): Parameter {
  const { resource, one, linkage } = pathParts(path)
  const placeholder = linkage
    ? undefined
    : JSON.stringify({ data: one ? { type: resource, id: '…' } : { type: resource } })
  return {
    name: 'Body',
    in: 'body',
    required: true,
    hint:
      method === 'DELETE'
        ? 'JSON that names what to remove.'
        : 'JSON, as on Apple’s page about this request.',
    ...(placeholder === undefined ? {} : { placeholder }),
  }
}
