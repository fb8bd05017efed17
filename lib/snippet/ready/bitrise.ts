import type { CodeTarget } from '../target'
import { ready, scalar, teamKey } from './ready'

/** Writes Steps for Bitrise, which downloads an uploaded file from the URL in a variable. */
export const bitrise = {
  ...ready,
  id: 'bitrise',
  name: 'Bitrise',
  fileName: 'bitrise.yml',
  run: 'bitrise run testflight',
  highlight: 'yaml',
  notes: [
    'Upload the key file to the file storage of the project with the ID ASC_KEY. The variable BITRISEIO_ASC_KEY_URL is then its address.',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      "format_version: '13'",
      'default_step_lib_source: https://github.com/bitrise-io/bitrise-steplib.git',
      'project_type: ios',
      'workflows:',
      '  testflight:',
      '    steps:',
      '      - git-clone: {}',
      '      - manage-ios-code-signing:',
      '          inputs:',
      '            - distribution_method: app-store',
      '            - apple_service_connection: api-key',
      '            - api_key_path: $BITRISEIO_ASC_KEY_URL',
      `            - api_key_id: ${scalar(keyId)}`,
      `            - api_key_issuer_id: ${scalar(issuerId)}`,
      '      - xcode-archive:',
      '          inputs:',
      '            - distribution_method: app-store',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'bitrise'>
