import { sentField } from '../form-fields'
import { defineRule, found, notApplicable, passed } from '../rule'

const FIELDS = ['client_assertion', 'client_secret'] as const

export const accessTokenInExchange = defineRule({
  id: 'access-token-in-exchange',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'occasional',
  title: 'An access token was sent to be exchanged',
  check: ({ command, url }) => {
    if (!/^(?:appleid|account)\.apple\.com$/u.test(url.host) || !/^\/auth\//u.test(url.path))
      return notApplicable
    const field = FIELDS.find((name) => sentField(command, name) !== undefined)
    if (field === undefined) return notApplicable
    const value = sentField(command, field) ?? ''
    // Short strings, placeholders and variables may stand in for the token.
    if (value.length < 60 || !/^[\w.+/=-]+$/u.test(value)) return notApplicable
    return value.startsWith('eyJ') || value.split('.').length === 3
      ? passed
      : found({ field, length: value.length })
  },
  seen: ({ field, length }) =>
    `“${field}” has ${length} characters that aren’t a JWT: a JWT begins with eyJ.`,
  why: 'The token endpoint expects the JWT that you signed, and it returns an access token. Send the access token to the API as the Bearer token, never back to the token endpoint.',
  fix: ({ field }) => `Put the signed JWT into “${field}”, and send the access token to the API.`,
  symptom: 'You get invalid_client from the token endpoint, and 401 from the API.',
  proof: 'Look at the request. The value of client_secret or client_assertion does not begin with eyJ.',
  remedy: 'Put the signed JWT into client_secret or client_assertion.',
  sources: ['RFC 6749 section 2.3', 'RFC 7521 section 4.2'],
})
