// `node scripts/readability.mjs [folder]` prints how easy the cause pages and the hints of the forms are to read, in
// this folder or in another copy of the sources. It is the Flesch reading ease: 60 is plain English, 30 is hard.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flesch } from 'flesch'
import { syllable } from 'syllable'
import { proseOf } from './prose.mjs'

/** The texts that are measured together, because a person reads them in one place, by folder. */
const GROUPS = {
  'cause pages': ['lib/inspect/rules', 'lib/key/words'],
  'hints and notes of the forms': ['lib/field', 'lib/profile'],
}

/**
 * @param {readonly string[]} sentences
 * @returns {{ sentences: number, words: number, ease: number }} `words` is the mean number of words in a sentence, `ease` the Flesch reading ease
 */
export function easeOf(sentences) {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
  const counts = { sentence: sentences.length, word: words.length, syllable: syllable(words.join(' ')) }
  return { sentences: counts.sentence, words: counts.word / counts.sentence, ease: flesch(counts) }
}

/**
 * @param {string} root a copy of the sources
 * @param {readonly string[]} folders in it
 * @returns {string[]} their whole sentences, without addresses and names in code
 */
function sentencesOf(root, folders) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .flatMap((name) => proseOf(name, readFileSync(join(root, folder, name), 'utf8'))),
    )
    .filter(({ kind }) => kind === 'string')
    .flatMap(({ text }) =>
      text.replace(/https?:\S+|`[^`]*`|“[^”]*”/gu, 'it').split(/(?<=[.?!])\s+(?=\p{Lu})/u),
    )
    .filter((sentence) => /^\p{Lu}.*[.?!]$/u.test(sentence) && sentence.split(' ').length > 3)
}

/**
 * @param {string} root a copy of the sources
 * @returns each group with its figures
 */
export const readability = (root) =>
  Object.entries(GROUPS).map(([name, folders]) => ({ name, ...easeOf(sentencesOf(root, folders)) }))

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { name, sentences, words, ease } of readability(process.argv[2] ?? '.'))
    console.log(
      `${name}: ${sentences} sentences, ${words.toFixed(1)} words each, reading ease ${ease.toFixed(1)}`,
    )
