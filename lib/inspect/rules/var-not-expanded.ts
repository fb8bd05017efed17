import type { PastedHeader, PastedRequest, PastedResponse } from '../../paste/paste'
import { isCommand, shellOf } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

const PLACEHOLDERS = [
  ['actions', /\$\{\{[^}\n]{0,80}\}\}/u],
  ['template', /\{\{[^}\n]{0,80}\}\}/u],
  ['powershell', /\$env:\w{1,80}/iu],
  ['command', /\$\([^)\n]{0,200}\)/u],
  ['braces', /\$\{\w{1,80}\}/u],
  ['plain', /\$[A-Za-z_]\w{0,80}/u],
  ['cmd', /%[A-Za-z_]\w{2,80}%/u],
] as const

type Kind = (typeof PLACEHOLDERS)[number][0]

function placeholder(value: string): { kind: Kind; text: string } | undefined {
  for (const [kind, pattern] of PLACEHOLDERS) {
    const text = pattern.exec(value)?.[0]
    if (text !== undefined) return { kind, text }
  }
  return undefined
}

type Reason = 'sent' | 'single-quotes' | 'no-such-syntax' | 'address'

interface Facts {
  readonly text: string
  readonly reason: Reason
  readonly shell: ReturnType<typeof shellOf>
}

/** Returns why a placeholder reaches Apple unchanged; undefined if the shell replaces it. */
function reasonFor(kind: Kind, request: PastedRequest, { quoting }: PastedHeader): Reason | undefined {
  if (request.program === 'code') {
    return quoting === 'single' && (kind === 'braces' || kind === 'plain') ? 'single-quotes' : undefined
  }
  if (!isCommand(request)) return 'sent'
  const shell = shellOf(request)
  const understood: Readonly<Record<typeof shell, readonly Kind[]>> = {
    posix: ['plain', 'braces', 'command'],
    fish: ['plain', 'command'],
    powershell: ['powershell', 'plain', 'braces', 'command'],
    cmd: ['cmd'],
  }
  if (!understood[shell].includes(kind)) return 'no-such-syntax'
  return quoting === 'single' && shell !== 'cmd' ? 'single-quotes' : undefined
}

const WORKFLOW = /^[ \t]*(?:- )?(?:run|script|bash|pwsh): ?[|>]?/mu

/** Returns a placeholder in an address that was sent: in an HTTP message, or in a line that also shows the response. */
function placeholderIn(
  { program, url, start, end }: PastedRequest,
  response: PastedResponse | undefined,
): string | undefined {
  const answered = response !== undefined && response.start < end && start < response.end
  if (program !== 'verbose' && !(program === 'log' && answered)) return undefined
  const seen = placeholder(url?.raw ?? '')
  // A dollar or percent sign alone may belong to the address.
  return seen?.text.endsWith('}') ? seen.text : undefined
}

export const varNotExpanded = defineRule({
  id: 'var-not-expanded',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command'],
  uses: ['authorization', 'paste', 'response'],
  likelihood: 'occasional',
  title: 'The command sends the variable’s name instead of its value',
  check: ({ command, authorization, paste, response }) => {
    const shell = shellOf(command)
    const seen = authorization && placeholder(authorization.value)
    // GitHub replaces the expressions of a workflow before a shell sees them.
    if (seen?.kind === 'actions' && WORKFLOW.test(paste?.unwrapped ?? '')) return notApplicable
    const reason = seen && reasonFor(seen.kind, command, authorization)
    if (seen && reason !== undefined) return found<Facts>({ text: seen.text, reason, shell })
    const part = placeholderIn(command, response)
    // The address says nothing about the token, so the response keeps its usual causes.
    if (part !== undefined) return found<Facts>({ text: part, reason: 'address', shell }, { unshown: true })
    return authorization === undefined || authorization.value.trim() === '' ? notApplicable : passed
  },
  seen: ({ text, reason, shell }) => {
    const name = `“${visible(text, 40)}”`
    switch (reason) {
      case 'single-quotes':
        return `${name} is in single quotes, where the shell doesn’t replace it.`
      case 'sent':
        return `${name} was sent unchanged: nothing replaced it with the token.`
      case 'address':
        return `${name} was sent unchanged, in the address.`
      case 'no-such-syntax':
        return `${name} is not how ${SHELL_NAMES[shell]} writes a variable.`
    }
  },
  why: 'Apple receives the name of the variable instead of its value.',
  fix: ({ reason, shell }) =>
    reason === 'address'
      ? 'Use double quotes, and check that the variable is set, and those of the key and its IDs.'
      : {
          text:
            reason === 'single-quotes'
              ? 'Use double quotes around the header.'
              : 'Write the variable as this shell or tool does, inside double quotes.',
          code: [WRITTEN[shell]],
        },
  symptom:
    'You get 401 from a command that was copied from a guide or a CI file; with the token itself in the command it works.',
  proof: 'curl -v shows the name of the variable in the line “> Authorization: Bearer …”.',
  remedy:
    'Use double quotes and the syntax of the shell: $TOKEN in bash, zsh and fish, $env:TOKEN in PowerShell, %TOKEN% in cmd.',
  sources: ['codemagic-ci-cd/cli-tools#251', 'measured'],
})

const SHELL_NAMES = { posix: 'this shell', fish: 'fish', powershell: 'PowerShell', cmd: 'cmd' } as const

const WRITTEN = {
  posix: {
    language: 'bash',
    before: "-H 'Authorization: Bearer $TOKEN'",
    after: '-H "Authorization: Bearer $TOKEN"',
  },
  fish: { language: 'fish', after: '-H "Authorization: Bearer $TOKEN"' },
  powershell: { language: 'PowerShell', after: '-H "Authorization: Bearer $env:TOKEN"' },
  cmd: { language: 'cmd', after: '-H "Authorization: Bearer %TOKEN%"' },
} as const
