import { isCommand, urlWord } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const urlAmpersand = defineRule({
  id: 'url-ampersand',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['paste', 'command'],
  likelihood: 'rare',
  title: 'The unquoted & ends the URL',
  check: ({ paste, command }) => {
    const word = urlWord(command)
    if (word === undefined || !isCommand(command)) return notApplicable
    if (word.quoting !== 'none') return passed
    const written = paste.text.slice(word.start, word.end)
    const lost = /(?:^|[^\\^&])&(?!&)(.{1,80})/su.exec(written)?.[1]
    return lost === undefined ? passed : found({ lost })
  },
  seen: ({ lost }) =>
    `The URL is not in quotes, so the shell ends the command at “&” and doesn’t send “${visible(lost, 60)}”.`,
  why: 'Apple receives the URL only up to the “&”, and curl loses the options after it, which can include the header. A scoped token no longer matches such a request.',
  fix: {
    text: 'Put the URL in quotes.',
    code: [{ language: 'bash', after: '"https://api.appstoreconnect.apple.com/v1/apps?limit=1&sort=name"' }],
  },
  symptom:
    'The response ignores some parameters, a background job starts ([1] 12345), or you get 401 because the header was lost.',
  proof: 'curl -v shows the path that was really requested.',
  remedy: 'Quote every URL that has more than one parameter.',
  sources: ['measured'],
})
