import { Buffer } from 'node:buffer'
import { sampleKey } from '../testing/sample-token'
import { throwawayKey } from '../testing/throwaway-key'
import { TRANSCRIPT_CLOCK, type Transcript, transcripts, transcriptText } from '../testing/transcripts'
import { expect, test } from './fixtures'
import { type Inspector, inspector, type ShownFinding } from './inspector'

/** The possible causes that only Apple can know, for a token without a fault, likeliest first. */
const ONLY_APPLE_KNOWS: readonly ShownFinding[] = [
  'key-revoked ask',
  'kid-wrong ask',
  'iss-other-team ask',
  'individual-key-with-iss ask',
  'key-too-new ask',
  'apple-transient ask',
  'iap-key-on-asc ask',
  'portal-key-on-asc ask',
  'persistent-unexplained ask',
  'api-access-not-requested ask',
  'apple-outage ask',
]
const without = (...ids: string[]): readonly ShownFinding[] =>
  ONLY_APPLE_KNOWS.filter((finding) => !ids.some((id) => finding.startsWith(`${id} `)))
const connectAlone = [
  'individual-key-with-iss',
  'portal-key-on-asc',
  'iap-key-on-asc',
  'api-access-not-requested',
]

interface Expected {
  readonly service?: string
  readonly clock?: 'date' | 'log' | 'device'
  readonly findings: readonly ShownFinding[]
  /** The findings if the key that signed is loaded; the same as `findings` if left out. */
  readonly withKey?: readonly ShownFinding[]
  /** Whether there is no signature that a key could verify. */
  readonly noSignature?: true
  readonly signature?: RegExp
}

const RAW = /^64 bytes, r and s/
const asc = 'asc-team'
const swapped: readonly ShownFinding[] = [
  'apns-kid-team-swapped ask',
  ...without(...connectAlone).flatMap((one): ShownFinding[] =>
    one === 'iss-other-team ask' ? [one, 'apns-connection-shared ask'] : [one],
  ),
]
const unreleased: readonly ShownFinding[] = [
  'store-server-not-released ask',
  'key-revoked ask',
  'kid-wrong ask',
  'iss-other-team ask',
  'bid-wrong ask',
  'asc-key-on-store-server ask',
  'key-too-new ask',
  'apple-transient ask',
  'persistent-unexplained ask',
  'apple-outage ask',
]
const verified = ([first, ...rest]: readonly ShownFinding[]): readonly ShownFinding[] => [
  first as ShownFinding,
  'sig-verifies-but-401 ask',
  ...rest,
]

/** Written by hand from the facts about each cause. */
const expected: Readonly<Record<string, Expected>> = {
  'curl-verbose-expired': { service: asc, clock: 'date', findings: ['exp-passed error'] },
  'curl-include-one-hour': { service: asc, clock: 'date', findings: ['exp-too-far error'] },
  'curl-include-sound-but-401': {
    service: asc,
    clock: 'date',
    findings: ONLY_APPLE_KNOWS,
    withKey: ['sig-verifies-but-401 ask', ...ONLY_APPLE_KNOWS],
  },
  'curl-header-without-quotes': { service: asc, clock: 'device', findings: ['curl-header-unquoted error'] },
  'curl-brackets': { service: asc, clock: 'device', findings: ['curl-globbing warn'] },
  'postman-bearer-twice': { service: asc, clock: 'date', findings: ['bearer-twice error'] },
  'fastlane-duration-1200': { service: asc, clock: 'log', findings: ['iat-backdated-plus-20 error'] },
  'python-bytes-token': { service: asc, clock: 'date', findings: ['token-bytes-repr error'] },
  'node-axios-milliseconds': { service: asc, clock: 'date', findings: ['time-ms error'] },
  'node-der-signature': {
    service: asc,
    clock: 'date',
    findings: ['sig-der error'],
    signature: /^(?:6[89]|7[0-2]) bytes, DER/,
  },
  'ruby-agreement': { service: asc, clock: 'date', findings: ['agreements-missing error'] },
  'curl-small-role': { service: asc, clock: 'date', findings: ['role-insufficient error'] },
  'store-server-production': {
    service: 'app-store-server',
    clock: 'date',
    findings: unreleased,
    withKey: verified(unreleased),
  },
  'apns-invalid-provider-token': {
    service: 'apns',
    clock: 'device',
    findings: swapped,
    withKey: verified(swapped),
  },
  'apns-python-expired': { service: 'apns', clock: 'log', findings: ['apns-old-iat error'] },
  'sign-in-json-body': {
    service: 'sign-in-with-apple',
    clock: 'date',
    findings: ['siwa-content-type error'],
  },
  'actions-single-quotes': { service: asc, findings: ['var-not-expanded error'], noSignature: true },
  'weatherkit-without-id': {
    service: 'weatherkit',
    clock: 'date',
    findings: ['weatherkit-incomplete error', 'weatherkit-not-enabled ask'],
  },
  'notarytool-individual-key': { findings: ['notary-issuer error'], noSignature: true },
  'curl-clock-ahead': { service: asc, clock: 'date', findings: ['iat-in-future error'] },
  'curl-scope-elsewhere': { service: asc, clock: 'date', findings: ['scope-no-match error'] },
  'windows-command-prompt': { service: asc, clock: 'device', findings: ['cmd-single-quotes error'] },
  'devicecheck-connect-token': { service: asc, clock: 'date', findings: ['asc-key-on-devicecheck error'] },
  'storekit-transaction': { findings: ['header-x5c error'], noSignature: true },
}

