import { Buffer } from 'node:buffer'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { profiles } from '../lib/profile/all'
import { site } from '../scripts/serve.mjs'
import { minted, serviceValues } from '../testing/minted'
import { KEY_SHAPES, throwawayKey } from '../testing/throwaway-key'
import { TRANSCRIPT_CLOCK, transcripts, transcriptText } from '../testing/transcripts'
import { drop, fill, left, press, type Shown, shown } from './engines/controls'
import type { Engine } from './engines/engine'
import { FIREFOX, firefox } from './engines/firefox'
import { WEBKIT_DRIVER, webkit } from './engines/webkit'
import { findTraces, tracesOf } from './key-traces'
import { listen, start, unprotected } from './listener'
import { oneOfEachKind } from './one-of-each-kind'
import { departures, requests, windowWays } from './probes'
import { nodeVerifies, readToken } from './signed-token'

const KEY_ID = 'D383SF739Q'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const key = throwawayKey()
const engines = [
  { name: 'Firefox', program: FIREFOX, launch: firefox },
  { name: 'WebKitGTK', program: WEBKIT_DRIVER, launch: webkit },
] as const

for (const { name, program, launch } of engines) {
  test.describe(`in ${name}`, { tag: ['@desktop', '@release'] }, () => {
    test.describe.configure({ mode: 'default' })
    test.slow()
    test.skip(!existsSync(program) && process.env.CI === undefined, `${name} is not installed`)
    let engine: Engine
    const files = mkdtempSync(join(tmpdir(), 'assay-'))
    const origin = process.env.ASSAY_ORIGIN ?? ''

    test.beforeAll(async () => {
      test.setTimeout(180_000)
      engine = await launch()
    })
    test.afterAll(async () => {
      await engine?.close()
      rmSync(files, { recursive: true })
    })

    const open = async (path = '/', from = origin) => {
      // Another page is opened first, because a URL that differs only in its fragment would not be loaded again.
      await engine.open('about:blank')
      await engine.open(`${from}${path}`)
      await until('ready', true)
    }
    const see = () => engine.run(shown, undefined)
    const until = async <Name extends keyof Shown>(part: Name, value: Shown[Name] | typeof ANY) => {
      await expect.poll(async () => (await see())[part], { intervals: [50] }).toEqual(value)
      return see()
    }
    const put = async (label: string, text: string) => {
      await expect.poll(() => engine.run(fill, { label, text }), `${label} is there`).toBe(true)
    }
    const mint = async () => {
      await put('Private key', key.pem)
      await until('fingerprint', key.fingerprint)
      await put('Key ID', KEY_ID)
      await put('Issuer ID', ISSUER)
      return (await until('token', ANY)).token ?? ''
    }

    test('a key of every shape is read, and its token verified by other means', async () => {
      await open()
      for (const shape of KEY_SHAPES) {
        await put('Private key', key.pems[shape])
        await until('fingerprint', key.fingerprint)
        await put('Key ID', KEY_ID)
        await put('Issuer ID', ISSUER)
        const { token } = await until('token', ANY)
        // The decoded token is a part that loads late.
        const { header, payload } = await until('payload', ANY)
        expect(nodeVerifies(token ?? '', key.publicKey), shape).toBe(true)
        const read = readToken(token ?? '')
        expect(read.header).toEqual({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
        expect([header, payload]).toEqual(
          [read.header, read.claims].map((part) => JSON.stringify(part, null, 2)),
        )
        await engine.run(press, 'Forget key')
        await until('fingerprint', null)
        await engine.run(drop, { name: 'key.p8', base64: Buffer.from(key.der[shape]).toString('base64') })
        await until('fingerprint', key.fingerprint)
        await engine.run(press, 'Forget key')
        await until('fingerprint', null)
      }
      await put('Private key', key.pem.slice(0, 120))
      await until('refused', ANY)
    })

    test('a key file is chosen, the token copied by a click and pasted into Inspect', async () => {
      const file = join(files, `AuthKey_${KEY_ID}.p8`)
      writeFileSync(file, key.pem)
      await open()
      await engine.choose('input[type=file][aria-label="Key file"]', file)
      await until('fingerprint', key.fingerprint)
      await put('Issuer ID', ISSUER)
      const { token } = await until('token', ANY)
      await engine.run(() => {
        for (const button of document.querySelectorAll('button')) {
          if (button.checkVisibility() && button.textContent.startsWith('Copy token')) button.id = 'copy'
        }
      }, undefined)
      await engine.click('#copy')
      await engine.run(press, 'Inspect')
      const box = '[role=tabpanel]:not([hidden]) textarea'
      // Inspect loads late.
      const isThere = (box: string) => document.querySelector(box)?.checkVisibility() ?? false
      await expect.poll(() => engine.run(isThere, box)).toBe(true)
      await engine.pressWithControl(box, 'v')
      await until('verdict', 'ok')
      expect(await engine.run((box) => document.querySelector<HTMLTextAreaElement>(box)?.value, box)).toBe(
        token,
      )
      const { passed, header } = await see()
      expect(passed).toContain('sig-no-verify')
      expect(JSON.parse(header ?? '')).toMatchObject({ kid: KEY_ID })
    })

    // What the others have in their tokens comes from the same code in every browser; Chromium mints them all.
    test('services of each kind yield their tokens', async () => {
      await open()
      await put('Private key', key.pem)
      await until('fingerprint', key.fingerprint)
      for (const profile of profiles.filter(({ id }) => oneOfEachKind.includes(id))) {
        await put('Service', profile.service.value)
        if (profile.kind) await put(profile.key.personal ? 'Individual key' : 'Team key', 'true')
        for (const { id, label } of profile.fields) await put(label, serviceValues[profile.id]?.[id] ?? '')
        const [, , header = '', claims = ''] = minted[profile.id] ?? []
        const wanted = { header: JSON.parse(header), claims: JSON.parse(claims) }
        const made = async () => {
          const { token } = await see()
          if (!token || !nodeVerifies(token, key.publicKey)) return undefined
          const { header, claims } = readToken(token)
          return { header, claims: { ...claims, ...ofTheMoment(wanted.claims) } }
        }
        await expect.poll(made, { message: profile.id, intervals: [50] }).toEqual(wanted)
      }
    })

    test('every transcript has the same diagnosis as in Node', async () => {
      // All rules and readers: loaded where they are asked, and not by every other run of the suite.
      const { inspectChecked } = await import('../lib/inspect/inspect-paste')
      await open('/#inspect')
      await engine.run((now) => {
        Date.now = () => now
      }, TRANSCRIPT_CLOCK * 1000)
      for (const transcript of transcripts) {
        const text = transcriptText(transcript)
        const { findings, verdict } = inspectChecked(text, { clock: TRANSCRIPT_CLOCK }).inspection
        await put('Token, command or response', text)
        const expected = findings.map(({ id, severity }) => `${id} ${severity}`)
        await expect
          .poll(
            async () => {
              const { verdict, findings } = await see()
              return { verdict, findings }
            },
            { message: transcript.name, intervals: [50] },
          )
          .toEqual({ verdict, findings: expected })
      }
    })

    test('nothing is stored, requested or left behind while a key is used', async () => {
      await open()
      await until('ready', true)
      // Wait until the late parts have loaded and a second has passed.
      await expect
        .poll(() => engine.run(() => document.querySelectorAll('script[type=part]').length, undefined))
        .toBe(0)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      const before = await engine.run(left, undefined)
      expect(before).toMatchObject({ name: '', local: {}, session: {}, cookie: '', databases: [] })
      await engine.run(wrapImport, undefined)
      const token = await mint()
      expect(await engine.run(findTraces, tracesOf(key))).toEqual([])
      await engine.run(press, 'Inspect')
      await put('Token, command or response', token)
      await until('verdict', 'ok')
      await engine.run(press, 'Mint')
      expect(await engine.run(exported, undefined)).toEqual(['private: kept in', 'public: taken out'])
      await engine.run(press, 'Forget key')
      await until('fingerprint', null)
      expect(await engine.run(findTraces, tracesOf(key))).toEqual([])
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(await engine.run(left, undefined)).toEqual(before)
      await mint()
      await open()
      expect(await see()).toMatchObject({ fingerprint: null, token: null })
      expect(await engine.run(findTraces, tracesOf(key))).toEqual([])
    })

    test('everything works without the server after one visit', async () => {
      const server = await start(site('out'))
      const own = `http://localhost:${server.port}`
      await open('/', own)
      await engine.run(() => navigator.serviceWorker.ready.then(() => true), undefined)
      await server.close()
      await open('/', own)
      expect(nodeVerifies(await mint(), key.publicKey)).toBe(true)
      await engine.open(`${own}/causes/exp-too-far/`)
      expect(await engine.run(() => document.querySelector('h1')?.textContent, undefined)).toBeTruthy()
      expect(await engine.run(() => document.title, undefined)).toContain('Assay')
    })

    test('the page tries to send, and reports correctly what was blocked', async () => {
      await engine.open(`${origin}/security/`)
      await expect.poll(() => engine.run(press, 'Try to send something')).toBe(true)
      const outcomes = () =>
        engine.run(
          () =>
            [...document.querySelectorAll<HTMLElement>('[data-attempt]')].map(
              ({ dataset }) => dataset.attempt,
            ),
          undefined,
        )
      await expect.poll(async () => (await outcomes()).length, { timeout: 60_000 }).toBe(13)
      const tried = await outcomes()
      expect(tried.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'refused'))
      // Neither of the two engines supports a header that blocks it.
      expect(tried[9]).toBe(name === 'Firefox' ? 'open' : 'untried')
      // For the page's own host the outcome depends on whether the service worker already responds.
      for (const outcome of tried.slice(10)) expect(['refused', 'kept', 'own-host']).toContain(outcome)
    })

    test('no request of a script reaches any host, but every one would without the policy', async () => {
      const listener = await listen()
      const bare = await unprotected('out')
      for (const [address, policy] of [
        [`${bare.origin}/`, 'without'],
        [`${origin}/`, 'with'],
      ] as const) {
        await engine.open(address)
        for (const [way, probe] of Object.entries(requests)) {
          await engine
            .run(probe as never, listener.target(`${policy}-${way}`) as never)
            .catch(() => undefined)
        }
        if (policy === 'with') await new Promise((resolve) => setTimeout(resolve, 1500))
        else {
          const open = ['without-fetch', 'without-xhr', 'without-image', 'without-form']
          await expect.poll(() => listener.heard()).toEqual(expect.arrayContaining(open))
        }
      }
      expect(listener.heard().filter((each) => each.startsWith('with-'))).toEqual([])
      await listener.close()
      await bare.close()
    })

    test('a window that a script opens sends no request, and leaves the site only where the page about security says so', async () => {
      // This test starts its own browser, because the windows stay open.
      const apart = await launch()
      const listener = await listen()
      const bare = await unprotected('out')
      const ways = { ...windowWays, ...departures }
      const tried = ['fetch-later', 'window-of-nothing-image', 'window-of-a-blob', 'window-open', 'location']
      try {
        for (const [address, policy] of [
          [`${bare.origin}/`, 'without'],
          [`${origin}/`, 'with'],
        ] as const) {
          for (const way of tried) {
            await apart.open(address)
            const target = listener.target(`${policy}-${way}`)
            await apart.run(ways[way] as never, target as never).catch(() => undefined)
          }
          // The next page would end this navigation.
          await expect.poll(() => listener.heard()).toContain(`${policy}-location`)
        }
        await new Promise((resolve) => setTimeout(resolve, 1500))
        // WebKitGTK opens no window without a click, and neither browser knows fetchLater.
        const open = name === 'Firefox' ? ['location', 'window-open'] : ['location']
        const unbound = name === 'Firefox' ? ['window-of-a-blob', 'window-of-nothing-image'] : []
        await expect
          .poll(() => listener.heard())
          .toEqual(
            [
              ...open.map((way) => `with-${way}`),
              ...[...open, ...unbound].map((way) => `without-${way}`),
            ].sort(),
          )
      } finally {
        await apart.close()
        await bare.close()
        await listener.close()
      }
    })

    // This is the last test, because afterwards Firefox no longer reports reliably when a page has loaded.
    test('a page that the user goes back to has neither key nor token', async () => {
      await open()
      const token = await mint()
      await engine.run(press, 'Inspect')
      await put('Token, command or response', token)
      await until('verdict', 'ok')
      const box = '[role=tabpanel]:not([hidden]) textarea'
      const value = (box: string) => document.querySelector<HTMLTextAreaElement>(box)?.value ?? null
      expect(await engine.run(value, box)).toBe(token)
      await engine.open(`${origin}/causes/`)
      await engine.run(() => history.back(), undefined)
      await expect(async () => {
        expect(await see()).toMatchObject({ ready: true, fingerprint: null, token: null })
        expect(await engine.run(value, box)).toBe('')
      }).toPass({ timeout: 20_000 })
      expect(await engine.run(findTraces, tracesOf(key))).toEqual([])
    })
  })
}

const ANY = expect.anything()

/** The claims whose values no plan can know. */
function ofTheMoment(claims: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = ['iat', 'exp', 'timestamp', 'nonce', 'jti', 'impression-identifier']
  return Object.fromEntries(Object.entries(claims).filter(([name]) => names.includes(name)))
}

/** Runs in the page: records every key that is imported from now on. */
function wrapImport(): void {
  const made: CryptoKey[] = []
  Reflect.set(window, 'madeKeys', made)
  const { importKey } = SubtleCrypto.prototype
  Object.defineProperty(SubtleCrypto.prototype, 'importKey', {
    value: async (...parameters: unknown[]) => {
      const key: CryptoKey = await Reflect.apply(importKey, crypto.subtle, parameters)
      made.push(key)
      return key
    },
  })
}

/** Runs in the page: tries to export every recorded key. */
async function exported(): Promise<string[]> {
  const made: CryptoKey[] = Reflect.get(window, 'madeKeys')
  const outcomes = await Promise.all(
    made.map((key) =>
      crypto.subtle.exportKey('jwk', key).then(
        () => `${key.type}: taken out`,
        () => `${key.type}: kept in`,
      ),
    ),
  )
  return [...new Set(outcomes)].filter((outcome) => !outcome.startsWith('secret: kept in')).sort()
}
