import type { Entry } from './entry'

/** The tools whose files are most common, each with the names that identify it. */
const PRODUCTS: readonly { source: string; names: readonly string[] }[] = [
  { source: 'EAS configuration', names: ['ascApiKeyId'] },
  { source: 'EAS configuration', names: ['ascApiKeyPath'] },
  { source: 'EAS environment variables', names: ['EXPO_ASC_KEY_ID'] },
  { source: 'EAS environment variables', names: ['EXPO_ASC_ISSUER_ID'] },
  { source: 'Codemagic environment variables', names: ['APP_STORE_CONNECT_KEY_IDENTIFIER'] },
  { source: 'fastlane environment variables', names: ['APP_STORE_CONNECT_API_KEY_KEY_ID'] },
  { source: 'rcodesign API key file', names: ['key_id', 'issuer_id', 'private_key'] },
]

/**
 * Says where entries come from, in words that fit after "from": the file of a tool if it is recognized, otherwise the
 * container.
 */
export function nameSource(entries: readonly Entry[], container: string, text: string): string {
  const names = new Set(entries.map((entry) => entry.name))
  const product = PRODUCTS.find((candidate) => candidate.names.every((name) => names.has(name)))
  if (product) return product.source
  if (container === 'JSON file' && names.has('key_id') && names.has('key')) return 'fastlane api_key.json'
  if (container !== 'configuration') return container
  if (text.includes('app_store_connect_api_key')) return 'Fastfile'
  const variables = entries.filter((entry) => /^[A-Z][A-Z0-9_]+$/.test(entry.name)).length
  return variables > entries.length / 2 ? 'environment variables' : 'configuration'
}
