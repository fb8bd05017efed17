import type { Entry } from './entry'
import type { Meaning } from './meaning'
import { wordsIn } from './words'

/**
 * Names that have another meaning in the settings of one tool. The tool is recognized by the complete set of its names
 * in one object, never by a single name. The words of a name are those of `wordsIn`, joined by `_`.
 */
const DIALECTS: readonly Readonly<Record<string, Meaning>>[] = [
  // django-allauth; the key itself may be in a separate object next to these names.
  { client_id: 'clientId', secret: 'keyId', key: 'teamId' },
  // Azure Notification Hubs.
  { app_id: 'teamId', app_name: 'bundleId', key_id: 'keyId', token: 'key' },
  // Novu.
  { secret_key: 'key', api_key: 'keyId', project_name: 'teamId', application_id: 'bundleId' },
  // Amazon SNS, and the same in Terraform.
  {
    platform_credential: 'key',
    platform_principal: 'keyId',
    apple_platform_team_id: 'teamId',
    apple_platform_bundle_id: 'bundleId',
  },
  // Microsoft Graph.
  { developer_id: 'teamId', service_id: 'clientId', key_id: 'keyId', certificate_data: 'key' },
  // python-social-auth.
  {
    social_auth_apple_id_client: 'clientId',
    social_auth_apple_id_team: 'teamId',
    social_auth_apple_id_key: 'keyId',
    social_auth_apple_id_secret: 'key',
  },
]

/** Returns the meanings that the dialects give to entries, for every object that has all the names of a dialect. */
export function readDialects(entries: readonly Entry[]): Map<Entry, Meaning> {
  const objects = new Map<string, Entry[]>()
  for (const entry of entries) {
    const id = entry.path.join('\n')
    const object = objects.get(id)
    if (object) object.push(entry)
    else objects.set(id, [entry])
  }
  const meanings = new Map<Entry, Meaning>()
  for (const object of objects.values()) {
    const named = new Map(object.map((entry) => [wordsIn(entry.name).join('_'), entry]))
    for (const dialect of DIALECTS) {
      const names = Object.entries(dialect)
      if (!names.every(([name]) => named.has(name))) continue
      for (const [name, meaning] of names) {
        const entry = named.get(name)
        if (entry) meanings.set(entry, meaning)
      }
    }
  }
  return meanings
}
