/** The parts of a path, which is that of a resource, of one entry, or of something below an entry. */
export interface PathParts {
  /** The number after the `v`. */
  readonly version: string
  readonly resource: string
  readonly one: boolean
  readonly linkage: boolean
  /** The name without `metrics/`. */
  readonly below?: string
  readonly metrics: boolean
}

const taken = new Map<string, PathParts>()

/** Splits a path of the catalog into its parts. The parts of any other path may be empty. */
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
