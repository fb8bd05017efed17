import { isAsc } from '../expected'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

export const teamKeyWithSub = defineRule({
  id: 'team-key-with-sub',
  section: 'claims',
  severity: 'ask',
  exception: 'This is an error if you say that the key is a team key.',
  at: { part: 'payload', name: 'sub' },
  needs: ['claims', 'madeFor'],
  uses: ['kind', 'rejection'],
  likelihood: 'common',
  title: 'A team key may be used like an individual key',
  check: ({ claims: { iss, sub }, madeFor, kind, rejection }) => {
    if (sub !== 'user' || iss !== undefined || !isAsc(madeFor)) return notApplicable
    if (kind === 'team') return found({ said: true }, { severity: 'error' })
    if (kind === 'individual') return passed
    return rejection ? found({ said: false }, { lastResort: true }) : notChecked('kind')
  },
  seen: ({ said }) =>
    said
      ? '“sub” is “user”, as for individual keys, but your key is a team key.'
      : '“sub” is “user” and there is no “iss”. That is right only for an individual key.',
  why: 'A team key belongs to no user, so Apple requires its issuer. Some guides put the issuer or “user” into “sub”; for team keys both are wrong.',
  fix: {
    text: 'For a team key, remove “sub” and add “iss” with the Issuer ID from above the list of team keys.',
    code: [{ language: 'JSON', before: '{"sub":"user","aud":…}', after: '{"iss":"…","aud":…}' }],
  },
  symptom: 'You get 401 with a key from the list of team keys.',
  proof: 'The Key ID is listed under Team Keys in App Store Connect → Users and Access → Integrations.',
  remedy: 'Add “iss” and remove “sub”.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
