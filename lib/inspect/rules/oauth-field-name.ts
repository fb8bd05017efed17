import type { Profile } from '../../profile/profile'
import { sentNames } from '../form-fields'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** Names from RFC 6749 and RFC 7521 that people and libraries write differently. */
const NAMES = ['client_id', 'grant_type', 'redirect_uri', 'refresh_token', 'code'] as const
/** Names that people use for the signed token when they mix up the two ways to send it. */
const SECRETS = ['client_secret', 'client_assertion', 'assertion', 'secret', 'jwt', 'client_token']

const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '')
const fieldOf = ({ sent }: Profile): readonly string[] => (sent.as === 'form-field' ? [sent.field] : [])

export const oauthFieldName = defineRule({
  id: 'oauth-field-name',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url', 'meant'],
  likelihood: 'common',
  title: 'A form field has the wrong name',
  check: ({ command, url, meant }) => {
    const wanted = [...new Set(meant.flatMap(fieldOf))]
    const [field] = wanted
    if (field === undefined || wanted.length > 1 || !/^\/auth\//u.test(url.path)) return notApplicable
    const names = sentNames(command)
    const odd = names.flatMap((name) => {
      if (name === field || NAMES.some((right) => right === name)) return []
      const isSecret = SECRETS.some((other) => bare(other) === bare(name))
      const right = isSecret && !names.includes(field) ? field : NAMES.find((one) => bare(one) === bare(name))
      return right === undefined ? [] : [{ name, right }]
    })
    const [first] = odd
    if (first !== undefined) return found(first)
    return names.includes(field) ? passed : notApplicable
  },
  seen: ({ name }) => `The form has a field “${visible(name, 60)}”.`,
  why: 'The token endpoint finds fields by their exact names (RFC 6749, RFC 7521). Sign in with Apple and Apple Ads read the signed token from client_secret, Apple Business and Apple School Manager from client_assertion. It ignores the token under any other name.',
  fix: ({ name, right }) => ({
    text: `Name the field ${right}.`,
    code: [{ language: 'bash', before: `${visible(name, 60)}=…`, after: `${right}=…` }],
  }),
  symptom: 'You get invalid_client or invalid_request although every value is correct.',
  proof: 'Look at the form that is sent: it has no field with the name on Apple’s page.',
  remedy: 'Use the names exactly as Apple’s page gives them.',
  sources: [
    'https://developer.apple.com/documentation/signinwithapplerestapi/generate-and-validate-tokens',
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/implementing-oauth-for-the-apple-school-and-business-manager-api',
    'RFC 6749 section 2.3.1',
    'RFC 7521 section 4.2',
  ],
})
