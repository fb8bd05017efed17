import { Buffer } from 'node:buffer'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { rolldown } from 'rolldown'

/**
 * Bundles the readers and what feeds them into one script, and runs it in Node too, so that both engines have the same.
 *
 * @returns {Promise<{ script: string, engine: typeof import('./engine') }>} the script leaves `fuzz` as a global
 */
export async function engineBundle() {
  const bundle = await rolldown({ input: 'scripts/fuzz/engine.ts', platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', name: 'fuzz', codeSplitting: false })
  await bundle.close()
  const script = output[0].code
  return { script, engine: runInThisContext(`${script}\nfuzz`, { filename: 'fuzz.js' }) }
}

/** @returns {Promise<import('./corpus').Corpus>} */
export async function bundledCorpus() {
  const bundle = await rolldown({
    input: 'scripts/fuzz/corpus.ts',
    platform: 'node',
    // The transcripts are read from beside their list.
    transform: { define: { 'import.meta.url': JSON.stringify(pathToFileURL('testing/transcripts.ts')) } },
  })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  await bundle.close()
  const code = Buffer.from(output[0].code).toString('base64')
  const { corpus } = await import(`data:text/javascript;base64,${code}`)
  return corpus()
}
