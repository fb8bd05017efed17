/** Half of a frame, which lasts about 16 ms. A keystroke waits no longer than this. */
const SLICE_MS = 8

/**
 * Drives work that comes in steps, and lets the browser react to input every few milliseconds.
 *
 * @param wanted - asked after every pause; the work is dropped once it returns false; never dropped without it
 * @returns the result; undefined if the work was dropped
 */
export async function inSlices<T>(work: Generator<void, T>): Promise<T>
export async function inSlices<T>(work: Generator<void, T>, wanted: () => boolean): Promise<T | undefined>
export async function inSlices<T>(
  work: Generator<void, T>,
  wanted: () => boolean = () => true,
): Promise<T | undefined> {
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
