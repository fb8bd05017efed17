import { hasOption } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'

const OTHERS = [
  ['-u', ['-u', '--user']],
  ['--oauth2-bearer', ['--oauth2-bearer']],
  ['--netrc', ['-n', '--netrc', '--netrc-file', '--netrc-optional']],
] as const

export const twoAuthorizations = defineRule({
  id: 'two-authorizations',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['command'],
  likelihood: 'rare',
  title: 'More than one credential in the request',
  check: ({ command }) => {
    const options =
      command.program === 'curl'
        ? OTHERS.filter(([, names]) => hasOption(command, ...names)).map(([name]) => name)
        : []
    // The option has been read as the header that it becomes.
    const asHeader = options.includes('--oauth2-bearer') ? 1 : 0
    const headers =
      command.headers.filter(({ name }) => name.trim().toLowerCase() === 'authorization').length - asHeader
    if (headers + options.length === 0) return notApplicable
    return headers + options.length > 1 ? found({ headers, options }) : passed
  },
  seen: ({ headers, options }) => {
    const sources = [
      ...(headers === 1 ? ['an Authorization header'] : []),
      ...(headers > 1 ? [`${headers} Authorization headers`] : []),
      ...options,
    ]
    return `The request has ${sources.join(' and ')}.`
  },
  why: 'Only one of them can count, and it may not be the token. Which one is sent depends on the program and its version.',
  fix: 'Keep the one Authorization header with the token and take the others out.',
  symptom: '401 from a command with -u, --netrc or --oauth2-bearer besides the header.',
  proof: 'curl -v shows in the lines with “>” which credential is sent.',
  remedy: 'Send one Authorization header and nothing else. Look into ~/.netrc and ~/.curlrc as well.',
  sources: ['RFC 9110 section 11.6.2'],
})
