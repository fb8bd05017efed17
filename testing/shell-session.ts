/**
 * A stand-in for Apple, a team key that it knows, and a new directory for each test that runs commands. Vitest only.
 */
import { execFileSync } from 'node:child_process'
import { sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { ascOperations } from '../lib/catalog/popular'
import { buildRequest } from '../lib/request/build-request'
import type { Operation } from '../lib/request/operation'
import type { HttpRequest } from '../lib/request/request'
import { appStoreConnect, type KnownKey } from './app-store-connect'
import { type Arrival, type StandIn, type StandInResponse, startStandIn } from './apple-stand-in'
import { type Interpreter, installed, type Surroundings } from './run-command'
import { throwawayKey } from './throwaway-key'

export const ascHost = 'api.appstoreconnect.apple.com'

const interpreters = [
  { interpreter: 'bash', shell: 'bash' },
  { interpreter: 'dash', shell: 'bash' },
  { interpreter: 'zsh', shell: 'bash' },
  { interpreter: 'fish', shell: 'fish' },
  { interpreter: 'pwsh', shell: 'powershell' },
] as const satisfies readonly { interpreter: Interpreter; shell: string }[]

/** The shells of this machine, each with the id of the commands that are written for it. */
export const shellsHere = interpreters.filter(({ interpreter }) => installed(interpreter))

const curl = execFileSync('sh', ['-c', 'command -v curl'], { encoding: 'utf8' }).trim()

const now = () => Math.floor(Date.now() / 1000)
const key = throwawayKey()
const team: KnownKey = {
  kid: 'TEAMKEY123',
  publicKey: key.publicKey,
  issuer: '57246542-96fe-1a63-e053-0824d011072a',
}

/** A token that the stand-in accepts, unless the given claims are wrong. */
export function ascToken(claims: Readonly<Record<string, unknown>> = {}): string {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const usual = { iss: team.issuer, iat: now() - 60, exp: now() + 600, aud: 'appstoreconnect-v1' }
  const header = encoded({ alg: 'ES256', kid: team.kid, typ: 'JWT' })
  const signed = `${header}.${encoded({ ...usual, ...claims })}`
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

const awkward = [
  `it's "a" $HOME & 100%`,
  'jo+beta@example.com',
  '漢字 ü 😀',
  '!! `id` \\',
  'a,b',
  '[1-3]{a,b}',
]

/** Operations as requests, with initial values and, for all other parameters, awkward ones. */
export function filledRequests(operations: readonly Operation[]): readonly HttpRequest[] {
  return operations.map((operation) => {
    const values = operation.parameters.map(({ name, initial, choices }, i) => [
      name,
      initial ?? choices?.[0] ?? awkward[i % awkward.length] ?? '',
    ])
    const built = buildRequest(operation, Object.fromEntries(values), ascHost)
    if (built.status !== 'ready') throw new Error(JSON.stringify(built))
    return built.request
  })
}

/** Every popular operation as a request. */
export const popularRequests: readonly HttpRequest[] = filledRequests(ascOperations)

export interface Session {
  /** The port of the stand-in. */
  readonly port: number
  /** All requests that arrived in this test. */
  readonly arrivals: readonly Arrival[]
  /** The surroundings of the commands. A test may add to them. */
  around: Surroundings
  /** Responds to a request as App Store Connect does. A test may replace it. */
  respond: (arrival: Arrival) => StandInResponse
}

/** Starts a stand-in for the tests of a file. `hosts` are as in `startStandIn`. */
export function shellSession(hosts: readonly string[], options: { http2Only?: true } = {}): Session {
  // The tests start real processes, on a machine that may be busy with other tests.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  let standIn: StandIn
  const session = { arrivals: [] as readonly Arrival[] } as {
    -readonly [Name in keyof Session]: Session[Name]
  }
  beforeAll(async () => {
    standIn = await startStandIn({ hosts, ...options, respond: (arrival) => session.respond(arrival) })
    session.port = standIn.port
  })
  afterAll(() => standIn.stop())
  beforeEach(() => {
    standIn.arrivals.length = 0
    const directory = mkdtempSync(join(tmpdir(), 'command-'))
    const curlHome = join(directory, 'curl')
    standIn.writeCurlHome(curlHome)
    // The name of curl on Windows.
    const programs = join(curlHome, 'programs')
    mkdirSync(programs)
    symlinkSync(curl, join(programs, 'curl.exe'))
    session.arrivals = standIn.arrivals
    session.around = { directory, curlHome, programs, variables: { APPLE_TOKEN: ascToken() } }
    session.respond = appStoreConnect([team], now)
  })
  afterEach(() => rmSync(session.around.directory, { recursive: true }))
  return session
}
