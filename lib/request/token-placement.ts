/** How a command gets the token: written into it, from the environment, or typed without being shown. */
export type TokenPlacement = { mode: 'inline'; token: string } | { mode: 'variable' } | { mode: 'prompt' }

/** The environment variable that holds the token. All Apple services use the same name. */
export const tokenVariable = 'APPLE_TOKEN'

/** The variable that holds the second token after an exchange. */
export const accessTokenVariable = 'APPLE_ACCESS_TOKEN'
