import { authorizationsOf } from '../authorization'
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
  exception: 'If there is only one Authorization header, curl’s options for other credentials do no harm.',
  at: { part: 'command' },
  needs: ['command'],
  likelihood: 'rare',
  title: 'The request has more than one credential',
  check: ({ command }) => {
    const options =
      command.program === 'curl'
        ? OTHERS.filter(([, names]) => hasOption(command, ...names)).map(([name]) => name)
        : []
    // The reader has added the option as the header that it becomes.
    const asHeader = options.includes('--oauth2-bearer') ? 1 : 0
    const headers = authorizationsOf(command).length - asHeader
    if (headers + options.length === 0) return notApplicable
    if (headers + options.length < 2) return passed
    // Measured with curl: if there is `-H Authorization`, the options send nothing, so the token arrives alone.
    return found({ headers, options }, { severity: headers === 1 ? 'info' : 'warn' })
  },
  seen: ({ headers, options }) => {
    const sources = [
      ...(headers === 1 ? ['an Authorization header'] : []),
      ...(headers > 1 ? [`${headers} Authorization headers`] : []),
      ...options,
    ]
    return `The request has ${sources.join(' and ')}.`
  },
  why: 'A server reads only one credential. With -H Authorization, curl ignores -u, --oauth2-bearer and netrc. It sends two Authorization headers if you give two, and the server may read the wrong one.',
  fix: 'Keep the Authorization header with the token, and remove the others.',
  symptom: 'You get 401 or 400 from a command with two Authorization headers.',
  proof: 'curl -v shows in the lines with “>” which credential is sent.',
  remedy: 'Send only one Authorization header. Check ~/.netrc and ~/.curlrc too.',
  sources: ['RFC 9110 section 11.6.2'],
})
