import { headerValue, withoutPort } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const oauthContentType = defineRule({
  id: 'oauth-content-type',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'occasional',
  title: 'The token endpoint got JSON, not a form',
  check: ({ command, url }) => {
    if (withoutPort(url.host) !== 'account.apple.com' || !url.path.startsWith('/auth/oauth2/')) {
      return notApplicable
    }
    const type = headerValue(command, 'content-type')
    if (type !== undefined && /json/iu.test(type))
      return found({ type: `the content type ${visible(type, 60)}` })
    return (command.body?.trim() ?? '').startsWith('{') ? found({ type: 'a JSON body' }) : passed
  },
  seen: ({ type }) => `The request to account.apple.com has ${type}.`,
  why: 'A token endpoint reads application/x-www-form-urlencoded (RFC 6749). It finds no assertion in a JSON body, even if every value is correct.',
  fix: {
    text: 'Send the values as a form.',
    code: [
      {
        language: 'JavaScript',
        after:
          'body: new URLSearchParams({ grant_type, client_id, client_assertion_type, client_assertion, scope })',
      },
      { language: 'Python', after: 'requests.post(url, data={…})   # not json={…}' },
    ],
  },
  symptom: 'You get invalid_request or invalid_client although every value is correct.',
  proof: 'The Content-Type header of the request is application/json.',
  remedy: 'Form-encode the body.',
  sources: ['RFC 6749 section 4.4.2'],
})
