import { isUnfilled, shapes } from './shape'
import { wordsIn } from './words'

/** What an entry means here. */
export type Meaning =
  | 'key'
  | 'key-path'
  | 'keyId'
  | 'issuerId'
  | 'teamId'
  | 'bundleId'
  | 'clientId'
  | 'serviceId'
  | 'inHouse'
  | 'seconds'
  | 'minutes'
  | 'subject'

/**
 * What a name with this ending may mean, the most specific ending first. If there are several meanings, the shape of
 * the value decides.
 */
const ENDINGS: readonly (readonly [ending: string, ...meanings: Meaning[]])[] = [
  ['key_file_path', 'key-path'],
  ['key_filepath', 'key-path'],
  ['key_file', 'key-path'],
  ['keyfile', 'key-path'],
  ['key_path', 'key-path'],
  ['key_location', 'key-path'],
  ['key_filename', 'key-path'],
  ['p8_file_path', 'key-path'],
  ['p8_path', 'key-path'],
  ['p8_file', 'key-path'],
  ['cert_path', 'key-path'],
  ['issuer_id', 'issuerId'],
  ['issuerid', 'issuerId'],
  ['issuer_identifier', 'issuerId'],
  ['issuer', 'issuerId', 'teamId'],
  ['iss', 'issuerId', 'teamId'],
  ['key_id', 'keyId'],
  ['key_identifier', 'keyId'],
  ['key_file_id', 'keyId'],
  ['keyid', 'keyId'],
  ['kid', 'keyId'],
  ['team_id', 'teamId'],
  ['teamid', 'teamId'],
  ['team_identifier', 'teamId'],
  ['development_team', 'teamId'],
  ['developer_team', 'teamId'],
  ['app_id_prefix', 'teamId'],
  ['seed_id', 'teamId'],
  ['team', 'teamId'],
  ['bundle_id', 'bundleId'],
  ['bundleid', 'bundleId'],
  ['bundle_identifier', 'bundleId'],
  ['app_identifier', 'bundleId'],
  ['app_bundle', 'bundleId'],
  ['default_topic', 'bundleId'],
  ['apns_topic', 'bundleId'],
  ['topic', 'bundleId'],
  ['client_id', 'clientId'],
  ['clientid', 'clientId'],
  ['services_id', 'clientId', 'serviceId'],
  ['service_id', 'serviceId', 'clientId'],
  ['service_identifier', 'serviceId', 'clientId'],
  ['sub', 'clientId', 'subject'],
  ['in_house', 'inHouse'],
  ['enterprise_account', 'inHouse'],
  ['expiration_duration', 'seconds'],
  ['token_duration', 'seconds'],
  ['duration', 'seconds'],
  ['lifetime_minutes', 'minutes'],
  ['key_subject', 'subject'],
  ['subject', 'subject'],
  ['private_key_base64', 'key'],
  ['private_key', 'key'],
  ['privatekey', 'key'],
  ['key_contents', 'key'],
  ['key_content', 'key'],
  ['key_base64', 'key'],
  ['key_b64', 'key'],
  ['key_pem', 'key'],
  ['key_p8', 'key'],
  ['p8_content', 'key'],
  ['p8_base64', 'key'],
  ['p8', 'key'],
  ['certificate_key', 'key'],
  ['signing_key', 'key'],
  ['encoded_key', 'key'],
  ['auth_key', 'key'],
  ['token_key', 'key'],
  ['api_key', 'key', 'keyId'],
  ['key', 'key', 'keyId'],
]

/** Names that have one of these endings but mean something else. */
const OTHERS = new Set([
  'itc_team_id',
  'local_key_id',
  'public_key',
  'client_key',
  'object_key',
  'kms_key_id',
])

/**
 * What a name may mean, and the words in front of the part that gives the meaning: `WEATHERKIT_KEY_ID` is a Key ID, and
 * the word in front of `KEY_ID` says what the key is for.
 */
export interface NameMeaning {
  meanings: readonly Meaning[]
  stem: readonly string[]
  /** The position in the list of endings. If two names fit one field, the one with the lower rank counts. */
  rank: number
}

/** Reads a name in any of the usual spellings. Returns undefined if the name has no meaning that is known here. */
export function meaningOf(name: string): NameMeaning | undefined {
  const words = wordsIn(name)
  const joined = words.join('_')
  if ([...OTHERS].some((other) => joined === other || joined.endsWith(`_${other}`))) return undefined
  const rank = ENDINGS.findIndex(([ending]) => joined === ending || joined.endsWith(`_${ending}`))
  const [ending = '', ...meanings] = ENDINGS[rank] ?? []
  return rank < 0
    ? undefined
    : { meanings, stem: words.slice(0, words.length - ending.split('_').length), rank }
}

/** Returns those meanings of a name that the shape of its value confirms. */
export function confirmed(meanings: readonly Meaning[], value: string): readonly Meaning[] {
  if (isUnfilled(value)) return []
  return meanings.filter((meaning) => meaning in shapes && shapes[meaning as keyof typeof shapes].test(value))
}
