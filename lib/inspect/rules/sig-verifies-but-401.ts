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
  needs: ['token', 'key', 'rejection'],
  uses: ['kid', 'claims'],
  likelihood: 'usual',
  check: ({ key, kid, claims }) =>
    key.verification.status === 'verifies'
      ? found<Facts>({ kid, individual: claims?.sub === 'user' }, { lastResort: true })
      : notApplicable,
  title: 'The signature is right but not accepted',
  seen: ({ kid }) =>
    `The signature verifies with the loaded key${kid === undefined ? '' : `; its “kid” is ${shown(kid, 40)}`}.`,
  why: 'This proves only that the token and the key file belong together, and so does jwt.io. Only Apple knows whether the Key ID, the issuer and the role belong to that key, and whether the key is still active.',
  fix: ({ individual }) => ({
    text: [
      'On Apple’s page of keys, check these points:',
      '1. “kid” is exactly the Key ID in the row of this key;',
      individual
        ? '2. this is the individual key of one user (a token of a team key has “iss” instead of “sub”);'
        : '2. “iss” is exactly the Issuer ID above that list, in the same team;',
      '3. the key is listed as active, and its user still belongs to the team;',
      '4. this service accepts this kind of key, and the key is older than a few minutes.',
    ].join(' '),
  }),
  symptom: 'You get 401 although the token verifies locally and on jwt.io.',
  proof:
    'Use the same key file, Key ID and issuer with another tool. If that fails as well, the cause is in the values or the key, not in your code.',
  remedy:
    'Compare Key ID and issuer with Apple’s page, character by character, and check whether the key is still active.',
  sources: ['RFC 7515 section 5.2'],
})
