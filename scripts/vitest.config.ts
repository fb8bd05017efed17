import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const tests = '{lib,components,scripts,testing}/**/*'

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    // Hundreds of small files share the rules and profiles. Loading these again for each file took most of the time.
    isolate: false,
    maxWorkers: 2,
    // The limit leaves room for a busy machine.
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
      // These tests start shells, runtimes and other programs, or read megabytes, so they belong to the release tier.
      { extends: true, test: { name: 'shells', include: [`${tests}.{shell,slow}.test.ts`] } },
    ],
  },
})
