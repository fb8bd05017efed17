import type { Field } from '../field/field'
import { keyIdField } from '../field/key-id'
import { teamIdField } from '../field/team-id'
import type { Profile, Unwanted } from './profile'

/** The parts shared by services whose key is created under Certificates, Identifiers & Profiles. */

const KEYS = 'developer.apple.com/account → Certificates, Identifiers & Profiles → Keys'

/** Key ID and Team ID, the two values that identify every key of the developer account. */
export const portalFields: readonly Field[] = [
  keyIdField(`${KEYS} → your key. Ten characters, also in the name of the key file.`),
  teamIdField(),
]

/**
 * Describes where to create a key of the developer account.
 *
 * @param service - the name of the service in the list of key services, and what to configure
 * @param signs - terms in the names of neighboring settings which show that a key is for this service
 */
export const portalKey = (service: string, signs: readonly string[] = []): Profile['key'] => ({
  where: `${KEYS} → (+) → ${service}. You can download it once.`,
  origin: 'downloaded',
  fileNames: ['AuthKey'],
  signs,
})

/** Marks claims that aren't part of a token that has only an issuer and a time of issue. */
export const onlyIssuerAndTime = (names: readonly string[]): readonly Unwanted[] =>
  names.map((name) => ({
    name,
    in: 'claims',
    effect: 'meaningless',
    why: `“${name}” isn’t part of this token. Whether it causes an error is not confirmed.`,
  }))
