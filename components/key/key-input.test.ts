import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elapsed } from '@/components/moment'
import type { LoadedKey } from '@/lib/key/load-key'
import type { EcPrivateKey, KeyReading, Refusal } from '@/lib/key/reading'
import { thorough } from '@/testing/thorough'
import { idleWatch } from './idle-watch'
import { createKeyInput, type KeyFile, type KeyState } from './key-input'

/** The results that reading an input can have. */
const ENDS = ['read', 'refused', 'choose', 'empty', 'no part', 'no key', 'elsewhere'] as const
type End = (typeof ENDS)[number]

/** A rejection that carries the id of its input. */
const rejectionOf = (bytes: number): Refusal => ({ id: 'key-too-large', case: 'bytes', bytes })
const numberOf = (refusal: Refusal) => ('bytes' in refusal ? refusal.bytes : undefined)

/**
 * The scheduler decides the order in which everything that is awaited settles. Every input has an id, and everything
 * made from the input carries it.
 */
function page(scheduler: fc.Scheduler) {
  const clock = { wall: 1_800_000_000_000, steady: 0 }
  const secrets: EcPrivateKey[] = []
  const files: Uint8Array[] = []
  const faults: string[] = []
  /** The newest input; undefined once everything was forgotten. */
  let newest: { readonly id: number; end: End } | undefined
  let count = 0
  let hold = false
  let shown: KeyState = { status: 'none' }

  const secret = (id: number): EcPrivateKey => {
    const key = { d: new Uint8Array(32).fill(id), x: new Uint8Array(32), y: new Uint8Array(32) }
    secrets.push(key)
    return key
  }
  const reading = (id: number, end: End): KeyReading => {
    const fields = { source: String(id) }
    const read = (): KeyReading => ({
      status: 'read',
      key: secret(id),
      encoding: 'pkcs8',
      bytes: 150,
      notices: [],
      fields,
    })
    switch (end) {
      case 'read':
      case 'no key':
        return read()
      case 'refused':
        return { status: 'refused', refusal: rejectionOf(id), notices: [], fields }
      case 'choose': {
        const candidates = ['first', 'second'].map((label) => ({ label, reading: read() }))
        return { status: 'choose', candidates, notices: [] }
      }
      default:
        return { status: 'empty' }
    }
  }
  const ends = new Map<number, End>()
  const idOf = (state: KeyState): number | undefined => {
    if (state.status === 'loaded') return Number(state.key.fingerprint)
    if (state.status === 'held') return state.key.d[0]
    if (state.status === 'refused')
      return state.origin.fileName === undefined
        ? numberOf(state.refusal)
        : Number.parseInt(state.origin.fileName, 10)
    return state.status === 'choosing' && state.candidates[0]?.reading.status === 'read'
      ? state.candidates[0].reading.key.d[0]
      : undefined
  }
  const keyInput = createKeyInput({
    async read(input) {
      const id = typeof input === 'string' ? Number(input) : Number(input[0])
      await scheduler.schedule(Promise.resolve(), `read ${id}`)
      const end = ends.get(id) ?? 'empty'
      if (end === 'no part') throw new Error('a part did not load')
      return reading(id, end)
    },
    async load(key) {
      const id = key.d[0] ?? 0
      secrets.push(key)
      await scheduler.schedule(Promise.resolve(), `load ${id}`)
      if (ends.get(id) === 'no key')
        return {
          loading: { status: 'refused', refusal: rejectionOf(id) },
          hmac: [],
        }
      return { loading: { status: 'loaded', ...({ fingerprint: String(id) } as LoadedKey) }, hmac: [] }
    },
    wait: () => scheduler.schedule(Promise.resolve(), 'pause'),
    show(state) {
      shown = state
      const id = idOf(state)
      if (id !== undefined && id !== newest?.id)
        faults.push(`${state.status} ${id} was shown, newest is ${newest?.id}`)
      if (state.status === 'failed' && newest === undefined) faults.push('failed after Forget')
    },
    hold: () => hold,
    onFound(fields) {
      if (fields?.source !== String(newest?.id)) faults.push(`fields of ${fields?.source}`)
    },
    async elsewhere({ name }) {
      const id = Number.parseInt(name, 10)
      await scheduler.schedule(Promise.resolve(), `sort ${id}`)
      if (ends.get(id) !== 'elsewhere') return undefined
      return () => {
        if (id !== newest?.id) faults.push(`${id} went elsewhere, newest is ${newest?.id}`)
      }
    },
  })
  const forget = () => {
    newest = undefined
    keyInput.forget()
  }
  const idle = idleWatch({ minutes: 30, now: () => ({ ...clock }), onIdle: forget })
  const give = (end: End) => {
    count += 1
    ends.set(count, end)
    newest = { id: count, end }
    return count
  }
  const file = (id: number, readable: boolean): KeyFile => ({
    name: `${id}.p8`,
    size: 1,
    async arrayBuffer() {
      await scheduler.schedule(Promise.resolve(), `open ${id}`)
      if (!readable) throw new DOMException('It is a folder', 'NotFoundError')
      const bytes = Uint8Array.of(id)
      files.push(bytes)
      return bytes.buffer
    },
  })
  return {
    clock,
    idle,
    keyInput,
    give,
    file,
    forget,
    faults,
    secrets,
    files,
    later: <T>(value: T) => scheduler.schedule(Promise.resolve(value), 'coming'),
    shown: () => shown,
    idOf: () => idOf(shown),
    newest: () => newest,
    /** A click on what is shown is an input as well. It is newer than any text or file that is still being read. */
    meanAgain() {
      const id = idOf(shown)
      if (id !== undefined) newest = { id, end: ends.get(id) ?? 'read' }
    },
    toggleHold: () => {
      hold = !hold
    },
  }
}

