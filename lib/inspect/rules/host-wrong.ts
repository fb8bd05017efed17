import type { Profile } from '../../profile/profile'
import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

function audience({ claims }: Profile): unknown {
  const value = claims.find(({ name }) => name === 'aud')?.value
  return value?.from === 'constant' ? value.value : undefined
}

const required = (profile: Profile): string =>
  [...profile.header, ...profile.claims]
    .filter((member) => member.required === 'yes' && member.name !== 'typ')
    .map(({ name }) => name)
    .sort()
    .join(' ')

/**
 * Whether two services accept tokens so similar that the differences are separate causes (`bid-missing`, `bid-on-asc`
 * …).
 */
const alike = (a: Profile, b: Profile): boolean =>
  audience(a) === audience(b) && (audience(a) !== undefined || required(a) === required(b))

/** Whether a pair of services, in either order, has a separate cause. */
const hasOwnCause = (a: Profile, b: Profile): boolean =>
  (a.id === 'enterprise' && isAsc(b)) ||
  (b.id === 'enterprise' && isAsc(a)) ||
  (a.id === 'weatherkit' && isAsc(b))

export const hostWrong = defineRule({
  id: 'host-wrong',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['claims', 'madeFor', 'sentTo', 'url'],
  likelihood: 'occasional',
  title: 'Token and host are of different services',
  check: ({ madeFor, sentTo, url: { host } }) => {
    if (sentTo.some((profile) => profile.id === madeFor.id || alike(madeFor, profile))) return passed
    if (sentTo.some((profile) => hasOwnCause(madeFor, profile))) return notApplicable
    return found({
      made: madeFor.service.name,
      target: sentTo[0]?.service.name ?? '',
      host,
      right: madeFor.hosts[0]?.host,
    })
  },
  seen: ({ made, target, host }) =>
    `The token is made for ${made}, but the request goes to ${visible(host, 60)}, which is ${target}.`,
  why: 'Every service has its own kind of token, and most have their own keys. A service rejects a token that was made for another service.',
  fix: ({ target, right }) => ({
    text:
      right === undefined
        ? `Make a token for ${target}.`
        : `Send this token to ${right}, or make a token for ${target}.`,
  }),
  symptom: 'You get 401 or 404 with a token that works for another Apple service.',
  proof: 'Compare “aud”, “iss” and the host with the table of services: they are in different rows.',
  remedy: 'Change the host, or make a token (often with another key) for the service you call.',
  sources: ['https://developer.apple.com/help/account/keys/create-a-private-key'],
})
