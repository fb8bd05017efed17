import { codePointName } from '../../text/code-point'
import { isCommand, shellOf } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** A curly quote at the beginning or end of an argument. */
const AT_AN_EDGE = /(?:^|[\s=])([\u201c\u201d\u201e\u2018\u2019])|([\u201c\u201d\u2018\u2019])(?:\s|$)/u

export const curlSmartQuotes = defineRule({
  id: 'curl-smart-quotes',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command'],
  likelihood: 'occasional',
  explains: ['curl-header-unquoted', 'var-empty', 'bearer-other-scheme', 'token-invisible-chars'],
  title: 'The command has curly quotes',
  check: ({ command }) => {
    // PowerShell reads curly quotes as quotes.
    if (!isCommand(command) || shellOf(command) === 'powershell') return notApplicable
    const match = AT_AN_EDGE.exec(command.raw)
    const quote = match?.[1] ?? match?.[2]
    return quote === undefined ? passed : found({ quote })
  },
  seen: ({ quote }) => `An argument is in curly quotes (${visible(quote)}, ${codePointName(quote)}).`,
  why: 'The shell treats curly quotes as ordinary characters. It splits the header at its spaces, and the quotes become part of what is sent.',
  fix: {
    text: 'Type straight quotes, or copy the command from a source that has them.',
    code: [
      { language: 'bash', before: '-H “Authorization: Bearer …”', after: '-H "Authorization: Bearer …"' },
    ],
  },
  symptom:
    'You get “Could not resolve host”, or a 401, from a command that you copied from a document, a chat or an email.',
  proof: 'The quotes are curly: “ ” instead of " ".',
  remedy: 'Replace every curly quote with a straight one.',
  sources: ['measured'],
})
