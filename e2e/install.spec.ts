import { Buffer } from 'node:buffer'
import { expect, test } from './fixtures'
import { ISSUER, KEY_ID, key } from './team-key'

test.describe('the installed site', { tag: '@desktop' }, () => {
  test('has everything that a browser needs in order to install it', async ({ page, context }) => {
    await page.goto('/')
    const session = await context.newCDPSession(page)
    const { url, errors, data } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    expect(new URL(url).pathname).toBe('/manifest.webmanifest')
    const manifest = JSON.parse(data ?? '')
    expect(manifest).toMatchObject({ name: 'Assay', display: 'standalone', start_url: './', scope: './' })
    expect(manifest.file_handlers[0].accept['application/pkcs8']).toEqual(['.p8'])
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // The window of a test is private, so nothing can be installed from it. If an icon could not be loaded, there would
    // be further errors.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
  })

  test('has icons of the stated sizes', async ({ page, request }) => {
    const { icons } = await (await request.get('/manifest.webmanifest')).json()
    await page.goto('/')
    const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
    const sizes = []
    for (const { src, sizes: said, purpose } of [
      ...icons,
      { src: touch, sizes: '180x180', purpose: 'touch' },
    ]) {
      const bytes = Buffer.from(src.split('base64,')[1], 'base64')
      if (said === 'any') expect(bytes.toString()).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
      // The width and the height are at a fixed place in a PNG file.
      else expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(said)
      sizes.push(`${said} ${purpose ?? ''}`.trim())
    }
    expect(sizes).toEqual(['any', '192x192', '512x512', '512x512 maskable', '180x180 touch'])
  })

  test('reads the file that it was launched with as if it had been chosen', async ({ page, assay }) => {
    await page.addInitScript(() => {
      const launchQueue = {
        setConsumer(consumer: unknown) {
          Reflect.set(window, 'launch', consumer)
        },
      }
      Object.defineProperty(window, 'launchQueue', { value: launchQueue })
    })
    await assay.open()
    const launch = (name?: string) =>
      page.evaluate(
        ({ name, pem }) => {
          const files = name === undefined ? [] : [{ getFile: async () => new File([pem], name) }]
          Reflect.get(window, 'launch')({ files })
        },
        { name, pem: key.pem },
      )
    await launch()
    await expect(assay.loaded).toHaveCount(0)
    await launch(`AuthKey_${KEY_ID}.p8`)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.keyId).toHaveValue(KEY_ID)
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
  })
})
