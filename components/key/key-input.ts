import type { HmacKey } from '@/lib/jws/verification'
import { MAX_KEY_FILE_BYTES } from '@/lib/key/key-file-size'
import type { KeyLoading, LoadedKey } from '@/lib/key/load-key'
import type { EcPrivateKey, FoundFields, KeyCandidate, KeyReading, Notice, Refusal } from '@/lib/key/reading'

/** Where a key came from, for the texts about it. */
export interface KeyOrigin {
  readonly fileName?: string
}

interface Told {
  readonly notices: readonly Notice[]
  readonly origin: KeyOrigin
}

/** The only state of the key on the page. The text that the key came from is never part of it. */
export type KeyState =
  | { readonly status: 'none' }
  /** A part of the page that reads keys did not load. */
  | { readonly status: 'failed' }
  | ({ readonly status: 'refused'; readonly refusal: Refusal } & Told)
  | ({ readonly status: 'choosing'; readonly candidates: readonly KeyCandidate[] } & Told)
  /** The key was read but is not loaded yet, so that it can be copied. */
  | ({ readonly status: 'held'; readonly key: EcPrivateKey } & Told)
  | ({
      readonly status: 'loaded'
      readonly key: LoadedKey
      /**
       * Keys for recognizing a token that was signed with the key text as a shared secret. They are not extractable.
       */
      readonly hmac: readonly HmacKey[]
    } & Told)

/** The properties of a browser's file that this module needs. */
export interface KeyFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The functions that this module needs from its caller. */
export interface KeyInputParts {
  readonly read: (input: string | Uint8Array) => Promise<KeyReading>
  readonly load: (
    key: EcPrivateKey,
  ) => Promise<{ readonly loading: KeyLoading; readonly hmac: readonly HmacKey[] }>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly show: (state: KeyState) => void
  /** Whether a key that was read waits for a click before it is loaded. */
  readonly hold: () => boolean
  /** Receives what was found beside the key. Called once for each key or configuration that was read. */
  readonly onFound: (fields: FoundFields | undefined, origin: KeyOrigin) => void
  /**
   * Returns what to do with a file that contains no key but belongs elsewhere on the page; undefined for any other
   * file.
   */
  readonly elsewhere: (file: KeyFile) => Promise<(() => void) | undefined>
}

/** While a key is typed, it is incomplete at every keystroke. Waiting this long avoids an error after each one. */
const TYPING_PAUSE_MS = 500

/**
 * Reads, loads and forgets one key. Every input increments the turn before anything is awaited, and compares the turn
 * after each await. So an older input can neither replace a newer one nor bring back what was forgotten. If an input is
 * no longer the newest, what it had read is overwritten.
 */
