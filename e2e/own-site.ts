import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { site } from '../scripts/serve.mjs'
import { writeWorker } from '../scripts/worker.mjs'
import { test as base } from './fixtures'
import { start } from './listener'

/** A copy of the built site on a server of its own. */
interface OwnSite {
  origin: string
  /** Paths and cookies received since the last call, including those of the browser and the service worker. */
  asked(): string[]
  /** Publishes a newer version, whose pages have the version in `html[data-version]`. */
  publish(version: string): Promise<void>
  /** Changes a page without updating its hash in the service worker. */
  spoil(page: string): void
  /** Removes the site and leaves only the worker that withdraws a version. */
  withdraw(): void
  stop(): Promise<void>
}

export const test = base.extend<{
  ownSite: OwnSite
  /** Whether the host sends our headers. GitHub Pages, for example, does not. */
  hostHeaders: boolean
}>({
  serviceWorkers: 'allow',
  hostHeaders: [true, { option: true }],
  ownSite: async ({ browserName, hostHeaders }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `assay-${browserName}-`))
    cpSync('out', folder, { recursive: true })
    let respond = site(folder, '', false)
    let asked: string[] = []
    const { port, close } = await start((request, response) => {
      asked.push(request.url ?? '')
      if (request.headers.cookie) asked.push(`cookie ${request.headers.cookie}`)
      if (!hostHeaders) {
        const set = response.setHeader.bind(response)
        // Every host sends the headers that say how to read the bytes.
        response.setHeader = (name, value) =>
          /^(?:content-(?!security)|vary)/iu.test(name) ? set(name, value) : response
      }
      respond(request, response)
    })
    let stopped: Promise<void> | undefined
    const stop = () => {
      stopped ??= close()
      return stopped
    }
    const change = (page: string, edit: (html: string) => string) =>
      writeFileSync(join(folder, page), edit(readFileSync(join(folder, page), 'utf8')))
    // The server reads the list of files when it starts.
    const restart = () => {
      respond = site(folder, '', false)
    }
    await use({
      origin: `http://localhost:${port}`,
      asked() {
        const all = asked
        asked = []
        return all
      },
      async publish(version) {
        change('index.html', (html) =>
          html.replace(/<html( data-version="\w+")?/u, `<html data-version="${version}"`),
        )
        await writeWorker(folder)
        restart()
      },
      spoil(page) {
        change(page, (html) => `${html}<!-- not what was built -->`)
        restart()
      },
      withdraw() {
        const worker = readFileSync('deploy/withdraw-sw.js')
        respond = (request, response) => {
          if (request.url === '/sw.js')
            response
              .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' })
              .end(worker)
          else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('withdrawn')
        }
      },
      stop,
    })
    await stop()
    rmSync(folder, { recursive: true })
  },
  origin: async ({ ownSite }, use) => use(ownSite.origin),
})

export { expect } from './fixtures'
