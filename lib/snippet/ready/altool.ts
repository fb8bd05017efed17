import type { CodeTarget } from '../target'
import { ready, teamKey, word } from './ready'

/** Writes a command for altool, whose options were renamed in Xcode 26. */
export const altool = {
  ...ready,
  id: 'altool',
  name: 'altool',
  fileName: 'upload.sh',
  run: 'bash upload.sh App.ipa',
  highlight: 'bash',
  notes: [
    'altool finds the key by its file name (AuthKey_ and the Key ID) in the folder that API_PRIVATE_KEYS_DIR names.',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'set -euo pipefail',
      `export API_PRIVATE_KEYS_DIR=\${API_PRIVATE_KEYS_DIR:-$HOME/private_keys}`,
      `key_id=${word(keyId)}`,
      `issuer_id=${word(issuerId)}`,
      'if xcrun altool --help 2>&1 | grep -q -e --api-issuer; then',
      '  # Xcode 26 and later',
      '  xcrun altool --upload-package "$1" --api-key "$key_id" --api-issuer "$issuer_id"',
      'else',
      '  xcrun altool --upload-app --type ios --file "$1" --apiKey "$key_id" --apiIssuer "$issuer_id"',
      'fi',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'altool'>
