// npm run record [client ...]: runs real clients against the stand-in for Apple and writes what they print into
// testing/recordings. It runs on Linux, with unshare, ip and openssl. It needs the network only to fetch clients. Those
// from npm and from their makers are fetched automatically, into a folder of their own. Those from Debian 12 are
// installed with the command that it prints. The clients then run in namespaces of their own, where Apple's host names
// resolve to the loopback interface.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const INSIDE = '--inside'

const args = process.argv.slice(2)
const tools = join(tmpdir(), 'recorded-clients')
const bundle = join(tools, 'recorder.mjs')
const folder = resolve('testing/recordings')

if (args[0] === INSIDE) {
  const recorder = await load()
  const faults = await recorder.record(args.slice(1), folder, tools)
  for (const fault of faults) console.error(`\nNot recorded: ${fault}`)
  process.exitCode = faults.length > 0 ? 1 : 0
} else {
  mkdirSync(join(tools, 'node_modules'), { recursive: true })
  const built = await rolldown({ input: 'scripts/record/recorder.ts', platform: 'node' })
  await built.write({ file: bundle, format: 'esm', codeSplitting: false })
  const recorder = await load()
  const known = recorder.clients.map(({ id }) => id)
  const names = args.length > 0 ? args : known
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    console.error(`Unknown client: ${unknown.join(', ')}. Known clients: ${known.join(' ')}`)
    process.exit(2)
  }
  fetchClients(recorder.clients, names)
  const inside = [process.execPath, fileURLToPath(import.meta.url), INSIDE, ...names]
  const own = ['--net', '--mount', '--uts', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])]
  process.exitCode = spawnSync('unshare', [...own, ...inside], { stdio: 'inherit' }).status ?? 1
  execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', folder])
}

/** @returns {Promise<typeof import('./record/recorder')>} */
function load() {
  return import(bundle)
}

/**
 * Fetches the clients that npm and their own commands provide, and prints what Debian has to provide.
 *
 * @param {readonly import('./record/client').Client[]} all
 * @param {string[]} names
 */
function fetchClients(all, names) {
  const chosen = all.filter(({ id }) => names.includes(id))
  const debian = [...new Set(chosen.flatMap((client) => client.debian ?? []))]
  if (debian.length > 0 && spawnSync('dpkg', ['-s', ...debian], { stdio: 'ignore' }).status !== 0) {
    console.log(
      `Some clients are missing. Install them: apt-get install --no-install-recommends ${debian.join(' ')}`,
    )
  }
  const dependencies = Object.assign({}, ...all.map(({ npm }) => npm))
  const manifest = join(tools, 'package.json')
  const text = JSON.stringify({ private: true, dependencies })
  if (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== text) {
    writeFileSync(manifest, text)
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--silent'], {
      cwd: tools,
      stdio: 'inherit',
    })
    // npm reformats the file.
    writeFileSync(manifest, text)
  }
  for (const command of chosen.flatMap((client) => client.fetch ?? [])) {
    execFileSync('bash', ['-ec', command], { stdio: 'inherit', env: { ...process.env, TOOLS: tools } })
  }
}
