import { withoutPort } from '../authorization'
import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

const SIGNED = /^x-amz-(?:signature|algorithm|credential)$/iu

export const presignedUrlWithToken = defineRule({
  id: 'presigned-url-with-token',
  section: 'transport',
  severity: 'error',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  uses: ['url', 'authorization', 'response'],
  likelihood: 'foremost',
  explains: ['not-apples-response', 'token-not-here', 'host-wrong'],
  title: 'The token was sent to a presigned link',
  check: ({ url, authorization, response }) => {
    if (/Only one auth mechanism allowed/iu.test(response?.body ?? ''))
      return found({ host: url?.host ?? '' })
    if (url === undefined) return notApplicable
    const host = withoutPort(url.host)
    if (!url.query.some(([name]) => SIGNED.test(name)) && !/\.amazonaws\.com$/u.test(host))
      return notApplicable
    return authorization === undefined ? notApplicable : found({ host: url.host })
  },
  seen: ({ host }) =>
    host === ''
      ? 'The response says that only one way to authenticate is allowed.'
      : `The request to ${visible(host, 80)} has an Authorization header, although its URL has a signature.`,
  why: 'Uploads and report downloads go to a link that carries its own signature. The storage service rejects a request that has an Authorization header as well.',
  fix: 'Leave the Authorization header out, and send only the headers that Apple’s response lists for this link.',
  symptom:
    'You get 400 with “Only one auth mechanism allowed” when you upload an asset or download a report.',
  proof:
    'The URL has X-Amz-Signature in its query. Without the Authorization header, the same request works.',
  sources: [
    'penpot/penpot#10776',
    'catalyst/moodle-tool_objectfs#303',
    'https://developer.apple.com/documentation/appstoreconnectapi/uploading-assets-to-app-store-connect',
  ],
})
