export { HeldKey } from './held-key'
export { RefusedKey } from './refused-key'
