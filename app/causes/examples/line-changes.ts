import type { Line } from '@/components/causes/example'

/**
 * Compares two texts line by line, as `diff` does: lines that both have in the same order are unchanged. A comma at the
 * end of a line of JSON is ignored.
 *
 * @returns both texts with their changed lines marked, and the number of changed lines in the text that has more of
 *   them
 */
export function lineChanges(
  before: string,
  after: string,
): { readonly before: readonly Line[]; readonly after: readonly Line[]; readonly count: number } {
  const [left, right] = [before.split('\n'), after.split('\n')]
  const same = (a: number, b: number) => bare(left[a]) === bare(right[b])
  // The number of lines that both texts have in common from each pair of lines on.
  const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  const at = (a: number, b: number) => common[a]?.[b] ?? 0
  for (let a = left.length - 1; a >= 0; a -= 1)
    for (let b = right.length - 1; b >= 0; b -= 1) {
      const row = common[a]
      if (row) row[b] = same(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  const keptLeft = new Set<number>()
  const keptRight = new Set<number>()
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (same(a, b)) {
      keptLeft.add(a)
      keptRight.add(b)
      a += 1
      b += 1
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1
    else b += 1
  }
  const marked = (lines: readonly string[], kept: ReadonlySet<number>) =>
    lines.map((text, at) => ({ at, text, changed: !kept.has(at) }))
  return {
    before: marked(left, keptLeft),
    after: marked(right, keptRight),
    count: Math.max(left.length - keptLeft.size, right.length - keptRight.size),
  }
}

const bare = (line = ''): string => line.replace(/,$/u, '')
