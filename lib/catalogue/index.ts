/**
 * The catalog of App Store Connect operations. Some 12 kB, so pages bring it in by `import('@/lib/catalogue')` alone,
 * once they are idle.
 */
export { withAccept } from './answer'
export { type CatalogueOperation, catalogueGroups, catalogueVersion, operations } from './operations'
export { withParameter } from './parameters'
export { type FoundGroup, type FoundOperations, searchOver } from './search'
export { type TypedOperation, typedOperation } from './typed'
