import { reachesApple, withoutPort } from '../authorization'
import { otherServiceIn } from '../other-services'
import { defineRule, found, notApplicable, passed } from '../rule'
import { speaksOfApple } from '../service-words'
import { visible } from '../visible'

/** Services between an app and Apple. They reject requests themselves, whatever else the text says. */
const BETWEEN: readonly string[] = ['RevenueCat', 'Jellyfin', 'GitHub']

export const notApplesResponse = defineRule({
  id: 'not-apples-response',
  section: 'account',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['paste', 'response'],
  uses: ['status', 'command', 'url', 'codes', 'complaints', 'rejection'],
  likelihood: 'usual',
  explains: ['token-not-here', 'apple-outage'],
  title: 'This response is not Apple’s',
  check: ({ paste, status = 0, command, url, codes, complaints, rejection }) => {
    const other = otherServiceIn(paste.unwrapped) ?? otherServiceIn(paste.text)
    if (other !== undefined && BETWEEN.includes(other)) return found({ who: other })
    const rejected = status >= 400 || complaints !== undefined || rejection !== undefined
    if (!rejected || (command !== undefined && reachesApple(command)))
      return rejected ? passed : notApplicable
    const apples = speaksOfApple(paste.unwrapped)
    const host = withoutPort(url?.host ?? '')
    if (/^[\w-]+(?:\.[\w-]+)+$/u.test(host)) return codes && apples ? notApplicable : found({ who: host })
    return other === undefined || apples ? notApplicable : found({ who: other })
  },
  seen: ({ who }) => `The rejection comes from “${visible(who, 80)}”.`,
  why: 'Another service rejected the request because of its own credentials. Your Apple token, its key and its claims aren’t the problem.',
  fix: 'Check the key or password of that service. If it calls Apple for you, paste Apple’s response from its log.',
  symptom: 'You get 401 from an address that isn’t Apple’s.',
  proof: 'The address of the request does not end in apple.com.',
  sources: ['RevenueCat/purchases-flutter#144', 'music-assistant/support#6369'],
})
