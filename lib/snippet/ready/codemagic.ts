import type { CodeTarget } from '../target'
import { ready, scalar, teamKey } from './ready'

/** Writes a workflow for Codemagic, whose tools read the key from the environment. */
export const codemagic = {
  ...ready,
  id: 'codemagic',
  name: 'Codemagic',
  fileName: 'codemagic.yaml',
  run: 'git push',
  highlight: 'yaml',
  notes: [
    'Put the whole text of the key file into the secret variable APP_STORE_CONNECT_PRIVATE_KEY, in a group called app_store_credentials.',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'workflows:',
      '  testflight:',
      '    name: TestFlight',
      '    instance_type: mac_mini_m2',
      '    environment:',
      '      groups:',
      '        - app_store_credentials # contains APP_STORE_CONNECT_PRIVATE_KEY',
      '      vars:',
      `        APP_STORE_CONNECT_KEY_IDENTIFIER: ${scalar(keyId)}`,
      `        APP_STORE_CONNECT_ISSUER_ID: ${scalar(issuerId)}`,
      '    scripts:',
      '      - name: Fetch signing files',
      '        script: app-store-connect fetch-signing-files "$BUNDLE_ID" --type IOS_APP_STORE --create',
      '    publishing:',
      '      app_store_connect:',
      '        api_key: $APP_STORE_CONNECT_PRIVATE_KEY',
      '        key_id: $APP_STORE_CONNECT_KEY_IDENTIFIER',
      '        issuer_id: $APP_STORE_CONNECT_ISSUER_ID',
      '        submit_to_testflight: true',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'codemagic'>
