import { isJson, type Planned } from '../../token/claims'
import { type CodeTarget, placeholder } from '../target'
import type { TokenCode } from '../token-code'

/** What the files for tools and build services have in common: they are for a team key of App Store Connect. */
export const ready = {
  group: 'Ready files',
  tested: 'parsed',
  obstacle: ({ claims }) =>
    claims.aud === 'appstoreconnect-v1' && 'iss' in claims && !('bid' in claims) && !('pid' in claims)
      ? undefined
      : 'This file is for team keys of the App Store Connect API. Choose that service, or a language.',
} as const satisfies Partial<CodeTarget>

/** Returns the identifiers of a team key. An identifier that isn't known yet is a placeholder. */
export const teamKey = (code: TokenCode): { readonly keyId: string; readonly issuerId: string } => ({
  keyId: text(code.header.kid, code),
  issuerId: text(code.claims.iss, code),
})

const text = (value: Planned | undefined, { labels }: TokenCode): string => {
  if (value === undefined || isJson(value)) return String(value ?? '')
  return 'missing' in value ? placeholder(labels[value.missing] ?? value.missing) : ''
}

/** Quotes a string as one word of a POSIX shell (POSIX.1-2017, XCU 2.2.2). */
export const word = (value: string): string => `'${value.replaceAll("'", "'\\''")}'`

/** Quotes a string as a double-quoted scalar of YAML 1.2, which accepts every JSON string. */
export const scalar = (value: string): string => JSON.stringify(value)

/** Returns the lifetime of a tool's token, in seconds. Tools accept at most 20 minutes. */
export const duration = ({ seconds }: TokenCode): number => Math.min(seconds ?? 900, 1200)
