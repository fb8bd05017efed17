import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { ready, teamKey, word } from './ready'

/** Writes a command for xcodebuild, which needs the absolute path of the key. */
export const xcodebuild = {
  ...ready,
  id: 'xcodebuild',
  name: 'xcodebuild',
  fileName: 'archive.sh',
  run: 'bash archive.sh App',
  highlight: 'bash',
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'set -euo pipefail',
      '# A relative path is not accepted.',
      `key=$(realpath "\${${KEY_FILE_VARIABLE}:-${code.keyFile}}")`,
      'xcodebuild archive -scheme "$1" -archivePath build/App.xcarchive \\',
      '  -allowProvisioningUpdates \\',
      '  -authenticationKeyPath "$key" \\',
      `  -authenticationKeyID ${word(keyId)} \\`,
      `  -authenticationKeyIssuerID ${word(issuerId)}`,
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'xcodebuild'>
