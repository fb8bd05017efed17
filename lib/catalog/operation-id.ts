import { pathParts } from './path-parts'

/**
 * Derives Apple's operation id from method and path: `apps_builds_getToManyRelated`. It is correct for every operation
 * of the source. For operations of later versions, it is only what the rule suggests.
 *
 * @param many - whether the last segment has several entries
 */
export function operationId({ method, path, many }: { method: string; path: string; many: boolean }): string {
  const { version, resource, one, linkage, below, metrics } = pathParts(path)
  const start = version === '1' ? resource : `${resource}V${version}`
  const count = many ? 'Many' : 'One'
  if (below === undefined) return `${start}_${ownAct(method, one)}`
  if (metrics) return `${start}_${below}_getMetrics`
  return `${start}_${below}_${linkage ? `${linkAct(method, many)}To${count}Relationship` : `getTo${count}Related`}`
}

function ownAct(method: string, one: boolean): string {
  switch (method) {
    case 'POST':
      return 'createInstance'
    case 'PATCH':
      return 'updateInstance'
    case 'DELETE':
      return 'deleteInstance'
    default:
      return one ? 'getInstance' : 'getCollection'
  }
}

function linkAct(method: string, many: boolean): string {
  switch (method) {
    case 'POST':
      return 'create'
    case 'PATCH':
      return many ? 'replace' : 'update'
    case 'DELETE':
      return 'delete'
    default:
      return 'get'
  }
}
