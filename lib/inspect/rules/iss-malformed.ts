import { isTemplate, isTenCharacterId, isUuid, uuidFault } from '../../field/shape'
import { wantsIssuerId } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

interface Facts {
  readonly iss: unknown
  readonly fault: string
  readonly harmless?: true
}

export const issMalformed = defineRule({
  id: 'iss-malformed',
  section: 'claims',
  severity: 'error',
  exception: 'If the only fault is capital letters, this is a note.',
  at: { part: 'payload', name: 'iss' },
  needs: ['claims', 'judgedBy'],
  likelihood: 'common',
  explains: ['iss-other-team', 'individual-key-with-iss'],
  title: 'The Issuer ID isn’t a valid UUID',
  check: ({ claims: { iss }, judgedBy }) => {
    if (iss === undefined || iss === null || iss === '' || !wantsIssuerId(judgedBy)) return notApplicable
    if (typeof iss !== 'string') return found<Facts>({ iss, fault: 'it is not a string' })
    const bare = iss.trim()
    if (isUuid(iss)) {
      return iss === iss.toLowerCase()
        ? passed
        : found<Facts>({ iss, fault: 'it has capital letters', harmless: true }, { severity: 'info' })
    }
    if (isUuid(bare)) return found<Facts>({ iss, fault: 'it has spaces or a newline around it' })
    if (isTenCharacterId(bare) || isTemplate(bare)) return notApplicable
    const fault = /^[{(<[].*[})>\]]$/u.test(bare) ? 'it has brackets around it' : uuidFault(bare)
    return found<Facts>({ iss, fault: fault ?? 'it is not a UUID' })
  },
  seen: ({ iss, fault }) => `“iss” is ${shown(iss)}: ${fault}.`,
  why: 'App Store Connect shows the Issuer ID under Users and Access → Integrations: a UUID of 8, 4, 4, 4 and 12 hexadecimal digits. Apple compares it as a whole. Capital letters alone cause no known error.',
  fix: ({ harmless }) => ({
    text: harmless
      ? 'Apple shows it in lower case; copy it again if nothing else helps.'
      : 'Copy it again with the Copy link above the list of keys.',
  }),
  symptom: 'You get 401 with every request, often from one machine or CI job only.',
  proof: 'Compare the length: 36 characters with four hyphens.',
  remedy: 'Copy the Issuer ID again with the Copy link.',
  sources: [
    'ittybittyapps/appstoreconnect-cli#234',
    'Ponytech/appstoreconnectapi#14',
    'fastlane/fastlane#29985',
  ],
})
