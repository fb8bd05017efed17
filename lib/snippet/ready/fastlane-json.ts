import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { duration, ready, teamKey, word } from './ready'

/**
 * Writes a command that creates fastlane's api_key.json on the user's machine, because the file contains the key
 * itself.
 */
export const fastlaneJson = {
  ...ready,
  id: 'fastlane-json',
  name: 'fastlane api_key.json',
  fileName: 'make-api-key.sh',
  run: 'bash make-api-key.sh && fastlane pilot upload --api_key_path api_key.json',
  highlight: 'bash',
  notes: [
    'api_key.json contains the key. Keep it out of the repository, and delete it after use. The script needs jq.',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      '# Writes api_key.json for fastlane from the key file. The key is written with its line breaks.',
      'set -euo pipefail',
      'umask 077',
      `jq -n --rawfile key "\${${KEY_FILE_VARIABLE}:-${code.keyFile}}" \\`,
      `  --arg key_id ${word(keyId)} \\`,
      `  --arg issuer_id ${word(issuerId)} \\`,
      `  '{$key_id, $issuer_id, $key, duration: ${duration(code)}, in_house: false}' > api_key.json`,
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'fastlane-json'>
