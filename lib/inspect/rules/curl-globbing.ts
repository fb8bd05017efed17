import type { PastedRequest } from '../../paste/paste'
import { answeredRequests, hasOption } from '../command'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { visible } from '../visible'

/** `[1-9]` and `{a,b}` are patterns that curl expands; any other bracket stops it. */
const EXPANDS = /\[\d+-\d+(?::\d+)?\]|\[[a-z]-[a-z]\]|\{[^{}]*,[^{}]*\}/u

function pattern(
  request: PastedRequest,
  answered: boolean,
): { brackets: string; expands: boolean } | undefined {
  if (request.program !== 'curl' || hasOption(request, '-g', '--globoff')) return undefined
  const brackets = /\[[^\]]{0,60}\]?|\{[^}]{0,60}\}?/u.exec(request.url?.raw ?? '')?.[0]
  if (brackets === undefined) return undefined
  const expands = EXPANDS.test(brackets)
  // With an answer there was no error of curl: the request went out.
  return answered && !expands ? undefined : { brackets, expands }
}

export const curlGlobbing = defineRule({
  id: 'curl-globbing',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['paste'],
  uses: ['requests'],
  likelihood: 'occasional',
  title: 'curl takes brackets in the URL for a pattern',
  check: ({ paste, requests }) => {
    const message = paste.messages.some(({ id }) => id === 'curl-bad-range')
    const answered = answeredRequests(paste)
    for (const [index, request] of requests ?? []) {
      const seen = pattern(request, answered.has(index))
      if (seen !== undefined) return found({ ...seen, message })
    }
    if (message) return found({ brackets: '', expands: false, message })
    if (requests === undefined) return notChecked('command')
    return requests.some(([, { program, url }]) => program === 'curl' && url !== undefined)
      ? passed
      : notApplicable
  },
  seen: ({ brackets, expands, message }) => {
    const named = brackets === '' ? 'brackets or braces' : `“${visible(brackets, 40)}”`
    if (message) return `curl stopped at ${named} in the URL and sent nothing.`
    return expands
      ? `The URL holds ${named} and the command has no -g: curl expands it and sends several requests.`
      : `The URL holds ${named} and the command has no -g: curl stops there.`
  },
  why: 'Square brackets and braces are patterns to curl. It never gets as far as Apple, so this is no cause of a 401, and the token has nothing to do with it.',
  fix: {
    text: 'Add -g (--globoff), or write the brackets as %5B and %5D.',
    code: [
      {
        language: 'bash',
        after: "curl -g 'https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=…'",
      },
      {
        language: 'bash',
        after: "curl 'https://api.appstoreconnect.apple.com/v1/apps?filter%5BbundleId%5D=…'",
      },
    ],
  },
  symptom: '“curl: (3) bad range in URL position …” and no answer at all.',
  proof: 'The same command with -g gets an answer.',
  remedy: 'Use curl -g with filter[…] and fields[…], or encode the brackets.',
  sources: ['AvdLee/appstoreconnect-swift-sdk#42', 'measured'],
  confidence: 'high',
})
