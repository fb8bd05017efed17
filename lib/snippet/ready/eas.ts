import type { CodeTarget } from '../target'
import { ready, teamKey } from './ready'

/** Writes a submission profile for EAS, which may have a variable instead of a path. */
export const eas = {
  ...ready,
  id: 'eas',
  name: 'EAS, eas.json',
  fileName: 'eas.json',
  run: 'eas submit --platform ios --profile production',
  highlight: 'json',
  notes: [
    'APPLE_KEY_FILE is a file variable of the project, or of your shell. Without the three lines, EAS uses the key that eas credentials stores.',
  ],
  write: (code) => {
    const { keyId, issuerId } = teamKey(code)
    const ios = { ascApiKeyPath: '$APPLE_KEY_FILE', ascApiKeyId: keyId, ascApiKeyIssuerId: issuerId }
    return `${JSON.stringify({ submit: { production: { ios } } }, null, 2)}\n`
  },
} as const satisfies CodeTarget<'eas'>
