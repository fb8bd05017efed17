import { sentField } from '../form-fields'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const siwaSub = defineRule({
  id: 'siwa-sub',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', name: 'sub' },
  needs: ['claims', 'command'],
  likelihood: 'occasional',
  title: '“sub” differs from the client_id in the request',
  check: ({ claims: { sub }, command }) => {
    const clientId = sentField(command, 'client_id')
    if (typeof sub !== 'string' || clientId === undefined) return notApplicable
    return sub === clientId ? passed : found({ sub, clientId })
  },
  seen: ({ sub, clientId }) =>
    `“sub” is ${visible(sub, 60)}, and the request sends client_id=${visible(clientId, 60)}${
      sub.toLowerCase() === clientId.toLowerCase() ? '; they differ only in case' : ''
    }.`,
  why: 'Both must be exactly the same, including case: the bundle ID for a code from an app, or the Services ID for a code from the web.',
  fix: 'Use the same ID in both places: the one that the code was issued to.',
  symptom: 'You get invalid_client although key, team and signature are right.',
  proof: 'Compare “sub” in the payload with client_id in the request, exactly, including case.',
  remedy: 'Use the App ID (bundle ID) for apps and the Services ID for the web, in both places.',
  sources: [
    'https://fluffy.es/how-to-solve-invalid_client-error-in-sign-in-with-apple/',
    'https://developer.apple.com/documentation/technotes/tn3107-resolving-sign-in-with-apple-response-errors',
  ],
})
