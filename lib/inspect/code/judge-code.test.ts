import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePublic, codeSamples } from '../../../testing/code'
import { foreignCode } from '../../../testing/code/foreign'
import { type CodeRow, rowsOf } from '../../../testing/code/row'
import { SAMPLE_NOW, signedToken } from '../../../testing/sample-token'
import { inspectChecked } from '../inspect-paste'

/** The errors and risks in code, each with the first of its lines. */
function foundInCode(text: string): readonly string[] {
  const { inspection } = inspectChecked(text, { clock: SAMPLE_NOW })
  expect(inspection.failed).toEqual([])
  return inspection.findings
    .filter(({ severity }) => severity === 'error' || severity === 'warn')
    .map(({ id, severity, seen }) => `${severity} ${id} ${/^Lines? (\d+)/u.exec(seen)?.[1]}`)
}

function expectRow({ text, findings, after }: CodeRow): void {
  const { inspection, paste } = inspectChecked(text, { clock: SAMPLE_NOW })
  expect([...foundInCode(text)].sort()).toEqual([...findings].sort())
  // Code without findings was still read.
  expect(paste.code.length).toBeGreaterThan(0)
  if (after === undefined) return
  const id = findings[0]?.split(' ')[1]
  const [change] = inspection.findings.find((finding) => finding.id === id)?.fix.code ?? []
  expect(change?.after).toContain(after)
  expect(change?.before).not.toContain(after)
}

describe.each(codeSamples.map((sample) => [sample.library, sample] as const))('%s', (_, sample) => {
  test.each(rowsOf(sample).map((row) => [row.name, row] as const))('%s', (_name, row) => expectRow(row))
})

describe('code as people post it', () => {
  test.each(codePublic.map((row) => [row.name, row] as const))('%s', (_, row) => expectRow(row))
})

describe('code that is not for Apple is not judged', () => {
  test.each(Object.entries(foreignCode))('%s', (_, text) => {
    expect(foundInCode(text)).toEqual([])
  })
})

test('a value that the source does not show is neither passed nor found', () => {
  const { inspection } = inspectChecked(
    `// App Store Connect
const token = jwt.sign({ iss, aud, exp }, key, { algorithm: alg, keyid: kid })`,
    { clock: SAMPLE_NOW },
  )
  const settled = [...inspection.findings, ...inspection.passed].map(({ id }) => id)
  for (const id of [
    'alg-hs256',
    'alg-other',
    'iss-team-id',
    'aud-wrong',
    'aud-missing',
    'exp-too-far',
    'kid-decorated',
  ])
    expect(settled).not.toContain(id)
})

test('a fault in both a token and its code is one finding, with the line', () => {
  const token = signedToken(
    { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' },
    {
      iss: '57246542-96fe-1a63-e053-0824d011072a',
      iat: SAMPLE_NOW,
      exp: SAMPLE_NOW + 3600,
      aud: 'appstoreconnect-v1',
    },
  )
  const code = `const token = jwt.sign({ iss, aud: 'appstoreconnect-v1' }, key, { algorithm: 'ES256', keyid, expiresIn: '1h' })`
  const { inspection } = inspectChecked(`${token}\n\n${code}\n`, { clock: SAMPLE_NOW })
  const found = inspection.findings.filter(({ severity }) => severity === 'error')
  expect(found.map(({ id }) => id)).toEqual(['exp-too-far'])
  expect(found[0]?.seen).toMatch(/1 h after “iat”.*Line 3: /su)
  expect(found[0]?.fix.code?.map(({ after }) => after)).toEqual([code.replace("'1h'", "'15m'")])
})

test('a wrapping changes neither findings nor lines', () => {
  const rows = codeSamples.flatMap(rowsOf).filter(({ findings }) => findings.length > 0)
  const wrappings: readonly ((text: string) => readonly [wrapped: string, linesBefore: number])[] = [
    (text) => [`\`\`\`js\n${text}\n\`\`\``, 1],
    (text) => [text.replaceAll('\n', '\r\n'), 0],
    (text) => [text.replace(/^/gmu, '    '), 0],
    (text) => [`On Monday, Ann wrote:\n${text.replace(/^/gmu, '> ')}`, 1],
    (text) => [`Why is this rejected? I can't see it.\n\n${text}\n\nThanks!`, 2],
  ]
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.constantFrom(...wrappings), ({ text, findings }, wrap) => {
      const [wrapped, before] = wrap(text)
      const moved = findings.map((finding) =>
        finding.replace(/\d+$/u, (line) => String(Number(line) + before)),
      )
      expect([...foundInCode(wrapped)].sort()).toEqual([...moved].sort())
    }),
    { numRuns: 150 },
  )
})

test('marks cover the characters that the finding is about', () => {
  const text = `// App Store Connect\nconst token = jwt.sign({ iss, aud: 'wrong' }, key, { algorithm: 'ES256', keyid, expiresIn: '15m' })`
  const { inspection } = inspectChecked(text.replace("'wrong'", "'appstoreconnect-v2'"), {
    clock: SAMPLE_NOW,
  })
  const [mark] = inspection.findings.find(({ id }) => id === 'aud-wrong')?.marks ?? []
  expect(mark && text.replace("'wrong'", "'appstoreconnect-v2'").slice(mark.start, mark.end)).toBe(
    "'appstoreconnect-v2'",
  )
})
