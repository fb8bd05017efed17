/**
 * The libraries that Debian packages, where the installer of their language looks for them instead of in its registry.
 * A test cannot reach some registries, and this way the install commands still run unchanged. Vitest only.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** Prepares an empty folder, and returns the variables that make an installer use it. */
export type Packages = (folder: string) => Readonly<Record<string, string>>

/** Debian's package is version 4, which has the same functions under the path of version 5. */
export const GO_JWT = '/usr/share/gocode/src/github.com/golang-jwt/jwt'

/** The source of every packaged crate. */
export const CRATES = '/usr/share/cargo/registry'

/** pip, in an environment that sees the packages of Debian's Python and may not use an index. */
export const pip: Packages = (folder) => {
  execFileSync('/usr/bin/python3', ['-m', 'venv', '--system-site-packages', '--without-pip', folder])
  const file = join(folder, 'bin/pip')
  writeFileSync(file, '#!/bin/sh\nexec python3 -m pip "$@"\n')
  chmodSync(file, 0o755)
  return { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder }
}

/** RubyGems, limited to a gem that is packed from Debian's files of ruby-jwt. */
export const gem: Packages = (folder) => {
  const pack = `require 'rubygems/package'
spec = Gem::Specification.find_by_name('jwt')
Dir.chdir(spec.gem_dir) do
  spec.files = Dir['lib/**/*.rb']
  Gem::Package.build(spec, true, false, File.join(ARGV[0], '..', spec.file_name))
end`
  execFileSync('ruby', ['-e', pack, folder], { stdio: 'ignore' })
  const settings = join(folder, 'gemrc')
  writeFileSync(settings, 'install: --local --no-document\n')
  return { GEMRC: settings, GEM_HOME: folder, GEM_PATH: folder }
}

/** The go command, with a proxy of files that serves Debian's golang-jwt as version 5. */
export const goProxy: Packages = (folder) => {
  const module = 'github.com/golang-jwt/jwt/v5'
  const version = 'v5.0.0'
  const definition = `module ${module}\n\ngo 1.16\n`
  const sources = readdirSync(GO_JWT).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
  const files = sources.map((name) => [name, readFileSync(join(GO_JWT, name))] as const)
  const served = join(folder, module, '@v')
  mkdirSync(served, { recursive: true })
  writeFileSync(join(served, 'list'), `${version}\n`)
  writeFileSync(join(served, `${version}.info`), JSON.stringify({ Version: version }))
  writeFileSync(join(served, `${version}.mod`), definition)
  const packed = [['go.mod', strToU8(definition)] as const, ...files]
  writeFileSync(
    join(served, `${version}.zip`),
    zipSync(Object.fromEntries(packed.map(([name, bytes]) => [`${module}@${version}/${name}`, bytes]))),
  )
  return {
    GOPROXY: `file://${folder}`,
    GOSUMDB: 'off',
    // Without this option the folders could not be removed afterwards.
    GOFLAGS: '-modcacherw',
    GOPATH: join(folder, 'path'),
  }
}

/**
 * Cargo, with Debian's crates as its registry. It offers jsonwebtoken 8 as version 10, with the feature that is new in
 * that version.
 */
export const crates: Packages = (folder) => {
  const registry = join(folder, 'registry')
  mkdirSync(registry)
  for (const crate of readdirSync(CRATES)) {
    const copy = join(registry, crate)
    if (!crate.startsWith('jsonwebtoken-')) symlinkSync(join(CRATES, crate), copy)
    else {
      cpSync(join(CRATES, crate), copy, { recursive: true, dereference: true })
      const manifest = join(copy, 'Cargo.toml')
      const text = readFileSync(manifest, 'utf8')
      writeFileSync(
        manifest,
        text
          .replace(/^version = "8\..*$/mu, 'version = "10.0.0"')
          .replace('[features]', '[features]\nrust_crypto = []'),
      )
    }
  }
  const replaced = `[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = '${registry}'\n`
  writeFileSync(join(folder, 'config.toml'), replaced)
  return { CARGO_HOME: folder }
}
