import { describe, expect, test } from 'vitest'
import { serviceValues } from '../../testing/minted'
import { profiles } from '../profile/all'
import { codeTargets } from '../target'
import { linesOf } from './program-part'
import type { CodeTarget } from './target'
import { tokenCode } from './token-code'

const programs = (codeTargets as readonly CodeTarget[]).filter(({ group }) => group !== 'Ready files')
const [profile] = profiles.filter(({ id }) => id === 'asc-team')
const PARTS = ['alg', 'kid', 'iss', 'iat', 'exp', 'aud', 'issued', 'ends', 'signature', 'encoding', 'key']

describe.each(programs.map((target) => [target.id, target] as const))('%s', (_, target) => {
  const program = profile ? target.write(tokenCode(profile, serviceValues['asc-team'] ?? {}, 900)) : ''
  const line = (part: string) => linesOf(program, [part]).map((at) => program.split('\n')[at - 1] ?? '')

  test.each(PARTS)('%s is found in few lines, and none of them is a comment', (part) => {
    const lines = line(part)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(part === 'encoding' ? 5 : 2)
    for (const each of lines) expect(each).not.toMatch(/^\s*(?:\/\/|#)/u)
  })

  test('the lines contain the part that they were found for', () => {
    expect(line('kid').join('')).toContain('2X9R4HXF34')
    expect(line('alg').join('')).toMatch(/ES256/u)
    expect(line('iss').join('')).toContain('57246542-96fe-1a63-e053-0824d011072a')
    expect(line('aud').join('')).toContain('appstoreconnect-v1')
    expect(line('ends').join('')).toMatch(/15 ?\* ?60/u)
    expect(line('issued').join('')).toContain('60')
  })
})