export function createKeyInput(parts: KeyInputParts) {
  const { read, wait, show, hold, onFound, elsewhere } = parts
  let turn = 0
  let state: KeyState = { status: 'none' }

  /**
   * Begins a turn.
   *
   * @returns a function that returns whether this turn is still the newest
   */
  const begin = () => {
    turn += 1
    const mine = turn
    return () => turn === mine
  }

  const become = (next: KeyState) => {
    const kept = privateHalves(next)
    for (const key of privateHalves(state)) if (!kept.includes(key)) key.d.fill(0)
    state = next
    show(next)
  }

  /** Loads a copy of the key. The copy is overwritten afterwards. */
  const load = async ({ d, x, y }: EcPrivateKey, told: Told, current: () => boolean) => {
    const own = { d: d.slice(), x, y }
    const { loading, hmac } = await parts.load(own).finally(() => own.d.fill(0))
    if (!current()) return
    if (loading.status === 'refused') return become({ status: 'refused', refusal: loading.refusal, ...told })
    const { status: _, ...key } = loading
    become({ status: 'loaded', key, hmac, ...told })
  }

  const judge = async (reading: KeyReading, origin: KeyOrigin, current: () => boolean) => {
    if (!current()) {
      for (const key of halvesOf(reading)) key.d.fill(0)
      return
    }
    switch (reading.status) {
      case 'empty':
        return become(
          origin.fileName === undefined
            ? { status: 'none' }
            : { status: 'refused', refusal: EMPTY_FILE, notices: [], origin },
        )
      case 'refused':
        if (reading.fields) onFound(reading.fields, origin)
        return become({ status: 'refused', refusal: reading.refusal, notices: reading.notices, origin })
      case 'choose':
        return become({
          status: 'choosing',
          candidates: reading.candidates,
          notices: reading.notices,
          origin,
        })
      case 'read': {
        onFound(reading.fields, origin)
        const { key, notices } = reading
        if (hold()) return become({ status: 'held', key, notices, origin })
        const loading = load(key, { notices, origin }, current)
        key.d.fill(0)
        return loading
      }
    }
  }

  /** Waits for work that fails only if a part of the page did not load or the browser has no WebCrypto. */
  const settle = async (work: Promise<void>, current: () => boolean) => {
    try {
      await work
    } catch {
      if (current()) become({ status: 'failed' })
    } finally {
      forgetLastMatch()
    }
  }

  const readText = (text: string, current: () => boolean) =>
    settle(
      read(text).then((reading) => judge(reading, {}, current)),
      current,
    )

  return {
    state: () => state,

    /** @returns a function that returns whether nothing has been added or forgotten since this call */
    watch() {
      const then = turn
      return () => turn === then
    },

    /**
     * Reads a text that was pasted as a whole, or that is still being generated.
     *
     * @returns whether it was still the newest input after it was read
     */
    async paste(coming: string | Promise<string>) {
      const current = begin()
      const text = await coming
      if (current()) await readText(text, current)
      return current()
    },

    /** Reads a text that is being typed, once typing has paused. */
    async type(text: () => string) {
      const current = begin()
      await wait(TYPING_PAUSE_MS)
      if (current()) await readText(text(), current)
    },

    /** Reads a file, which may itself not be available yet. */
    async open(coming: KeyFile | Promise<KeyFile>) {
      const current = begin()
      let origin: KeyOrigin = {}
      const refuse = (refusal: Refusal) => {
        if (current()) become({ status: 'refused', refusal, notices: [], origin })
      }
      let bytes: Uint8Array
      try {
        const file = await coming
        if (!current()) return
        origin = { fileName: file.name }
        const goesElsewhere = await elsewhere(file).finally(forgetLastMatch)
        if (!current()) return
        if (goesElsewhere) return goesElsewhere()
        if (file.size === 0) return refuse(EMPTY_FILE)
        if (file.size > MAX_KEY_FILE_BYTES)
          return refuse({ id: 'key-too-large', case: 'bytes', bytes: file.size })
        bytes = new Uint8Array(await file.arrayBuffer())
      } catch {
        return refuse({ id: 'key-file-unreadable', case: 'browser' })
      }
      const reading = current() ? read(bytes).finally(() => bytes.fill(0)) : undefined
      if (reading)
        await settle(
          reading.then((each) => judge(each, origin, current)),
          current,
        )
      else bytes.fill(0)
    },

    /** Chooses one of the keys of the present choice. */
    async choose(candidate: KeyCandidate) {
      if (state.status !== 'choosing' || !state.candidates.includes(candidate)) return
      const { reading } = candidate
      if (reading.status !== 'read') return
      const told = { notices: [...state.notices, ...reading.notices], origin: state.origin }
      const current = begin()
      onFound(reading.fields, told.origin)
      if (hold()) become({ status: 'held', key: reading.key, ...told })
      else await settle(load(reading.key, told, current), current)
    },

    /** Loads the key that waits for a click. */
    async release() {
      if (state.status !== 'held') return
      const { key, notices, origin } = state
      const current = begin()
      await settle(load(key, { notices, origin }, current), current)
    },

    /** Forgets the key, and discards whatever is still being read. */
    forget() {
      begin()
      become({ status: 'none' })
    },
  }
}

export type KeyInput = ReturnType<typeof createKeyInput>

/** The rejection of a file that contains nothing but white space. */
const EMPTY_FILE: Refusal = { id: 'key-file-empty', case: 'empty' }

/**
 * A script can read the string that the last regular expression was matched against. After this call that string is
 * empty.
 */
const forgetLastMatch = () => /^/u.test('')

/** The private keys in a reading. */
function halvesOf(reading: KeyReading): readonly EcPrivateKey[] {
  if (reading.status === 'read') return [reading.key]
  return reading.status === 'choose' ? reading.candidates.flatMap(({ reading }) => halvesOf(reading)) : []
}

/** The private keys that a state contains. */
function privateHalves(state: KeyState): readonly EcPrivateKey[] {
  if (state.status === 'held') return [state.key]
  return state.status === 'choosing' ? state.candidates.flatMap(({ reading }) => halvesOf(reading)) : []
}
