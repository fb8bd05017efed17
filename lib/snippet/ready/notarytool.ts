import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { ready, teamKey, word } from './ready'

/** Writes commands for notarytool, which can store the key in the keychain. */
export const notarytool = {
  ...ready,
  id: 'notarytool',
  name: 'notarytool',
  fileName: 'notarize.sh',
  run: 'bash notarize.sh App.zip',
  highlight: 'bash',
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'set -euo pipefail',
      '# Only once: the keychain stores the key under the name notary.',
      'if ! xcrun notarytool history --keychain-profile notary >/dev/null 2>&1; then',
      '  xcrun notarytool store-credentials notary \\',
      `    --key "\${${KEY_FILE_VARIABLE}:-${code.keyFile}}" \\`,
      `    --key-id ${word(keyId)} \\`,
      `    --issuer ${word(issuerId)}`,
      'fi',
      'xcrun notarytool submit "$1" --keychain-profile notary --wait',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'notarytool'>
