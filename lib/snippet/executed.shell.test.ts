import { spawnSync } from 'node:child_process'
import { verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectWithKey } from '../../testing/inspect-with-key'
import { serviceValues } from '../../testing/minted'
import { canRun, type Home, install, runAsShown, runners, runPrograms } from '../../testing/minting-programs'
import { installed } from '../../testing/run-command'
import { throwawayKey } from '../../testing/throwaway-key'
import { profiles } from '../profile/all'
import type { Profile } from '../profile/profile'
import { codeTargets } from '../target'
import { isJson, type PlannedParts } from '../token/claims'
import type { CodeTarget } from './target'
import { type TokenCode, tokenCode } from './token-code'

const key = throwawayKey()
let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'minting-'))
  writeFileSync(join(directory, 'key.p8'), key.pem)
})
afterAll(() => rmSync(directory, { recursive: true }))

/** For languages that take long: a few services that cover all the differences between services. */
const FEW = ['asc-team', 'storekit-introductory-offer', 'weatherkit', 'adattributionkit']

/** Languages in which even these few services take too long. */
const COMPILED: readonly string[] = ['csharp', 'kotlin', 'rust']

/** Languages that need a program that isn't installed everywhere, and that program. */
const TOOLS: Readonly<Record<string, string>> = { csharp: 'dotnet', 'powershell-7': 'dotnet', rust: 'cargo' }

/** Characters that have a meaning in one of the languages, and some that editors change. */
const HOSTILE = `'"\`\\$#%{}()[]<>!?*&|;:=@^~,. -/_üß漢🙂‘’“”…é\u0301`
const odd = [
  ...HOSTILE,
  ...[
    '$HOME',
    `\${HOME}`,
    '$(id)',
    '#{1 + 1}',
    '%d %s %%',
    '\\(1)',
    '\\n',
    '\\u0041',
    '\\',
    '\\\\',
    "'''",
    '"""',
    '@{a}',
    '{{x}}',
    '$$',
    '$&',
    "'; exit #",
    '*/',
    '//',
    '<?php ?>',
    ' lead and trail ',
  ],
  ...sample(string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { numRuns: 60, seed: 1 }),
]
const oddCode: TokenCode = {
  ...tokenCode(profileOf('asc-team'), { keyId: HOSTILE, issuerId: HOSTILE }, 900),
  claims: {
    iss: HOSTILE,
    iat: { made: 'issued-at' },
    exp: { made: 'expires-at' },
    aud: 'appstoreconnect-v1',
    lines: 'one\ntwo\r\nthree\ttab\u2028separator #{1 + 1} "$HOME" \\ \'%d',
    odd,
  },
}

/** For a library that accepts only ASCII in the header. */
const withoutOddHeader: TokenCode = {
  ...oddCode,
  header: { ...oddCode.header, kid: HOSTILE.replaceAll(/[^ -~]/gu, '') },
}

function profileOf(id: string): Profile {
  const profile = profiles.find((each) => each.id === id)
  if (!profile) throw new Error(`there is no ${id}`)
  return profile
}

const json = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))

