import { describe, expect, test } from 'vitest'
import { foundIn } from '../../testing/found-in'
import { serviceValues } from '../../testing/minted'
import { sampleToken } from '../../testing/sample-token'
import { thorough } from '../../testing/thorough'
import { command, exchangeCommand } from '../../testing/written'
import { profiles } from '../profile/all'
import type { Profile, ServiceOperation } from '../profile/profile'
import { askedParameters, operationHosts, serviceRequest } from '../profile/service-request'
import { shells } from '../request/shell'
import type { TokenPlacement } from '../request/token-placement'

/** A value for every parameter, as a user might type it. */
const typed = (operation: ServiceOperation): Record<string, string> =>
  Object.fromEntries(
    askedParameters(operation).map(({ name, initial, choices, placeholder, in: place }) => [
      name,
      initial ?? choices?.[0] ?? (place === 'path' ? '1234567890' : (placeholder ?? 'value')),
    ]),
  )

/** A client ID of Apple School Manager, which has other requests than Apple Business. */
const SCHOOL = 'SCHOOLAPI.9703f56c-10ce-4876-8f59-e78e5e23a152'

function* written(profile: Profile): Generator<readonly [where: string, text: string]> {
  for (const operation of profile.operations) {
    if (operation.teamKeyOnly && profile.key.personal) continue
    // Requests that Mint warns about are tested below.
    const school = operation.diagnostic?.(serviceValues[profile.id] ?? {}) !== undefined
    const token = sampleToken(profile.id, school ? { claims: { iss: SCHOOL, sub: SCHOOL } } : {})
    const placements: readonly TokenPlacement[] = [
      { mode: 'inline', token },
      { mode: 'variable' },
      { mode: 'prompt' },
    ]
    const fields = { ...serviceValues[profile.id], ...(school ? { clientId: SCHOOL } : {}) }
    for (const { host } of operationHosts(profile, operation)) {
      const built = serviceRequest(operation, fields, typed(operation), host)
      if (built.status === 'incomplete') continue
      for (const { id } of shells) {
        for (const placement of placements) {
          const text =
            built.status === 'request'
              ? command(id, built.request, placement)
              : exchangeCommand(id, built.exchange, placement)
          yield [`${operation.id} ${host} ${id} ${placement.mode}`, text]
        }
      }
    }
  }
}

describe('Inspect finds nothing wrong with the commands that Assay writes', () => {
  test.each(
    profiles
      .filter(({ operations }) => operations.length > 0)
      .map((profile) => [profile.id, profile] as const),
  )(
    '%s',
    (_, profile) => {
      const wrong: Record<string, readonly string[]> = {}
      let count = 0
      for (const [where, text] of written(profile)) {
        count += 1
        // Four shells and three placements alternate, so a fifth of all commands covers every combination.
        if (!thorough && count % 5 !== 1) continue
        const found = foundIn(text).filter((finding) => /^(?:error|warn)/u.test(finding))
        if (found.length > 0) wrong[where] = found
      }
      expect(wrong).toEqual({})
      expect(count).toBeGreaterThan(0)
    },
    600_000,
  )
})

const business = profiles.find(({ id }) => id === 'apple-business')
const BUSINESS = SCHOOL.replace('SCHOOL', 'BUSINESS')

describe.each(business?.operations.map((operation) => [operation.id, operation] as const) ?? [])(
  'a client ID of the other service gets a warning: %s',
  (_, operation) => {
    test.each([BUSINESS, SCHOOL])('%s', (clientId) => {
      const fields = { ...serviceValues['apple-business'], clientId }
      const [{ host } = { host: '' }] = business ? operationHosts(business, operation) : []
      const built = serviceRequest(operation, fields, { ...typed(operation), Body: '{}' }, host)
      if (built.status === 'incomplete') throw new Error(built.missing.join(', '))
      const token = sampleToken('apple-business', { claims: { iss: clientId, sub: clientId } })
      const text =
        built.status === 'request'
          ? command('bash', built.request, { mode: 'inline', token })
          : exchangeCommand('bash', built.exchange, { mode: 'inline', token })
      const diagnostic = operation.diagnostic?.(fields)
      const isOther = /school/u.test(operation.id) !== (clientId === SCHOOL)
      expect(diagnostic?.severity).toBe(isOther ? 'warn' : undefined)
      if (isOther) expect(diagnostic?.seen).toContain(clientId === SCHOOL ? 'SCHOOLAPI.' : 'BUSINESSAPI.')
      expect(foundIn(text).includes('warn asm-scope-mismatch')).toBe(isOther)
      expect(foundIn(text.replace(token, '<token>')).includes('warn asm-scope-mismatch')).toBe(isOther)
    })
  },
)
