import type { Field } from '../field/field'
import { keyIdField } from '../field/key-id'
import { teamIdField } from '../field/team-id'
import type { Profile, Unwanted } from './profile'

/** What services have in common whose key is made under Certificates, Identifiers & Profiles. */

const KEYS = 'developer.apple.com/account → Certificates, Identifiers & Profiles → Keys'

/** Key ID and Team ID, the two values that belong to every key of the developer account. */
export const portalFields: readonly Field[] = [
  keyIdField(`${KEYS} → your key. Ten characters, also in the name of the key file.`),
  teamIdField(),
]

/**
 * Where a key of the developer account is made.
 *
 * @param service - the name of the service in the list of key services, and what to configure
 * @param signs - terms in the names beside a key that say that it is for this service
 */
export const portalKey = (service: string, signs: readonly string[] = []): Profile['key'] => ({
  where: `${KEYS} → (+) → ${service}. It can be downloaded once.`,
  origin: 'downloaded',
  fileNames: ['AuthKey'],
  signs,
})

/** Claims that are no part of a token of issuer and time alone. */
export const onlyIssuerAndTime = (names: readonly string[]): readonly Unwanted[] =>
  names.map((name) => ({
    name,
    in: 'claims',
    effect: 'meaningless',
    why: `“${name}” isn’t part of this token. Whether it causes an error is not confirmed.`,
  }))
