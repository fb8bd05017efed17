/** What is asked for at a path: a resource, one of its kind, or something below it. */
export interface PathParts {
  /** The number after the `v`. */
  readonly version: string
  readonly resource: string
  readonly one: boolean
  readonly linkage: boolean
  /** Without `metrics/`. */
  readonly below?: string
  readonly metrics: boolean
}

const taken = new Map<string, PathParts>()

/** Takes a path of the catalog apart; a path of another form gives empty parts. */
export function pathParts(path: string): PathParts {
  let parts = taken.get(path)
  if (parts === undefined) {
    const [, version = '', resource = '', id, second, third] = path.split('/')
    const linkage = second === 'relationships'
    const metrics = second === 'metrics'
    const below = linkage || metrics ? third : second
    parts = {
      version: version.slice(1),
      resource,
      one: id === '{id}',
      linkage,
      metrics,
      ...(below === undefined ? {} : { below }),
    }
    taken.set(path, parts)
  }
  return parts
}
