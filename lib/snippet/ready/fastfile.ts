import { text } from '../language/ruby'
import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { duration, ready, teamKey } from './ready'

/** Writes a lane of fastlane that signs in with the key file. */
export const fastfile = {
  ...ready,
  id: 'fastfile',
  name: 'fastlane Fastfile',
  fileName: 'fastlane/Fastfile',
  run: 'fastlane beta',
  highlight: 'ruby',
  notes: ['fastlane runs in the folder fastlane, so use an absolute path for the key file.'],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'lane :beta do',
      '  key = app_store_connect_api_key(',
      `    key_id: ${text(keyId)},`,
      `    issuer_id: ${text(issuerId)},`,
      `    key_filepath: ENV.fetch('${KEY_FILE_VARIABLE}', ${text(`../${code.keyFile}`)}),`,
      `    duration: ${duration(code)}, # seconds, 1200 at most`,
      '    in_house: false,',
      '  )',
      '  upload_to_testflight(api_key: key)',
      'end',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'fastfile'>
