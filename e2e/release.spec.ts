import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { release } from '../scripts/release.mjs'
import { siteHash } from '../scripts/site-hash.mjs'
import { expect, settled, test } from './fixtures'
import { readToken } from './signed-token'
import { mintTeamToken } from './team-key'
import { unpacked } from './unpacked'

test.describe('the release', { tag: ['@desktop', '@release'] }, () => {
  test('is the same, byte for byte, whenever it is packed', () => {
    const [one, other] = [release('out'), release('out')]
    expect(Buffer.compare(one.zip, other.zip)).toBe(0)
    // The time of its first entry, as a zip writes 1 January 1980.
    expect([...one.zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
  })

  test('can be checked with nothing but sha256sum', () => {
    const files = unpacked()
    const run = (command: string) =>
      execFileSync('sh', ['-c', command], { cwd: join(files.folder, 'site'), encoding: 'utf8' })
    expect(run('sha256sum --check --quiet ../SHA256SUMS')).toBe('')
    expect(run('sha256sum < ../SHA256SUMS').split(' ')[0]).toBe(siteHash('out'))
    files.remove()
  })

  test.describe('from a server that knows nothing of it', () => {
    test.use({
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's text.
      origin: async ({}, use) => {
        const files = unpacked()
        const server = createServer(sirv(join(files.folder, 'site'))).listen(0, '127.0.0.1')
        await once(server, 'listening')
        await use(`http://localhost:${(server.address() as AddressInfo).port}`)
        server.closeAllConnections()
        server.close()
        files.remove()
      },
    })

    test('mints a token, also with the network off', async ({ page, context, assay }) => {
      await page.goto('/')
      await settled(page)
      await context.setOffline(true)
      const { header } = readToken(await mintTeamToken(assay))
      expect(header).toMatchObject({ alg: 'ES256', kid: 'D383SF739Q' })
    })
  })
})