type Page = ReturnType<typeof page>

/** For how many milliseconds, by the clock of the model, nobody has touched the page. */
interface Model {
  idle: number
}

class Step implements fc.AsyncCommand<Model, Page> {
  readonly name: string
  readonly work: (page: Page, model: Model) => void
  constructor(name: string, work: (page: Page, model: Model) => void) {
    this.name = name
    this.work = work
  }
  check = () => true
  async run(model: Model, page: Page) {
    this.work(page, model)
    const { status } = page.shown()
    // After Forget, nothing may be shown at any time, whatever happens later.
    if (page.newest() === undefined && status !== 'none') throw new Error(`${status} after Forget`)
    if (page.faults.length > 0) throw new Error(page.faults.join('; '))
  }
  toString = () => this.name
}

const touched = (work: (page: Page) => void) => (page: Page, model: Model) => {
  page.idle.touch()
  model.idle = 0
  work(page)
}
const passes = (wall: number, steady: number) => (page: Page, model: Model) => {
  const before = { ...page.clock }
  page.clock.wall += wall
  page.clock.steady += steady
  model.idle += elapsed(before, page.clock)
  page.idle.check()
  if (model.idle < 30 * 60_000) return
  model.idle = 0
  if (page.shown().status !== 'none') throw new Error('kept although nobody used the page')
}

const HOUR = 3_600_000
const end = fc.constantFrom(...ENDS)
const steps = [
  end.map(
    (end) =>
      new Step(
        `paste ${end}`,
        touched(({ keyInput, give }) => void keyInput.paste(String(give(end)))),
      ),
  ),
  end.map(
    (end) =>
      new Step(
        `type ${end}`,
        touched(({ keyInput, give }) => {
          const id = String(give(end))
          void keyInput.type(() => id)
        }),
      ),
  ),
  fc.tuple(end, fc.boolean()).map(
    ([end, readable]) =>
      new Step(
        `choose a slow file ${end} ${readable}`,
        touched(({ keyInput, give, file }) => void keyInput.open(file(give(end), readable))),
      ),
  ),
  end.map(
    (end) =>
      new Step(
        `open with a file ${end}`,
        touched(({ keyInput, give, file, later }) => void keyInput.open(later(file(give(end), true)))),
      ),
  ),
  fc.nat(1).map(
    (at) =>
      new Step(
        `choose key ${at}`,
        touched(({ keyInput, shown, meanAgain }) => {
          const state = shown()
          const candidate = state.status === 'choosing' && state.candidates[at]
          if (!candidate) return
          meanAgain()
          void keyInput.choose(candidate)
        }),
      ),
  ),
  fc.constantFrom(
    new Step(
      'load the held key',
      touched(({ keyInput, shown, meanAgain }) => {
        if (shown().status === 'held') meanAgain()
        void keyInput.release()
      }),
    ),
    new Step(
      'hold or not',
      touched(({ toggleHold }) => toggleHold()),
    ),
    new Step(
      'forget',
      touched(({ forget }) => forget()),
    ),
    new Step('leave', ({ forget }) => forget()),
    new Step('come back', ({ idle }) => idle.check()),
    new Step('an update arrives', () => undefined),
    new Step('the tab is hidden', ({ idle }) => idle.check()),
    new Step('ten minutes pass', passes(HOUR / 6, HOUR / 6)),
    new Step('the computer sleeps', passes(2 * HOUR, 0)),
    new Step('the clock is set back', passes(-10 * HOUR, 1000)),
  ),
]

