import type { PastedRequest } from '../../paste/paste'
import { isCommand } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'

const SINGLE_QUOTED = /\s'[^'\r\n]{1,4000}'/u

/** Whether the command is for the Windows command prompt, shown by its syntax or by a path with a drive letter. */
const isForCmd = ({ raw, shell }: PastedRequest): boolean =>
  shell === 'cmd' || (shell === undefined && /\b[A-Za-z]:\\/u.test(raw))

/** In Windows PowerShell `curl` is a different command with the same name; `curl.exe` is the program. */
function isAlias(request: PastedRequest, promptBefore: string): boolean {
  return (
    request.shell === 'powershell' &&
    request.words[0]?.text === 'curl' &&
    /PS [A-Za-z]:\\[^>\n]*>\s*$/u.test(promptBefore)
  )
}

interface Facts {
  readonly shell: 'powershell' | 'cmd'
}

export const cmdSingleQuotes = defineRule({
  id: 'cmd-single-quotes',
  section: 'transport',
  severity: 'warn',
  exception: 'This is an error if the output shows that cmd.exe ran the command.',
  at: { part: 'command' },
  needs: ['paste', 'command'],
  likelihood: 'rare',
  explains: ['curl-header-unquoted', 'var-empty', 'bearer-other-scheme'],
  title: 'Windows doesn’t understand single quotes',
  check: ({ paste, command }) => {
    if (!isCommand(command)) return notApplicable
    const prompt = paste.text.slice(Math.max(0, command.start - 200), command.start)
    if (isAlias(command, prompt)) return found<Facts>({ shell: 'powershell' })
    if (!isForCmd(command)) return notApplicable
    if (!SINGLE_QUOTED.test(command.raw)) return passed
    // The message of curl proves it.
    const proven = paste.messages.some(({ id, detail }) => id === 'curl-no-host' && detail === 'Bearer')
    return found<Facts>({ shell: 'cmd' }, proven ? { severity: 'error' } : {})
  },
  seen: ({ shell }) =>
    shell === 'cmd'
      ? 'The command is for the Windows command prompt and has arguments in single quotes.'
      : 'The command calls “curl” in Windows PowerShell, where that name may mean Invoke-WebRequest.',
  why: 'The Windows command prompt treats a single quote as an ordinary character, so it splits the header at its spaces. In Windows PowerShell “curl” can be another command, which reads -H differently.',
  fix: ({ shell }) =>
    shell === 'cmd'
      ? {
          text: 'Use double quotes.',
          code: [{ language: 'cmd', after: 'curl -H "Authorization: Bearer %TOKEN%" "https://…"' }],
        }
      : {
          text: 'Write curl.exe instead of curl.',
          code: [
            { language: 'PowerShell', after: 'curl.exe -H "Authorization: Bearer $env:TOKEN" "https://…"' },
          ],
        },
  symptom: 'You get “Could not resolve host”, or a 401, on Windows from a command that works on a Mac.',
  proof: 'curl -v on Windows shows no Authorization among the lines with “>”.',
  remedy: 'Use double quotes in the command prompt, and curl.exe in PowerShell.',
  sources: ['https://curl.se/docs/manpage.html'],
})
