import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basePath } from './scripts/base-path.mjs'

const lock = readFileSync(new URL('./package-lock.json', import.meta.url))

const base = basePath()

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  reactStrictMode: true,
  // npm test has checked the types already, with the same compiler.
  typescript: { ignoreBuildErrors: process.env.ASSAY_TYPES === 'checked' },
  // For the test that compares what is in the bundles with what is listed under /licenses/.
  productionBrowserSourceMaps: process.env.ASSAY_SOURCE_MAPS === 'yes',
  trailingSlash: true,
  basePath: base,
  env: { NEXT_PUBLIC_BASE_PATH: base },
  images: { unoptimized: true },
  // Otherwise a lock file in some folder above would make that one the root.
  turbopack: { root: import.meta.dirname },
  // Every build is then a clean one, and none spends its time writing what the next would hardly be faster by.
  experimental: { turbopackFileSystemCacheForBuild: false },
  // The default build id is random, which would make every inline script hash, and so every build, different.
  generateBuildId: () => createHash('sha256').update(lock).digest('hex').slice(0, 16),
}
