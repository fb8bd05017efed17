import type { CodeTarget } from '../target'
import { ready, scalar, teamKey } from './ready'

/** Writes a job for GitLab CI, where the value of a variable of type File is a path. */
export const gitlabCi = {
  ...ready,
  id: 'gitlab-ci',
  name: 'GitLab CI',
  fileName: '.gitlab-ci.yml',
  run: 'git push',
  highlight: 'yaml',
  notes: [
    'Add the key file as a protected variable of type File with the name APP_STORE_CONNECT_API_KEY_KEY_FILEPATH (Settings → CI/CD → Variables). The variable is then its path.',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    return [
      'testflight:',
      '  tags: [saas-macos-medium-m1]',
      '  rules:',
      '    - if: $CI_COMMIT_TAG',
      '  variables:',
      `    APP_STORE_CONNECT_API_KEY_KEY_ID: ${scalar(keyId)}`,
      `    APP_STORE_CONNECT_API_KEY_ISSUER_ID: ${scalar(issuerId)}`,
      '    # APP_STORE_CONNECT_API_KEY_KEY_FILEPATH is a variable of type File in the settings.',
      '  script:',
      '    - bundle exec fastlane beta',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'gitlab-ci'>
