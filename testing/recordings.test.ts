import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { profiles } from '../lib/profile/all'
import { recordedFolders, recordedIndex, recordings } from './recordings'

const folder = new URL('./recordings/', import.meta.url)
const shape = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{80,}/
/** Joins a token that a terminal broke at the end of a line. PowerShell draws a bar before each line. */
const joined = (text: string) => text.replace(/[\s|│]+/g, '')

describe('the recordings', () => {
  it('are the files that the indexes list', () => {
    for (const name of recordedFolders()) {
      const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file !== 'index.json')
      expect(files.sort(), name).toEqual(
        recordedIndex(name)
          .cases.map(({ file }) => file)
          .sort(),
      )
    }
  })

  it('are not empty and have a client, a version and a language', () => {
    for (const { name, text, client, version, language, recorded, source } of recordings()) {
      expect(text.trim(), name).not.toBe('')
      expect(client, name).not.toBe('')
      expect(language, name).not.toBe('')
      if (recorded) expect(version, name).toMatch(/^\d+(\.\d+)+/)
      else expect(source, name).toMatch(/\S/)
    }
  })

  it('contain no path of the machine that they were made on', () => {
    const own = [homedir(), fileURLToPath(new URL('..', import.meta.url))]
    for (const { name, text } of recordings().filter(({ recorded }) => recorded)) {
      for (const place of own) expect(text, name).not.toContain(place)
    }
  })

  it('have only expectations that the texts confirm', () => {
    const ids = new Set(profiles.map(({ id }) => id))
    for (const { name, text, at, truth } of recordings()) {
      expect(at, name).toBeGreaterThan(1_790_000_000)
      expect([null, 200, 400, 401, 403, 429, 500], name).toContain(truth.status)
      if (truth.service !== null) expect(ids, name).toContain(truth.service)
      if (truth.token === 'whole') expect(joined(text), name).toMatch(shape)
      if (truth.token === 'none') expect(joined(text), name).not.toMatch(shape)
      if (truth.request !== null) {
        const { hostname, pathname } = new URL(truth.request.url)
        expect(joined(text), name).toContain(hostname)
        expect(joined(text), name).toContain(pathname)
      }
      for (const cause of truth.lead) expect(cause, name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      if (truth.status !== null && truth.status >= 400) expect(truth.lead, name).not.toEqual([])
    }
  })
})