test('in every order, nothing comes back after Forget, and the newest input wins', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.commands(steps, { maxCommands: 25 }), async (scheduler, commands) => {
      const real = page(scheduler)
      await fc.scheduledModelRun(scheduler, () => ({ model: { idle: 0 }, real }), commands)
      await scheduler.waitIdle()
      expect(real.faults).toEqual([])
      const newest = real.newest()
      if (newest === undefined) expect(real.shown().status).toBe('none')
      // A file that belongs elsewhere on the page leaves the key unchanged.
      else if (newest.end !== 'elsewhere' && real.idOf() !== undefined) expect(real.idOf()).toBe(newest.id)
      else expect(['empty', 'no part', 'elsewhere']).toContain(newest.end)
      // A private value that is neither shown nor being read has been overwritten.
      const state = real.shown()
      const kept =
        state.status === 'held'
          ? [state.key]
          : state.status === 'choosing'
            ? state.candidates.flatMap(({ reading }) => (reading.status === 'read' ? [reading.key] : []))
            : []
      for (const key of real.secrets) if (!kept.includes(key)) expect(Math.max(...key.d)).toBe(0)
      for (const bytes of real.files) expect(Math.max(...bytes)).toBe(0)
    }),
    { numRuns: thorough ? 3000 : 800 },
  )
})

/** The state of a key in which everything that is awaited settles at once. */
const promptly = (read: () => Promise<KeyReading>, hold = false) => {
  const states: KeyState[] = []
  const keyInput = createKeyInput({
    read,
    load: async () => ({
      loading: { status: 'loaded', ...({ fingerprint: 'f' } as LoadedKey) },
      hmac: [],
    }),
    wait: async () => {},
    show: (state) => states.push(state),
    hold: () => hold,
    onFound: () => {},
    elsewhere: async () => undefined,
  })
  return { keyInput, last: () => states.at(-1) }
}
const fileOf = (bytes: Uint8Array<ArrayBuffer>): KeyFile => ({
  name: 'AuthKey.p8',
  size: bytes.length,
  arrayBuffer: async () => bytes.buffer,
})

test('an empty file, a folder and a file too large are each named by their own rule', async () => {
  const { keyInput, last } = promptly(async () => ({ status: 'empty' }))
  await keyInput.open(fileOf(new Uint8Array(0)))
  expect(last()).toMatchObject({ status: 'refused', refusal: { id: 'key-file-empty' } })
  await keyInput.open({
    name: 'folder',
    size: 4096,
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
  })
  expect(last()).toMatchObject({ status: 'refused', refusal: { id: 'key-file-unreadable' } })
  await keyInput.open(Promise.reject(new DOMException('', 'NotAllowedError')))
  expect(last()).toMatchObject({ status: 'refused', refusal: { id: 'key-file-unreadable' } })
  await keyInput.open(fileOf(new Uint8Array(64 * 1024 + 1)))
  expect(last()).toMatchObject({ status: 'refused', refusal: { id: 'key-too-large' } })
})

test('a part that does not load is reported, and the next input is read normally', async () => {
  let loads = false
  const { keyInput, last } = promptly(async () => {
    if (!loads) throw new Error('did not load')
    return { status: 'empty' }
  })
  await keyInput.paste('x')
  expect(last()).toEqual({ status: 'failed' })
  loads = true
  await keyInput.paste('')
  expect(last()).toEqual({ status: 'none' })
})

test('an entry of a choice that is over loads nothing', async () => {
  const key = { d: new Uint8Array(32).fill(1), x: new Uint8Array(32), y: new Uint8Array(32) }
  const reading: KeyReading = { status: 'read', key, encoding: 'pkcs8', bytes: 150, notices: [] }
  const candidate = { label: 'one', reading }
  const { keyInput, last } = promptly(async () => ({
    status: 'choose',
    candidates: [candidate],
    notices: [],
  }))
  await keyInput.paste('two keys')
  keyInput.forget()
  await keyInput.choose(candidate)
  await keyInput.release()
  expect(last()).toEqual({ status: 'none' })
  expect(Math.max(...key.d)).toBe(0)
})
