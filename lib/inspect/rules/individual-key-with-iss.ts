import { readKeyFileName } from '../../key/file-name'
import { isAsc } from '../expected'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

interface Facts {
  /** What shows that the key is an individual one: the user's choice, the file name, or nothing. */
  readonly known: 'said' | 'file' | 'no'
}

export const individualKeyWithIss = defineRule({
  id: 'individual-key-with-iss',
  section: 'claims',
  severity: 'ask',
  exception:
    'This is an error if you say that the key is an individual one, and a warning if the file’s name begins with ApiKey_.',
  at: { part: 'payload', name: 'iss' },
  needs: ['claims', 'madeFor'],
  uses: ['kind', 'key', 'rejection'],
  likelihood: 'common',
  title: 'An individual key may be used like a team key',
  check: ({ claims: { iss, sub }, madeFor, kind, key, rejection }) => {
    if (iss === undefined || sub !== undefined || !isAsc(madeFor)) return notApplicable
    if (kind === 'individual') return found<Facts>({ known: 'said' }, { severity: 'error' })
    if (kind === 'team') return passed
    const prefix = key?.fileName === undefined ? undefined : readKeyFileName(key.fileName)?.prefix
    if (prefix === 'ApiKey') return found<Facts>({ known: 'file' }, { severity: 'warn' })
    return rejection ? found<Facts>({ known: 'no' }, { lastResort: true }) : notChecked('kind')
  },
  seen: ({ known }) => {
    const token = 'The token has an issuer, like the tokens of team keys'
    if (known === 'said') return `${token}, but your key is an individual one.`
    if (known === 'file') return `${token}, but the key file is named ApiKey_…, as individual keys are.`
    return `${token}. Did you make the key on your own profile page?`
  },
  why: 'Individual keys have no issuer. Apple rejects their tokens if they have “iss”, with the same 401 as for other errors. A user has at most one active individual key, and needs the permission Generate Individual API Keys.',
  fix: {
    text: 'For an individual key leave “iss” out and add "sub":"user".',
    code: [{ language: 'JSON', before: '{"iss":"…","aud":…}', after: '{"sub":"user","aud":…}' }],
  },
  symptom: 'You get 401, or `Unauthenticated` from notarization, with a new key from your own profile.',
  proof:
    'Look where the key is listed: individual keys are on your profile page, not under Team Keys, and their file’s name begins with ApiKey_.',
  remedy: 'Leave “iss” out and add "sub":"user".',
  sources: [
    'https://developer.apple.com/help/app-store-connect/get-started/app-store-connect-api',
    'fastlane/fastlane#21109',
    'isaced/appstore-connect-sdk#34',
    'indygreg/apple-platform-rs#260',
  ],
})
