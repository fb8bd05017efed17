/** Of the sixteen milliseconds of a frame; a keystroke waits for no longer. */
const SLICE_MS = 8

/**
 * Drives work that comes in steps, letting the browser react to input at least every few milliseconds.
 *
 * @param wanted - asked after every rest; the work is dropped once it says no
 * @returns the result; undefined if it was dropped
 */
export async function inSlices<T>(work: Generator<void, T>, wanted: () => boolean): Promise<T | undefined> {
  let until = performance.now() + SLICE_MS
  let step = work.next()
  while (!step.done) {
    if (performance.now() >= until) {
      await new Promise((resolve) => setTimeout(resolve))
      if (!wanted()) return undefined
      until = performance.now() + SLICE_MS
    }
    step = work.next()
  }
  return step.value
}
