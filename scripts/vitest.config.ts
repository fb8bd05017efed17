import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const tests = '{lib,components,scripts,testing}/**/*'

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
      // Starts shells, runtimes and other programs, or reads megabytes: a matter of the release tier.
      { extends: true, test: { name: 'shells', include: [`${tests}.{shell,slow}.test.ts`] } },
    ],
  },
})