/** Fails unless the token has exactly the planned contents, was issued just now, and is signed with the key. */
function expectToken(compact: string, code: TokenCode, started: number) {
  const [header, claims, signature, ...more] = compact.split('.')
  expect(more).toEqual([])
  const bytes = Buffer.from(signature ?? '', 'base64url')
  expect(bytes.length).toBe(64)
  expect(compact).toMatch(/^[\w.-]+$/u)
  const signed = Buffer.from(`${header}.${claims}`)
  expect(verify('sha256', signed, { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, bytes)).toBe(true)
  expectPart(json(header), code.header, code, started)
  expectPart(json(claims), code.claims, code, started)
}

function expectPart(part: unknown, planned: PlannedParts['header'], code: TokenCode, started: number) {
  const ended = Date.now() / 1000
  const seconds = (value: unknown) => {
    expect(Number.isSafeInteger(value)).toBe(true)
    expect(value).toBeGreaterThanOrEqual(Math.floor(started) - code.backdate)
    expect(value).toBeLessThanOrEqual(ended - code.backdate)
  }
  const given = part as Record<string, unknown>
  expect(Object.keys(given).sort()).toEqual(Object.keys(planned).sort())
  for (const [name, value] of Object.entries(planned)) {
    const found = given[name]
    if (isJson(value)) expect(found).toEqual(value)
    else if ('missing' in value) expect(found).toMatch(/^YOUR_[A-Z_]+$/u)
    else if (value.made === 'issued-at') seconds(found)
    else if (value.made === 'issued-at-in-ms') seconds(Number(found) / 1000)
    else if (value.made === 'expires-at') seconds(Number(found) - (code.seconds ?? Number.NaN))
    else expect(found).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
  }
}

test('every target marked as executed has a command that runs it', () => {
  const said = (codeTargets as readonly CodeTarget[]).filter(({ tested }) => tested === 'executed')
  expect(runners.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort())
})

const runnable = runners.filter(canRun)

test.for(runners)('what $id needs is there to be tested with, wherever it can be', (runner, { skip }) => {
  const brought = process.env.CI && installed(TOOLS[runner.id] ?? 'sh')
  if (!brought && !runnable.includes(runner)) skip(`"${runner.needs.join(' ')}" fails: no program was run`)
  expect(runnable).toContain(runner)
})

describe.each(runnable)('$id', (runner) => {
  const target = codeTargets.find(({ id }) => id === runner.id) as CodeTarget
  let home: Home
  beforeAll(async () => {
    home = await install(runner, target, directory)
  }, 150_000)

  test('mints for each service what Mint signs, and Inspect finds nothing', async () => {
    const chosen = profiles.filter(({ id }) =>
      runner.slow ? FEW.slice(0, COMPILED.includes(runner.id) ? 1 : 4).includes(id) : true,
    )
    const codes = chosen
      .map((profile) => tokenCode(profile, serviceValues[profile.id] ?? {}, undefined))
      .filter((code) => target.obstacle?.(code) === undefined)
    expect(codes.length).toBeGreaterThan(0)
    const started = Date.now() / 1000
    const programs = codes.map(target.write)
    const tokens = await runPrograms(runner, home, target.fileName, programs, join(directory, 'key.p8'))
    for (const [index, code] of codes.entries()) {
      expectToken(tokens[index] ?? '', code, started)
      const { findings } = await inspectWithKey(tokens[index] ?? '', {
        now: Math.floor(Date.now() / 1000),
        key,
      })
      expect(
        findings.filter(({ severity }) => severity === 'error' || severity === 'warn').map(({ id }) => id),
      ).toEqual([])
    }
  })

  test('runs with the command that is shown, keeps odd identifiers unchanged, and finds the key next to it', async () => {
    const started = Date.now() / 1000
    const code = target.obstacle?.(oddCode) === undefined ? oddCode : withoutOddHeader
    writeFileSync(join(home.directory, code.keyFile), key.pem)
    expectToken(await runAsShown(home, target, target.write(code)), code, started)
  })
})

/**
 * The programs that check the grammar of programs that aren't run, or the format of files. The file is the last
 * argument.
 */
const parsers: readonly { readonly id: string; readonly command: readonly string[] }[] = [
  { id: 'php-jwt', command: ['php', '-l'] },
  { id: 'golang-jwt', command: ['gofmt', '-l'] },
  { id: 'fastfile', command: ['ruby', '-c'] },
  ...['fastlane-json', 'altool', 'notarytool', 'xcodebuild'].map((id) => ({ id, command: ['bash', '-n'] })),
  ...['github-actions', 'gitlab-ci', 'bitrise', 'codemagic', 'eas'].map((id) => ({
    id,
    // JSON is valid YAML, so the same parser reads both. The test fails unless each identifier is an unchanged string
    // in the file.
    command: ['ruby', '-r', 'yaml', '-r', 'json', '-e', 'print JSON.generate(YAML.load_file(ARGV[0]))'],
  })),
]

test('every target marked as parsed is parsed', () => {
  const said = (codeTargets as readonly CodeTarget[]).filter(({ tested }) => tested === 'parsed')
  expect(parsers.map(({ id }) => id)).toEqual(expect.arrayContaining(said.map(({ id }) => id)))
})

describe.each(parsers.filter(({ command: [program = ''] }) => installed(program)))(
  '$id',
  ({ id, command }) => {
    test('is grammatically correct for each service and with odd identifiers', () => {
      const target = codeTargets.find((each) => each.id === id) as CodeTarget
      const codes = [
        oddCode,
        ...(id === 'php-jwt' ? [profileOf('asc-team')] : profiles).map((profile) =>
          tokenCode(profile, serviceValues[profile.id] ?? {}, undefined),
        ),
      ].filter((code) => target.obstacle?.(code) === undefined)
      expect(codes.length).toBeGreaterThan(0)
      for (const [index, code] of codes.entries()) {
        const file = join(directory, `${id}-${index}`)
        writeFileSync(file, target.write(code))
        const [program = '', ...parameters] = command
        const { status, stdout, stderr } = spawnSync(program, [...parameters, file], { encoding: 'utf8' })
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
        if (id === 'golang-jwt') expect(stdout).toBe('')
        if (command.includes('yaml') && isJson(code.claims.iss ?? ''))
          expect(stdout).toContain(JSON.stringify(code.claims.iss))
      }
    })
  },
)

test.runIf(installed('jq'))('api_key.json of fastlane contains the key unchanged', async () => {
  const target = codeTargets.find(({ id }) => id === 'fastlane-json') as CodeTarget
  const folder = mkdtempSync(join(directory, 'fastlane-'))
  writeFileSync(
    join(folder, 'make.sh'),
    target.write({ ...oddCode, claims: { ...oddCode.claims, aud: 'appstoreconnect-v1' } }),
  )
  const { status } = spawnSync('bash', ['make.sh'], {
    cwd: folder,
    env: { ...process.env, APPLE_KEY_FILE: join(directory, 'key.p8') },
  })
  expect(status).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'api_key.json'), 'utf8'))).toEqual({
    key_id: HOSTILE,
    issuer_id: HOSTILE,
    key: key.pem,
    duration: 900,
    in_house: false,
  })
})
