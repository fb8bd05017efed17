import { afterAll, beforeAll, expect, test } from 'vitest'
import { sections } from '../../testing/causes'
import { textOf } from '../../testing/causes/inspect-row'
import { SAMPLE_NOW } from '../../testing/sample-token'
import { transcripts, transcriptText } from '../../testing/transcripts'
import { inspectChecked } from './inspect-paste'

/**
 * Writes header names in capitals, as a proxy or an old client does. In some languages the lowercase of a capital I is
 * another letter.
 */
const inCapitals = (text: string): string =>
  text.replace(/(?<=^[<>]? ?|-H ?["'$]{0,2})[A-Za-z][\w-]*(?=: )|(?<="name": ?")[A-Za-z-]+(?=")/gmu, (name) =>
    name.toUpperCase(),
  )

const look = (text: string) => {
  const { paste, evidence, inspection } = inspectChecked(text, { clock: SAMPLE_NOW })
  return JSON.stringify([inspection, paste.requests, paste.responses, evidence.authorization])
}

const texts = [...transcripts.map(transcriptText), ...Object.values(sections).flat().map(textOf)]
  .map(inCapitals)
  .filter((text) =>
    /^[<>]? ?[A-Z-]*I[A-Z-]*: |-H ?["'$]{0,2}[A-Z-]*I[A-Z-]*: |"name": ?"[A-Z-]*I/mu.test(text),
  )
/** The results with the rules of English for letters. */
const plain = texts.map(look)

const { toLocaleLowerCase, toLocaleUpperCase } = String.prototype
beforeAll(() => {
  String.prototype.toLocaleLowerCase = function () {
    return toLocaleLowerCase.call(this, 'tr')
  }
  String.prototype.toLocaleUpperCase = function () {
    return toLocaleUpperCase.call(this, 'tr')
  }
})
afterAll(() => {
  Object.assign(String.prototype, { toLocaleLowerCase, toLocaleUpperCase })
})

test('header names in capitals are read the same in Turkish and English', () => {
  expect('AUTHORIZATION'.toLocaleLowerCase()).toBe('authorızatıon')
  expect(texts.length).toBeGreaterThan(100)
  expect(plain.filter((read) => read.includes('AUTHORIZATION')).length).toBeGreaterThan(50)
  for (const [at, text] of texts.entries()) expect(look(text), text).toBe(plain[at])
})
