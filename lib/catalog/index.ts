/**
 * The catalog of App Store Connect operations. It has about 12 kB, so pages load it only with
 * `import('@/lib/catalog')` while they are idle.
 */
export { withAccept } from './media-types'
export { type CatalogOperation, catalogGroups, catalogVersion, operations } from './operations'
export { withParameter } from './parameters'
export { type FoundGroup, type FoundOperations, searchOver } from './search'
export { type TypedOperation, typedOperation } from './typed'
