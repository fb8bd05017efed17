import type { KeyCandidate, KeyReading, Refusal } from './reading'

/** The largest number of keys that are read from one paste. */
export const MOST_KEYS = 50

/**
 * Chooses among several readings of one text: the only key, a choice between different keys, or the most useful
 * rejection.
 */
export function chooseAmong(candidates: readonly KeyCandidate[]): KeyReading {
  const usable: KeyCandidate[] = []
  const scalars = new Set<string>()
  let repeated = 0
  for (const candidate of candidates) {
    if (candidate.reading.status !== 'read') continue
    const scalar = candidate.reading.key.d.join()
    if (scalars.has(scalar)) repeated++
    else usable.push(candidate)
    scalars.add(scalar)
  }
  const [only, another] = usable
  if (!only) return mostTelling(candidates)
  if (another) {
    return {
      status: 'choose',
      candidates: usable,
      notices: [{ id: 'key-several', case: 'keys', count: usable.length }],
    }
  }
  const { reading } = only
  if (reading.status !== 'read') return reading
  const notices = [...reading.notices]
  if (repeated > 0) {
    notices.push({ id: 'key-several', case: 'repeated' })
  }
  if (candidates.length > repeated + 1) {
    notices.push({ id: 'key-text-around', case: 'beside' })
  }
  return { ...reading, notices }
}

const isRefusal = (reading: KeyReading): reading is Extract<KeyReading, { status: 'refused' }> =>
  reading.status === 'refused'

/** If a damaged private key is next to a certificate, the rejection of the private key is the more useful one. */
function mostTelling(candidates: readonly KeyCandidate[]): KeyReading {
  const refused = candidates.map((candidate) => candidate.reading).filter(isRefusal)
  const aside: readonly Refusal['id'][] = ['key-public-or-cert', 'key-not-content']
  return refused.find((reading) => !aside.includes(reading.refusal.id)) ?? refused[0] ?? { status: 'empty' }
}
