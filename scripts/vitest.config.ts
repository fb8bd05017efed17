import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const tests = '{lib,components,scripts,testing}/**/*'
/** Tests that read `FUZZ_CASES`, most of them by `testing/thorough.ts`. */
const MORE = ['fuzz', 'any-configuration', 'properties', 'passed-means-looked-at', 'own-commands', 'keyring']

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    // Hundreds of small files share the rules and profiles; loading these again for each took most of the time.
    isolate: false,
    maxWorkers: 2,
    // A busy machine is no fault.
    testTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${tests}.test.ts`],
          exclude: [`${tests}.{shell,slow}.test.ts`],
        },
      },
      // The same tests with the cases that a change does not wait for.
      {
        extends: true,
        test: {
          name: 'more',
          include: MORE.map((name) => `${tests}${name}.test.ts`),
          env: { FUZZ_CASES: process.env.FUZZ_CASES ?? '1000' },
        },
      },
      // Starts shells, runtimes and other programs, or reads megabytes: a matter of the release tier.
      { extends: true, test: { name: 'shells', include: [`${tests}.{shell,slow}.test.ts`] } },
    ],
  },
})
