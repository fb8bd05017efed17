import { isCommand, shellOf } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'

type Mark = '\\' | '^' | '`'

/** The character that joins two lines in each shell. */
const JOINS = { posix: '\\', fish: '\\', powershell: '`', cmd: '^' } as const

interface Facts {
  readonly mark: Mark
  readonly fault: 'space-behind' | 'other-shell' | 'not-joined'
  readonly joins: Mark
}

export const lineContinuation = defineRule({
  id: 'line-continuation',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['command'],
  likelihood: 'rare',
  title: 'The command breaks at a newline',
  check: ({ command }) => {
    if (!isCommand(command) || !command.raw.includes('\n')) return notApplicable
    const joins = JOINS[shellOf(command)]
    if (command.addressBelow) return found<Facts>({ mark: joins, fault: 'not-joined', joins })
    for (const match of command.raw.matchAll(/(?<=[ \t])([\\^`])([ \t]*)\r?\n[ \t]*\S/gu)) {
      const mark = match[1] as Mark
      if (mark !== joins) return found<Facts>({ mark, fault: 'other-shell', joins })
      if (match[2] !== '') return found<Facts>({ mark, fault: 'space-behind', joins })
    }
    return passed
  },
  seen: ({ mark, fault, joins }) =>
    ({
      'space-behind': `There is a space after “${mark}” at the end of a line.`,
      'other-shell': `The lines end with “${mark}”, but this shell joins lines with “${joins}”.`,
      'not-joined': `The URL is on a separate line, and no “${joins}” joins it to the command.`,
    })[fault],
  why: 'The command ends at that line. The shell runs the next line as a separate command, so the header or the URL is missing.',
  fix: ({ fault, joins }) => ({
    text:
      fault === 'space-behind'
        ? 'Delete the space, or write the command on one line.'
        : `Write the command on one line, or end the lines with “${joins}”.`,
  }),
  symptom: 'You get “-H: command not found”, and 401 from the part that ran.',
  proof: 'The message names an option as if it were a command. The same command on one line works.',
  remedy:
    'Write the command on one line. Or end each line with a backslash in bash, zsh and fish, with a backtick in PowerShell, or with ^ in cmd. Nothing may follow that character.',
  sources: ['measured'],
})
