import { reachesApple, withoutPort } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** Services between an app and Apple that refuse in their own name. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/RevenueCat\.(?:ErrorCode|BackendErrorCode)|rc_response_status_code/u, 'RevenueCat'],
  [/X-Emby-Token|Jellyfin\b.*\b401/u, 'Jellyfin'],
  [/"Bad credentials".*docs\.github\.com/su, 'GitHub'],
]

export const notApplesResponse = defineRule({
  id: 'not-apples-response',
  section: 'account',
  severity: 'info',
  at: { part: 'response' },
  needs: ['paste', 'response'],
  uses: ['status', 'command', 'url', 'codes'],
  likelihood: 'usual',
  explains: ['token-not-here', 'apple-outage'],
  title: 'This response is not Apple’s',
  check: ({ paste, status = 0, command, url, codes }) => {
    const other = OTHERS.find(([words]) => words.test(paste.unwrapped))?.[1]
    if (other !== undefined) return found({ who: other })
    if (status < 400 || command === undefined || url === undefined) return notApplicable
    const host = withoutPort(url.host)
    if (!/^[\w-]+(?:\.[\w-]+)+$/u.test(host) || codes !== undefined) return notApplicable
    return reachesApple(command) ? passed : found({ who: host })
  },
  seen: ({ who }) => `The refusal comes from “${visible(who, 80)}”.`,
  why: 'Another service refused the request with credentials of its own. An Apple token, its key and its claims have no part in that.',
  fix: 'Look at that service’s own key or password. If it calls Apple for you, look for Apple’s response in its log and paste that.',
  symptom: '401 from an address that is not one of Apple’s.',
  proof: 'The address of the request does not end in apple.com.',
  sources: ['RevenueCat/purchases-flutter#144', 'music-assistant/support#6369'],
  confidence: 'high',
})
