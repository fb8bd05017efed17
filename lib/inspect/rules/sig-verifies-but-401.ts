import { defineRule, found, notApplicable } from '../rule'
import { shown } from '../visible'

interface Facts {
  readonly kid: string | undefined
  readonly individual: boolean
}

/** The token and the key belong together, but Apple still rejects the token: only Apple knows the remaining causes. */
export const sigVerifiesBut401 = defineRule({
  id: 'sig-verifies-but-401',
  section: 'signature',
  severity: 'ask',
  at: { part: 'signature' },
  needs: ['token', 'key', 'refusal'],
  uses: ['kid', 'claims'],
  likelihood: 'usual',
  check: ({ key, kid, claims }) =>
    key.verification.status === 'verifies'
      ? found<Facts>({ kid, individual: claims?.sub === 'user' }, { lastResort: true })
      : notApplicable,
  title: 'The signature is right, but Apple rejects the token',
  seen: ({ kid }) =>
    `The signature verifies with the loaded key${kid === undefined ? '' : `; the token calls that key ${shown(kid, 40)}`}.`,
  why: 'This proves only that the token and the key file belong together, here as on jwt.io. Only Apple knows whether the Key ID, the issuer and the role belong to that key, and whether the key is still active.',
  fix: ({ individual }) => ({
    text: [
      'On Apple’s page of keys, compare character by character:',
      '1. the Key ID in the row of this very key with “kid”;',
      individual
        ? '2. that this is the individual key of one user: team keys need “iss” in place of “sub”;'
        : '2. the Issuer ID above that list with “iss”, in the same team;',
      '3. that the key is listed as active and its user still belongs to the team;',
      '4. that this service accepts this kind of key, and was not made minutes ago.',
    ].join(' '),
  }),
  symptom: 'You get 401 although the token verifies locally and on jwt.io.',
  proof:
    'Use the same key file, key ID and issuer with another tool. If it fails as well, the values or the key are the reason, not your code.',
  remedy:
    'Compare key ID and issuer with Apple’s page, character by character, and look whether the key is still active.',
  sources: ['RFC 7515 section 5.2'],
})
