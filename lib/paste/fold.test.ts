import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FOLD_FROM, type Fold, fold, unfold } from './fold'

const folded = (text: string) => {
  const found = fold(text)
  if (found === undefined) throw new Error('not folded')
  return found
}

test('a short text stays as it is', () => {
  expect(fold('x'.repeat(FOLD_FROM - 1))).toBeUndefined()
})

test('a long text shows whole lines from both ends, and a mark that says how much is between them', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `line ${at} of a log`)
  const { shown, fold: one } = folded(lines.join('\n'))
  expect(shown.length).toBeLessThan(6000)
  const left = shown.split('\n')
  const at = left.indexOf(one.mark)
  expect(at).toBe(3)
  expect(left.slice(at + 1)).toHaveLength(3)
  expect(left.slice(0, at)).toEqual(lines.slice(0, at))
  expect(left.slice(at + 1)).toEqual(lines.slice(at + 1 - left.length))
  expect(one.mark).toBe(
    `⟦ ${one.held.length.toLocaleString('en')} characters in ${(3000 - left.length + 1).toLocaleString('en')} lines, folded ⟧`,
  )
})

test('a folded text is restored unchanged, with what was typed around it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n', '⟦ 1 characters in 1 lines, folded ⟧', '😀'),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 40 }),
      fc.string(),
      fc.string(),
      (pieces, before, after) => {
        const unit = `${pieces.join('')}.`
        const text = unit.repeat(Math.ceil(FOLD_FROM / unit.length))
        const { shown, fold: one } = folded(text)
        expect(unfold(before + shown + after, [one])).toBe(before + text + after)
      },
    ),
    { numRuns: 300 },
  )
})

test('a text that contains the same mark gets another one', () => {
  const text = `${'a'.repeat(30_000)}\n`
  const { mark } = folded(text).fold
  const again = `${'a'.repeat(15_000)}${mark}${'a'.repeat(15_000 - mark.length)}\n`
  expect(again.length).toBe(text.length)
  const second = folded(again)
  expect(second.fold.mark).not.toBe(mark)
  expect(unfold(second.shown, [second.fold])).toBe(again)
})

test('deleting the mark deletes the middle, two marks restore two texts, and a copied mark stays text', () => {
  const first = folded('a'.repeat(30_000))
  const second = fold('b'.repeat(30_000), [first.fold])
  if (second === undefined) throw new Error('not folded')
  expect(second.fold.mark).not.toBe(first.fold.mark)
  const folds: Fold[] = [first.fold, second.fold]
  expect(unfold('nothing', folds)).toBe('nothing')
  expect(unfold(second.shown + first.shown, folds)).toBe('b'.repeat(30_000) + 'a'.repeat(30_000))
  expect(unfold(first.shown + first.fold.mark, folds)).toBe('a'.repeat(30_000) + first.fold.mark)
})
