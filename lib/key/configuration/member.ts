/** What a member of a configuration is to us. */
export type Member =
  | 'key'
  | 'key-path'
  | 'keyId'
  | 'issuerId'
  | 'teamId'
  | 'bundleId'
  | 'clientId'
  | 'inHouse'
  | 'seconds'
  | 'minutes'
  | 'subject'

/** Endings of names, in words joined by `_`, longest and most telling first. */
const ENDINGS: readonly (readonly [ending: string, member: Member])[] = [
  ['key_file_path', 'key-path'],
  ['key_filepath', 'key-path'],
  ['key_file', 'key-path'],
  ['key_path', 'key-path'],
  ['p8_path', 'key-path'],
  ['p8_file', 'key-path'],
  ['p8_file_path', 'key-path'],
  ['issuer_id', 'issuerId'],
  ['issuer', 'issuerId'],
  ['issuerid', 'issuerId'],
  ['iss', 'issuerId'],
  ['key_id', 'keyId'],
  ['key_identifier', 'keyId'],
  ['keyid', 'keyId'],
  ['kid', 'keyId'],
  ['apple_team', 'teamId'],
  ['team_id', 'teamId'],
  ['bundle_id', 'bundleId'],
  ['bundle_identifier', 'bundleId'],
  ['client_id', 'clientId'],
  ['services_id', 'clientId'],
  ['in_house', 'inHouse'],
  ['key_duration', 'seconds'],
  ['duration', 'seconds'],
  ['lifetime_minutes', 'minutes'],
  ['key_subject', 'subject'],
  ['subject', 'subject'],
  ['private_key', 'key'],
  ['privatekey', 'key'],
  ['key_content', 'key'],
  ['key_contents', 'key'],
  ['key_base64', 'key'],
  ['key_b64', 'key'],
  ['key_pem', 'key'],
  ['private_key_base64', 'key'],
  ['p8_content', 'key'],
  ['p8_base64', 'key'],
  ['p8', 'key'],
  ['key', 'key'],
]

/** Names that end like ours and mean something else. */
const OTHERS = new Set([
  'itc_team_id',
  'local_key_id',
  'private_key_id',
  'public_key',
  'ssh_private_key',
  'client_key',
  'object_key',
])

/** What the member called `name` is, in any of the usual spellings (`ascApiKeyId`, `ASC_KEY_ID`, `key-id`, `Key ID`). */
export function memberOf(name: string): Member | undefined {
  const words = name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
  if (OTHERS.has(words)) return undefined
  return ENDINGS.find(([ending]) => words === ending || words.endsWith(`_${ending}`))?.[1]
}
