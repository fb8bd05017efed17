import type { Profile } from '../../profile/profile'
import { withoutPort } from '../authorization'
import type { Members } from '../evidence'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** Finds the request that exchanges the signed token for an access token, if this request needs the access token. */
function exchangeFor({ operations, hosts }: Profile, host: string, path: string) {
  if (operations.some((one) => one.exchange === undefined && one.path === path)) return undefined
  return operations.find(
    ({ exchange, hosts: own = hosts }) => exchange !== undefined && own.some((one) => one.host === host),
  )?.exchange
}

/**
 * Whether the token is certainly the signed one: the access token may also be a JWT, with claims that Apple chooses.
 */
function isSigned({ claims: wanted }: Profile, claims: Members): boolean {
  const audience = wanted.find(({ name }) => name === 'aud')?.value
  if (audience?.from === 'constant') return claims.aud === audience.value
  const names = new Set(wanted.map(({ name }) => name))
  return (
    typeof claims.iss === 'string' &&
    /^[A-Z0-9]{10}$/u.test(claims.iss) &&
    Object.keys(claims).every((name) => names.has(name))
  )
}

export const tokenNotExchanged = defineRule({
  id: 'token-not-exchanged',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['token', 'claims', 'madeFor', 'url', 'authorization'],
  likelihood: 'foremost',
  explains: ['host-wrong', 'exp-too-far', 'role-insufficient'],
  title: 'The signed token was not exchanged',
  check: ({ token, claims, madeFor, url, authorization }) => {
    if (!authorization.value.includes(token.found.text)) return notApplicable
    const exchange = exchangeFor(madeFor, withoutPort(url.host), url.path)
    if (exchange === undefined) return notApplicable
    if (!isSigned(madeFor, claims)) return passed
    const { operation, host, take } = exchange
    return found({
      name: madeFor.service.name,
      to: `${operation.method} https://${host}${operation.path}`,
      take,
      request: `${url.host}${url.path}`,
    })
  },
  seen: ({ name, request }) =>
    `The token is the one that ${name} exchanges for an access token, but the request to ${visible(request, 80)} sends it in Authorization.`,
  why: 'This service accepts the signed token only at its token endpoint, which returns an access token. Every other request must send that access token. A new key, Key ID or issuer won’t help.',
  fix: ({ to, take }) =>
    `Send this token to ${to} first. Then send the “${take}” from the response as the Bearer token of your request.`,
  symptom: 'You get 401 from the API although every part of the token is correct.',
  proof: 'Send the token to the token endpoint: it returns an access token.',
  remedy:
    'Exchange the token first: Maps Server API at /v1/token, Apple Ads at appleid.apple.com/auth/oauth2/token, Apple Business and Apple School Manager at account.apple.com/auth/oauth2/token. Send the access token with every other request.',
  sources: [
    'https://developer.apple.com/documentation/applemapsserverapi/creating-and-using-tokens-with-maps-server-api',
    'https://developer.apple.com/documentation/apple_ads/implementing-oauth-for-the-apple-search-ads-api',
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/implementing-oauth-for-the-apple-school-manager-and-apple-business-api',
  ],
})
