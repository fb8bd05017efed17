import { hasOption } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

const DATA = ['-d', '--data', '--data-raw', '--data-ascii', '--data-binary', '--data-urlencode'] as const

export const getTurnedPost = defineRule({
  id: 'get-turned-post',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['bearerRequest'],
  likelihood: 'rare',
  title: 'curl -d turns a read into a POST',
  check: ({ bearerRequest: command }) => {
    const option = DATA.find((name) => hasOption(command, name))
    if (command.program !== 'curl' || option === undefined || hasOption(command, '-X', '--request')) {
      return notApplicable
    }
    if (hasOption(command, '-G', '--get')) return passed
    // A request with a JSON body, or with a body from a file, is a write on purpose.
    const body = command.body?.trim() ?? ''
    return /^[{[@]/u.test(body) ? passed : found({ option, body })
  },
  seen: ({ option, body }) =>
    body === ''
      ? `The command has ${option} without -G, so it sends a POST.`
      : `The command has ${option} “${visible(body, 60)}” without -G, so it sends a POST with that as its body.`,
  why: 'curl puts the parameters into the body, not into the query. Apple documents only GET for tokens with a scope. Without a scope you get an error such as 403, 405 or 415.',
  fix: {
    text: 'Add -G, which moves the data into the query, or write the parameters into the URL.',
    code: [{ language: 'bash', before: 'curl -d "limit=1" …', after: 'curl -G -d "limit=1" …' }],
  },
  symptom: 'You get an error such as 403, 405 or 415 for a request that should only read.',
  proof: 'Run the command with -v: it shows “> POST” instead of “> GET”.',
  remedy: 'Use -G with -d for reads.',
  sources: ['https://curl.se/docs/manpage.html#-G'],
})
