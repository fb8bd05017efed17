/** How the token gets into a command: written out, from the environment, or typed unseen. */
export type TokenPlacement = { mode: 'inline'; token: string } | { mode: 'variable' } | { mode: 'prompt' }

/** The environment variable that holds the token; one name for every Apple service. */
export const tokenVariable = 'APPLE_TOKEN'

/** The variable that an exchange leaves the second token in. */
export const accessTokenVariable = 'APPLE_ACCESS_TOKEN'
