import type { PastedRequest } from '../../paste/paste'
import { isCommand, requestsWithResponse, shellOf, urlWord } from '../command'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

/** Whether the command is for a shell that expands patterns to file names. */
const mayLookForFiles = (request: PastedRequest): boolean =>
  isCommand(request) && shellOf(request) !== 'powershell' && shellOf(request) !== 'cmd'

/** Finds the first pattern character of an unquoted URL, if zsh or fish may expand it. */
function bare(request: PastedRequest): string | undefined {
  const word = urlWord(request)
  if (word?.quoting !== 'none' || !mayLookForFiles(request)) return undefined
  return /[?[*]/u.exec(word.text)?.[0]
}

export const zshNoMatch = defineRule({
  id: 'zsh-no-match',
  section: 'transport',
  severity: 'warn',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  uses: ['requests'],
  likelihood: 'rare',
  title: 'The URL is not in quotes',
  check: ({ paste, requests }) => {
    const message = paste.messages.some(({ id }) => id === 'zsh-no-matches')
    const responded = requestsWithResponse(paste)
    for (const [index, request] of requests ?? []) {
      const character = bare(request)
      // A response shows that the shell passed the URL on.
      if (character !== undefined && !responded.has(index)) return found({ character, message })
    }
    if (message) return found({ character: '?', message })
    if (requests === undefined) return notChecked('command')
    return requests.some(([, request]) => mayLookForFiles(request) && urlWord(request) !== undefined)
      ? passed
      : notApplicable
  },
  seen: ({ character, message }) =>
    message
      ? 'zsh looked for files that match the URL, found none, and did not run the command.'
      : `The URL is not in quotes and contains “${character}”, which zsh treats as a file pattern.`,
  why: 'zsh, the shell of macOS, stops with “no matches found”, so curl sends nothing. bash runs the same command. The token isn’t the problem.',
  fix: {
    text: 'Put the URL in quotes.',
    code: [
      {
        language: 'zsh',
        before: 'curl https://api.appstoreconnect.apple.com/v1/apps?limit=1',
        after: 'curl "https://api.appstoreconnect.apple.com/v1/apps?limit=1"',
      },
    ],
  },
  symptom: 'You get “zsh: no matches found: https://…”, and no response.',
  proof: 'With the URL in quotes, the same command works.',
  remedy: 'Quote every URL.',
  sources: ['https://zsh.sourceforge.io/Doc/Release/Expansion.html#Filename-Generation'],
})
