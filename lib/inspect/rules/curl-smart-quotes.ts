import { codePointName } from '../../text/code-point'
import { isCommand, shellOf } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** A curly quote where an argument begins or ends. */
const AT_AN_EDGE = /(?:^|[\s=])([\u201c\u201d\u201e\u2018\u2019])|([\u201c\u201d\u2018\u2019])(?:\s|$)/u

export const curlSmartQuotes = defineRule({
  id: 'curl-smart-quotes',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command'],
  likelihood: 'occasional',
  explains: ['curl-header-unquoted', 'var-empty', 'bearer-other-scheme', 'token-invisible-chars'],
  title: 'Curly quotes in the command',
  check: ({ command }) => {
    // PowerShell takes curly quotes for quotes.
    if (!isCommand(command) || shellOf(command) === 'powershell') return notApplicable
    const match = AT_AN_EDGE.exec(command.raw)
    const quote = match?.[1] ?? match?.[2]
    return quote === undefined ? passed : found({ quote })
  },
  seen: ({ quote }) =>
    `An argument stands between curly quotes (${visible(quote)}, ${codePointName(quote)}).`,
  why: 'To the shell they are letters. It cuts the header at the spaces, and the quotes become part of what is sent.',
  fix: {
    text: 'Type straight quotes instead, or copy the command from a place that does not set text.',
    code: [
      { language: 'bash', before: '-H “Authorization: Bearer …”', after: '-H "Authorization: Bearer …"' },
    ],
  },
  symptom:
    'You get “Could not resolve host”, or a 401, from a command that was copied out of a document, a chat or a mail.',
  proof: 'The quotes lean or curl: “ ” instead of " ".',
  remedy: 'Replace every curly quote by a straight one.',
  sources: ['measured'],
})
