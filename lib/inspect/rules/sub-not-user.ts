import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const subNotUser = defineRule({
  id: 'sub-not-user',
  section: 'claims',
  severity: 'error',
  exception:
    'If the token has “iss” as well, this is a warning: with a team key, you only have to remove “sub”.',
  at: { part: 'payload', name: 'sub' },
  needs: ['claims', 'madeFor'],
  likelihood: 'occasional',
  explains: ['iss-missing', 'claims-extra'],
  title: '“sub” is not “user”',
  check: ({ claims: { iss, sub }, madeFor }) => {
    if (sub === undefined || !isAsc(madeFor)) return notApplicable
    if (sub === 'user') return passed
    const issuer = iss !== undefined && iss !== ''
    return found({ sub, issuer }, issuer ? { severity: 'warn' } : {})
  },
  seen: ({ sub, issuer }) => `“sub” is ${shown(sub)}${issuer ? ', together with an issuer' : ''}.`,
  why: 'For App Store Connect “sub” is the word “user”, the same for everyone, and only for individual keys. It isn’t an address, a user, an app or an issuer, whatever some guides say.',
  fix: ({ issuer }) => ({
    text: issuer
      ? 'With a team key leave “sub” out.'
      : 'With an individual key write "sub":"user". With a team key leave it out and add “iss”.',
  }),
  symptom: 'You get 401 with every request.',
  proof: 'Decode the payload and read “sub”.',
  remedy: 'With an individual key, set “sub” to “user”. With a team key, leave “sub” out.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
