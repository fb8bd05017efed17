import { Buffer } from 'node:buffer'
import { rolldown } from 'rolldown'

/**
 * Bundles a file of the site, away from the site, for use in Node.
 *
 * @param {string} file from the project's folder
 * @returns {Promise<() => Promise<unknown>>} brings in what it exports: each time a copy that has never run
 */
export async function bundled(file) {
  const bundle = await rolldown({ input: file, platform: 'node' })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  await bundle.close()
  let copies = 0
  return () => {
    // Another text is another module, compiled anew.
    const code = Buffer.from(`${output[0].code}\n// ${copies++}`).toString('base64')
    return import(`data:text/javascript;base64,${code}`)
  }
}
