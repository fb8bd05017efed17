import type { CodeTarget } from '../target'
import { ready, scalar, teamKey } from './ready'

/** Writes a workflow for GitHub Actions that saves the secret in a file for one job. */
export const githubActions = {
  ...ready,
  id: 'github-actions',
  name: 'GitHub Actions',
  fileName: '.github/workflows/testflight.yml',
  run: 'gh workflow run testflight.yml',
  highlight: 'yaml',
  notes: [
    'Put the text of the key file into the secret APP_STORE_CONNECT_PRIVATE_KEY: gh secret set APP_STORE_CONNECT_PRIVATE_KEY < AuthKey_….p8',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'name: TestFlight',
      'on: workflow_dispatch',
      'jobs:',
      '  upload:',
      '    runs-on: macos-latest',
      '    env:',
      `      APP_STORE_CONNECT_API_KEY_KEY_ID: ${scalar(keyId)}`,
      `      APP_STORE_CONNECT_API_KEY_ISSUER_ID: ${scalar(issuerId)}`,
      '      APP_STORE_CONNECT_API_KEY_KEY_FILEPATH: /tmp/AuthKey.p8',
      '    steps:',
      '      - uses: actions/checkout@v4',
      '      - name: Write the key into a file',
      '        # Through the environment, so that the shell reads none of it as a command.',
      '        env:',
      `          KEY: \${{ secrets.APP_STORE_CONNECT_PRIVATE_KEY }}`,
      '        run: |',
      '          umask 077',
      `          printf '%s\\n' "$KEY" > "$APP_STORE_CONNECT_API_KEY_KEY_FILEPATH"`,
      '      - run: bundle exec fastlane beta',
      '      - if: always()',
      '        run: rm -f "$APP_STORE_CONNECT_API_KEY_KEY_FILEPATH"',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'github-actions'>
