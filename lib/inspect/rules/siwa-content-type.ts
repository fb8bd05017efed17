import { headerValue, withoutPort } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const siwaContentType = defineRule({
  id: 'siwa-content-type',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'occasional',
  title: 'Sign in with Apple got JSON, not a form',
  check: ({ command, url }) => {
    if (withoutPort(url.host) !== 'appleid.apple.com' || !/^\/auth\//u.test(url.path)) return notApplicable
    const type = headerValue(command, 'content-type')
    if (type !== undefined && /json/iu.test(type)) return found({ type: visible(type, 60) })
    const body = command.body?.trim() ?? ''
    if (body.startsWith('{') && /"client_(?:id|secret)"/u.test(body)) return found({ type: 'a JSON body' })
    return type === undefined && body === '' ? notApplicable : passed
  },
  seen: ({ type }) =>
    `The request to appleid.apple.com has ${type === 'a JSON body' ? type : `the content type ${type}`}.`,
  why: 'The endpoint reads application/x-www-form-urlencoded only (RFC 6749). It finds no client secret in a JSON body and returns invalid_client or invalid_request, even if every value is correct.',
  fix: {
    text: 'Send the values as a form.',
    code: [
      {
        language: 'bash',
        after:
          'curl https://appleid.apple.com/auth/token --data-urlencode "client_id=…" --data-urlencode "client_secret=$SECRET" …',
      },
      {
        language: 'JavaScript',
        after: 'body: new URLSearchParams({ client_id, client_secret, grant_type, code })',
      },
      { language: 'Python', after: 'requests.post(url, data={…})   # not json={…}' },
    ],
  },
  symptom: 'You get invalid_client although every value is correct.',
  proof: 'The Content-Type header of the request is application/json.',
  remedy: 'Form-encode the body.',
  sources: [
    'FusionAuth/fusionauth-issues#885',
    'https://developer.apple.com/forums/thread/122648',
    'RFC 6749 section 4.1.3',
  ],
})
