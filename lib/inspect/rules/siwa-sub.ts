import { sentField } from '../form-fields'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const siwaSub = defineRule({
  id: 'siwa-sub',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', member: 'sub' },
  needs: ['claims', 'command'],
  likelihood: 'occasional',
  title: '“sub” is not the client_id that is sent',
  check: ({ claims: { sub }, command }) => {
    const clientId = sentField(command, 'client_id')
    if (typeof sub !== 'string' || clientId === undefined) return notApplicable
    return sub === clientId ? passed : found({ sub, clientId })
  },
  seen: ({ sub, clientId }) =>
    `“sub” is ${visible(sub, 60)}, and the request sends client_id=${visible(clientId, 60)}${
      sub.toLowerCase() === clientId.toLowerCase() ? '; they differ in upper and lower case' : ''
    }.`,
  why: 'Both must be the same text, in upper and lower case too: the bundle ID for codes that come from an app, the Services ID for codes that come from the web.',
  fix: 'Make them equal, and choose the one the code was issued to.',
  symptom: 'You get invalid_client although key, team and signature are right.',
  proof: 'Compare “sub” in the payload with client_id in the request, exactly, including case.',
  remedy: 'Use the App ID (bundle ID) for apps and the Services ID for the web, in both places.',
  sources: [
    'https://fluffy.es/how-to-solve-invalid_client-error-in-sign-in-with-apple/',
    'https://developer.apple.com/documentation/technotes/tn3107-resolving-sign-in-with-apple-response-errors',
  ],
})
