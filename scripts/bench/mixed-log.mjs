import { readdirSync, readFileSync } from 'node:fs'

const RECORDINGS = 'testing/recordings'

/**
 * The recordings of every client, repeated. Times and identifiers differ in each repetition, so that no result can be
 * reused.
 *
 * @param {number} length of the text, in characters
 * @returns {string}
 */
export function mixedLog(length) {
  const printed = readdirSync(RECORDINGS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.json')
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n')
  let log = ''
  for (let turn = 0; log.length < length; turn += 1) {
    log += printed
      .replaceAll(/:\d\d\b/gu, `:${String(turn % 60).padStart(2, '0')}`)
      .replaceAll(/\b[\da-f]{8,}\b/gu, (digits) => `${turn}${digits.slice(String(turn).length)}`)
  }
  return log.slice(0, length)
}
