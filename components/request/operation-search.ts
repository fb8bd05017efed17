import type { CatalogOperation } from '@/lib/catalog'
import type { ServiceOperation } from '@/lib/profile/profile'

/** An entry of the list: an operation, and the values that a path typed by hand contained. */
export interface Choice {
  readonly operation: ServiceOperation
  readonly values?: Readonly<Record<string, string>>
  readonly diagnostics?: readonly string[]
  /** What people should know before they choose the entry, in a word or two each. */
  readonly marks?: readonly string[]
}

export interface Choices {
  readonly groups: readonly { readonly value: string; readonly items: readonly Choice[] }[]
  readonly count: number
  /** Why the list is not what people would expect. */
  readonly said?: string
  /** The version of Apple's API that the list is based on. */
  readonly source?: string
}

type Catalog = typeof import('@/lib/catalog')

/** Nobody would read more entries than this. Another word narrows them down. */
const SHOWN = 60
const looksTyped = (text: string): boolean => /^\s*(?:[a-z]+\s+)?(?:https?:|\/v\d)/iu.test(text)

/** Searches the few operations of a service. Every word has to be in the title or the path. */
export const searchFew =
  (operations: readonly ServiceOperation[]) =>
  (text: string): Choices => {
    const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
    const found = operations.filter(({ id, title, method, path }) => {
      const whole = `${title} ${method} ${path} ${id}`.toLowerCase()
      return words.every((word) => whole.includes(word))
    })
    return {
      groups:
        found.length > 0 ? [{ value: 'Requests', items: found.map((operation) => ({ operation })) }] : [],
      count: found.length,
    }
  }

/** Searches the whole catalog, the popular operations first. A path typed by hand is used as it is. */
export function searchCatalog(catalog: Catalog): (text: string) => Choices {
  const search = catalog.searchOver(catalog.operations(), catalog.catalogGroups())
  const source = `App Store Connect API ${catalog.catalogVersion()}`
  return (text) => {
    const found = search(text)
    const typed = looksTyped(text) ? catalog.typedOperation(text) : undefined
    const own = typed?.status === 'operation' ? typed : undefined
    let room = SHOWN
    const groups = found.groups.flatMap(({ group, operations }) => {
      const items = operations
        .filter(({ id }) => id !== own?.operation.id)
        .slice(0, room)
        .map((operation) => ({ operation, marks: marksOf(operation) }))
      room -= items.length
      return items.length > 0 ? [{ value: group, items }] : []
    })
    const unknown = found.unknown.join(' ')
    return {
      groups: own ? [{ value: 'As typed', items: [own] }, ...groups] : groups,
      count: found.count,
      source,
      ...(typed?.status === 'wrong' && { said: typed.reason }),
      ...(unknown !== '' && { said: `${found.count} found, without “${unknown}”` }),
      ...(unknown === '' && !found.all && { said: `${found.count} found with some of the words` }),
    }
  }
}

function marksOf({ response, longLived, deprecated }: CatalogOperation): readonly string[] {
  return [
    ...(response === 'gzip' ? ['gzip'] : []),
    ...(longLived ? [longLived === 'documented' ? 'long token possible' : 'long token may be possible'] : []),
    ...(deprecated ? ['deprecated'] : []),
  ]
}
