import { reachesApple } from '../authorization'
import { hasOption } from '../command'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const redirectDropsHeader = defineRule({
  id: 'redirect-drops-header',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['command', 'url', 'authorization'],
  uses: ['sentTo'],
  likelihood: 'rare',
  title: 'The header is lost on a redirect',
  check: ({ command, url: { host }, sentTo }) => {
    if (command.program !== 'curl' || !hasOption(command, '-L', '--location')) return notApplicable
    // A host in a variable may be any host.
    if (host === '' || !/^[\w.:-]+$/u.test(host)) return notApplicable
    return sentTo !== undefined || reachesApple(command) ? passed : found({ host })
  },
  seen: ({ host }) =>
    `The command follows redirects (-L) from ${visible(host, 60)}, which is not a host of Apple’s API.`,
  why: 'If a redirect leads to another host, curl doesn’t send the Authorization header there, so the final request has no token.',
  fix: 'Call the final host directly; curl -v shows it in “Location:”.',
  symptom: 'You get 401 after a redirect.',
  proof: 'curl -v shows two requests, and no Authorization in the second.',
  remedy: 'Use the address that the redirect leads to.',
  sources: ['https://curl.se/docs/manpage.html#-L'],
})