const CLOCKS = {
  date: ', the time in Apple’s response',
  log: ', the time in the log',
  device: 'by the clock of this device',
}

async function diagnosed(inspect: Inspector, transcript: Transcript, findings: readonly ShownFinding[]) {
  const { name } = transcript
  const { service, clock } = expected[name] ?? {}
  await inspect.look(transcriptText(transcript))
  const shown = await inspect.snapshot()
  expect.soft(shown.findings, name).toEqual(findings)
  expect.soft(shown.verdict, name).toBe(findings[0]?.split(' ')[1])
  if (service) expect.soft(shown.service, name).toBe(service)
  if (clock) expect.soft(shown.words, name).toContain(CLOCKS[clock])
  expect.soft(Math.min(...shown.fixes.map(({ length }) => length)), name).toBeGreaterThan(10)
  const ids = [
    ...findings.map((finding) => finding.split(' ')[0]),
    ...shown.passed,
    ...Object.keys(shown.needs),
  ]
  expect
    .soft(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      `${name}: listed twice`,
    )
    .toEqual([])
  for (const [id, need] of Object.entries(shown.needs)) {
    expect.soft(['key', 'command', 'response', 'date', 'kind'], `${name}: ${id}`).toContain(need)
  }
  return shown
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(TRANSCRIPT_CLOCK * 1000)
})

test('every transcript is diagnosed', { tag: '@desktop' }, async ({ page }) => {
  const inspect = inspector(page)
  await inspect.open()
  expect(Object.keys(expected).sort()).toEqual(transcripts.map(({ name }) => name).sort())
  for (const transcript of transcripts) {
    const { name, token } = transcript
    const known = expected[name]
    const shown = await diagnosed(inspect, transcript, known?.findings ?? [])
    if (!known?.noSignature) expect.soft(shown.needs, name).toMatchObject({ 'sig-no-verify': 'key' })
    expect.soft(shown.header, name).toBe(decoded(token, 0))
    expect.soft(shown.payload, name).toBe(decoded(token, 1))
    expect.soft(shown.signature ?? '', name).toMatch(token === undefined ? /^$/ : (known?.signature ?? RAW))
  }
})

/** This finding has severity `ask` too, but the response itself states it, whichever key is loaded. */
const SAID: ShownFinding = 'weatherkit-not-enabled ask'

/**
 * The findings if a key is loaded that did not sign. The wrong signature comes first, after the findings that show that
 * any key would be rejected.
 */
function withOtherKey(proven: readonly ShownFinding[]): readonly ShownFinding[] {
  const first = (finding: ShownFinding) => finding === 'time-ms error' || finding === 'sig-der error'
  return [...proven.filter(first), 'sig-no-verify error', ...proven.filter((finding) => !first(finding))]
}

/** A part of a token as the page has to show it: the JSON that was signed, re-indented. */
function decoded(token: string | undefined, part: number): string | undefined {
  if (token === undefined) return undefined
  return JSON.stringify(
    JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString('utf8')),
    null,
    2,
  )
}

test('every transcript is diagnosed with the key that signed', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  const inspect = inspector(page)
  await inspect.open()
  await assay.privateKey.fill(sampleKey.pem)
  await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', sampleKey.fingerprint)
  for (const transcript of transcripts) {
    const known = expected[transcript.name]
    const { needs } = await diagnosed(inspect, transcript, known?.withKey ?? known?.findings ?? [])
    expect.soft(Object.values(needs), transcript.name).not.toContain('key')
  }
})

test('every transcript is diagnosed with a key that did not sign', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  const inspect = inspector(page)
  await inspect.open()
  await assay.drop(assay.main, { name: 'another.p8', content: throwawayKey().pem })
  await expect(assay.fingerprint).toHaveCount(1)
  for (const transcript of transcripts) {
    const { findings = [], noSignature } = expected[transcript.name] ?? {}
    // A proven finding stays, and replaces the possible causes that only Apple can know.
    const proven = findings.filter((finding) => !finding.endsWith(' ask') || finding === SAID)
    await diagnosed(inspect, transcript, noSignature ? findings : withOtherKey(proven))
  }
})
