import { readBinaryFile } from './binary-file'
import { chooseAmong, MOST_KEYS } from './candidates'
import { findKey } from './find-key'
import { explainMistake } from './mistaken'
import type { FoundFields, KeyReading, Notice, Refusal } from './reading'
import { repairs } from './repairs'
import type { Repair, Repaired } from './repairs/repair'
import { explainSeal } from './sealed'
import { textOfBytes } from './text-of-bytes'
import { windowAroundKey } from './window'

/**
 * Reading stops after this many repairs, because accidental damage never needs more. MOST_OF_ONE limits each repair.
 */
const MOST_REPAIRS = 16
const MOST_OF_ONE = 3

/**
 * Reads a key from any input. Repairs it step by step until nothing changes, then looks for keys in the result. Takes
 * linear time and never throws on input.
 */
export async function recoverKey(input: string | Uint8Array): Promise<KeyReading> {
  const binary = typeof input === 'string' ? undefined : await readBinaryFile(input)
  if (binary) return binary
  const text = typeof input === 'string' ? input : textOfBytes(input)
  const part = windowAroundKey(text)
  if (part === undefined) return { status: 'refused', notices: [], ...explainMistake(text) }
  if (part.trim() === '') {
    return typeof input === 'string'
      ? { status: 'empty' }
      : { status: 'refused', refusal: EMPTY_FILE, notices: [] }
  }
  const reading = await readWrapped(part)
  if (reading.status !== 'refused') return reading
  const seal = explainSeal(part)
  return seal ? { ...reading, refusal: seal, notices: [] } : reading
}

const EMPTY_FILE: Refusal = { id: 'key-file-empty', case: 'empty' }

async function readWrapped(given: string): Promise<KeyReading> {
  const { text, parts, notices, fields, otherwise } = await repair(given)
  if (parts) {
    const candidates = parts
      .slice(0, MOST_KEYS)
      .map(async (part) => ({ label: part.label, reading: await readPart(part) }))
    return complete(chooseAmong(await Promise.all(candidates)), notices, fields)
  }
  return complete(await findKey(text), notices, fields, otherwise)
}

/** Reads one value of a configuration. The value is repaired, but it isn't opened as another configuration. */
async function readPart(part: NonNullable<Repaired['parts']>[number]): Promise<KeyReading> {
  const { text, notices } = await repair(part.text, true)
  return complete(await findKey(text), [...part.notices, ...notices], part.fields)
}

interface Repairing {
  text: string
  notices: Notice[]
  parts?: Repaired['parts']
  fields?: FoundFields
  otherwise?: Refusal
}

/** Applies the repairs until none of them changes the text. After each change the list starts from the beginning. */
async function repair(given: string, whole = false): Promise<Repairing> {
  const state: Repairing = { text: given, notices: [] }
  const uses = new Map<Repair, number>()
  for (let round = 0; round < MOST_REPAIRS; round++) {
    let changed = false
    for (const step of repairs) {
      const used = uses.get(step) ?? 0
      const result = used < MOST_OF_ONE ? await step(state.text) : undefined
      if (!result || (result.parts && whole)) continue
      if (result.notice) state.notices.push(result.notice)
      state.notices.push(...(result.notices ?? []))
      state.fields ??= result.fields
      state.otherwise ??= result.otherwise
      state.parts = result.parts
      if (state.parts) return state
      changed = result.text !== state.text
      state.text = result.text
      // A step that returned values and left the text unchanged would only return the same again.
      uses.set(step, changed ? used + 1 : MOST_OF_ONE)
      if (changed) break
    }
    if (!changed) break
  }
  return state
}

/** Adds what the repairs found to the final reading. */
function complete(
  reading: KeyReading,
  repaired: readonly Notice[],
  found?: FoundFields,
  otherwise?: Refusal,
): KeyReading {
  if (reading.status === 'empty') return reading
  const notices = [...repaired, ...reading.notices].filter(
    (notice, index, all) =>
      all.findIndex((other) => JSON.stringify(other) === JSON.stringify(notice)) === index,
  )
  const isKnown =
    found && Object.entries(found).some(([name, value]) => name !== 'source' && value !== undefined)
  const known = isKnown ? found : undefined
  const fields = known ?? reading.fields
  if (reading.status !== 'refused') return { ...reading, notices, fields }
  const { refusal } = reading
  if (refusal.id !== 'key-not-content' && refusal.id !== 'key-malformed')
    return { ...reading, notices, fields }
  const damage = repaired.find((notice) => notice.id === 'key-marker-damaged' && notice.case === 'lines')
  return {
    ...reading,
    // If the text between damaged lines is damaged too, the damaged lines give the clearer rejection.
    refusal: damage
      ? { id: 'key-marker-damaged', case: 'and-body', faults: damage.faults }
      : (otherwise ?? refusal),
    notices,
    fields,
  }
}
