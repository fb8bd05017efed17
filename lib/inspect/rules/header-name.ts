import type { PastedHeader } from '../../paste/paste'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

const MEANT = new Set([
  'auth',
  'authentication',
  'authorisation',
  'authorize',
  'authorization-token',
  'access-token',
  'bearer',
  'http-authorization',
  'jwt',
  'token',
  'x-access-token',
  'x-api-key',
  'x-auth',
  'x-auth-token',
  'x-authorization',
  'x-jwt',
])

const NAME = 'authorization'

/** Whether a name is `authorization` with one character too many, missing or wrong, or with two characters swapped. */
function oneSlipAway(name: string): boolean {
  if (Math.abs(name.length - NAME.length) > 1) return false
  let head = 0
  while (head < name.length && name[head] === NAME[head]) head += 1
  let tail = 0
  while (
    tail < Math.min(name.length, NAME.length) - head &&
    name[name.length - 1 - tail] === NAME[NAME.length - 1 - tail]
  ) {
    tail += 1
  }
  const left = name.slice(head, name.length - tail)
  const meant = NAME.slice(head, NAME.length - tail)
  return left.length <= 1 && meant.length <= 1
    ? true
    : left.length === 2 && meant.length === 2 && left[0] === meant[1] && left[1] === meant[0]
}

function isMeantFor({ name, value }: PastedHeader): boolean {
  const plain = name.trim().toLowerCase()
  if (plain === 'proxy-authorization' || plain === 'music-user-token') return false
  return MEANT.has(plain) || oneSlipAway(plain) || /^\s*(?:bearer\s+|eyJ)/iu.test(value)
}

export const headerName = defineRule({
  id: 'header-name',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['bearerRequest'],
  uses: ['authorization'],
  likelihood: 'rare',
  title: 'The header is not named Authorization',
  check: ({ bearerRequest, authorization }) => {
    if (authorization !== undefined) return passed
    const header = bearerRequest.headers.find(isMeantFor)
    return header === undefined ? notApplicable : found({ name: header.name })
  },
  seen: ({ name }) =>
    `The token is in a header named “${visible(name, 40)}”, and no header is named Authorization.`,
  why: 'Apple reads the token from the Authorization header only. The name must be spelled correctly; its case doesn’t matter.',
  fix: ({ name }) => ({
    text: 'Rename the header to Authorization.',
    code: [
      {
        language: 'bash',
        before: `-H "${visible(name, 40)}: …"`,
        after: '-H "Authorization: Bearer $TOKEN"',
      },
    ],
  }),
  symptom:
    'You get 401 with a correct token; the header is spelled Authorisation, Authentication or X-Authorization.',
  proof: 'Run curl with -v and read the names in the lines with “>”.',
  remedy: 'Use the header Authorization, spelled with z.',
  sources: ['RFC 9110 section 11.6.2'],
})
