import type { FieldValues } from '../field/field'
import type { Profile } from '../profile/profile'
import { backdate, type PlannedParts, planParts } from '../token/claims'

/** The environment variable from which every program reads the path of the key file. */
export const KEY_FILE_VARIABLE = 'APPLE_KEY_FILE'

/** What a program mints. The key isn't part of it. */
export interface TokenCode extends PlannedParts {
  /** The name of the key file if the environment variable isn't set. It has no special characters. */
  readonly keyFile: string
  /** Seconds from `iat` to `exp`; undefined if the token has no `exp`. */
  readonly seconds: number | undefined
  /** How many seconds `iat` is set in the past. */
  readonly backdate: number
  /** Labels of the fields that are still empty, by id. */
  readonly labels: Readonly<Record<string, string>>
  /** What the comment at the top says: what the program mints, and when to run it again. One sentence each. */
  readonly about: readonly [mints: string, again: string]
}

/**
 * Returns what a program mints for a service: the header parameters and claims that Mint signs for the same values.
 *
 * @param values - cleaned values by field id; empty ones become placeholders
 * @param seconds - the lifetime in seconds; if undefined, the initial one of the profile is used
 */
export function tokenCode(profile: Profile, values: FieldValues, seconds: number | undefined): TokenCode {
  const lifetime = profile.lifetime && (seconds ?? profile.lifetime.initial)
  const { name } = profile.service
  return {
    ...planParts(profile, values),
    keyFile: keyFile(profile, values),
    seconds: lifetime,
    backdate: backdate(lifetime),
    labels: Object.fromEntries(profile.fields.map(({ id, label }) => [id, label])),
    about: [
      `Mints a token for ${name}${profile.kind ? ` (${profile.kind.toLowerCase()})` : ''}.`,
      again(profile, lifetime),
    ],
  }
}

function keyFile({ key }: Profile, values: FieldValues): string {
  const prefix = key.fileNames[0]
  const keyId = values.keyId ?? ''
  if (prefix === undefined) return 'private-key.pem'
  return `${prefix}_${/^[\w-]+$/u.test(keyId) ? keyId : 'YOUR_KEY_ID'}.p8`
}

/** Says when to run the program again. */
function again({ sent, claims, age }: Profile, seconds: number | undefined): string {
  if (sent.as === 'handed-over' && claims.some(({ value }) => value.from === 'uuid'))
    return 'Run the program for every use: the UUID must be new each time.'
  if (age) {
    const soonest =
      age.renewNoSoonerThan === undefined ? '' : `, but not within ${age.renewNoSoonerThan / 60} minutes`
    return `Use the token for many requests. Run the program again before ${age.max / 60} minutes have passed${soonest}.`
  }
  if (seconds === undefined) return 'Run the program again for a new token.'
  const left = seconds - backdate(seconds)
  const span =
    seconds >= 2 * DAY ? `${Math.floor(left / DAY)} days` : `${Math.max(1, Math.floor(left / 60))} minutes`
  return `Use the token for many requests. Run the program again before ${span} have passed.`
}

const DAY = 86_400
