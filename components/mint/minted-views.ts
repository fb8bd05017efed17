// What is shown only of a minted token. It loads late, as one script.

export { LifetimeBar } from './lifetime-bar'
export { MintedParts } from './minted-parts'
