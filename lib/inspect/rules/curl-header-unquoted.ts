import type { PastedRequest } from '../../paste/paste'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

/** Finds a header name without a value, because the shell split the header at the space, and the word after it. */
function cutHeader({ words }: PastedRequest): { name: string; next: string } | undefined {
  for (const [index, word] of words.entries()) {
    const apart = word.text === '-H' || word.text === '--header'
    const argument = apart ? words[index + 1] : word
    const next = words[index + (apart ? 2 : 1)]
    if (argument === undefined || next === undefined || argument.quoting !== 'none') continue
    const text = apart ? argument.text : (/^(?:-H|--header=)(.{1,60})/su.exec(word.text)?.[1] ?? '')
    const match = /^([\w-]{1,40}):(?:bearer)?$/iu.exec(text)
    if (match === null || next.text.startsWith('-') || next.text.includes('://')) continue
    return { name: match[1] ?? '', next: next.text }
  }
  return undefined
}

const BRACKETED = /^\s*bearer\s+["'`<[({\u201c\u2018]/iu

export const curlHeaderUnquoted = defineRule({
  id: 'curl-header-unquoted',
  section: 'transport',
  severity: 'error',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  uses: ['requests'],
  likelihood: 'common',
  explains: ['var-empty', 'bearer-other-scheme', 'bearer-missing'],
  title: 'The header is not in quotes',
  check: ({ paste, requests }) => {
    const message = paste.messages.find(
      ({ id, detail }) => id === 'curl-no-host' && /^(?:bearer$|eyJ)/iu.test(detail ?? ''),
    )
    const cut = requests?.map(([, request]) => cutHeader(request)).find((one) => one !== undefined)
    if (cut !== undefined) return found({ name: cut.name, message: message !== undefined })
    if (message !== undefined) return found({ name: 'Authorization', message: true })
    if (requests === undefined) return notChecked('command')
    const headers = requests.flatMap(([, request]) => (request.program === 'curl' ? request.headers : []))
    // If characters around the token itself are wrong, the missing quotes of the command aren't the only fault.
    if (headers.length === 0 || headers.some(({ value }) => BRACKETED.test(value))) return notApplicable
    return passed
  },
  seen: ({ name, message }) =>
    message
      ? 'curl tried to reach a host named “Bearer”: it used the rest of the header as a URL.'
      : `“${name}:” is not in quotes, so the shell passes only that much to -H.`,
  why: 'Without quotes, the shell splits the header. curl drops Authorization and treats Bearer and the token as URLs. The 401 belongs to a request without a token, so a new key or token won’t help.',
  fix: {
    text: 'Put the whole header in double quotes.',
    code: [
      {
        language: 'bash',
        before: '-H Authorization: Bearer $TOKEN',
        after: '-H "Authorization: Bearer $TOKEN"',
      },
    ],
  },
  symptom: 'You get “curl: (6) Could not resolve host: Bearer”, and a 401 body from the URL before it.',
  proof: 'Run the command with -v: among the lines with “>” there is no Authorization.',
  remedy: 'Quote the whole header: -H "Authorization: Bearer $TOKEN".',
  sources: ['https://developer.apple.com/forums/thread/708858', 'measured'],
})
