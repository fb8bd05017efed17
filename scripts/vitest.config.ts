import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    // Hundreds of small files share the rules and profiles; loading these anew for each took most of the time.
    isolate: false,
    // Most of the time is spent waiting for shells and runtimes.
    maxWorkers: 2,
    include: ['{lib,components,scripts,testing}/**/*.test.ts'],
    // Tests start shells and openssl; a busy machine is no fault.
    testTimeout: 30_000,
  },
})
