/** Runs the clients in isolated namespaces and writes what they print; see `npm run record`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Arrival, startStandIn } from '../../testing/apple-stand-in'
import type { RecordedCase, RecordedClient } from '../../testing/recordings'
import type { Doing, Situation, Style } from './client'
import { clients } from './clients/index'
import { printed, run } from './run'
import { situations } from './situations'
import { ADDRESSES, build } from './surroundings'
import { truthOf } from './truth'

export { clients }

const HOSTS = {
  'api.appstoreconnect.apple.com': ADDRESSES.apple,
  'api.push.apple.com': ADDRESSES.push,
  'appleid.apple.com': ADDRESSES.apple,
  'api.storekit.itunes.apple.com': ADDRESSES.apple,
  'api.storekit.apple.com': ADDRESSES.apple,
}

/**
 * Records these clients into `folder`, with the clients fetched into `tools`. Works only in namespaces of its own.
 * Returns one sentence for each situation that could not be recorded.
 */
export async function record(names: readonly string[], folder: string, tools: string): Promise<string[]> {
  const signed = build(HOSTS, tools)
  let present: Situation | undefined
  const respond = () =>
    present?.kind === 'request'
      ? {
          ...present.response,
          headers: { ...present.response.headers, 'Content-Length': String(present.response.body.length) },
        }
      : { status: 500 }
  const listen = (address: string) => ({ address, port: 443, ...signed })
  const standIns = [
    await startStandIn({ hosts: [], respond, listen: listen(ADDRESSES.apple) }),
    await startStandIn({ hosts: [], respond, listen: listen(ADDRESSES.push), http2Only: true }),
  ]
  const faults: string[] = []
  for (const client of clients.filter(({ id }) => names.includes(id))) {
    const version = /\d+(\.\d+)+[-\w.]*/.exec(await run(client.version, ''))?.[0]
    if (version === undefined) {
      faults.push(`${client.id}: doesn’t print its version`)
      continue
    }
    const texts = new Map<string, string>()
    const cases: RecordedCase[] = []
    for (const style of client.styles) {
      for (const situation of situations(seconds())) {
        const doing = doingOf(style, situation)
        if (doing === undefined) continue
        present = situation
        const at = seconds()
        const text = await printed(doing, style, situation)
        const arrived = standIns.flatMap(({ arrivals }) => arrivals.splice(0))
        if (situation.kind === 'key' && (arrived.length > 0 || wasRead(text))) continue
        const file = `${situation.id}-${style.id}.txt`
        const fault = faultOf(text, situation, arrived)
        if (fault !== undefined) faults.push(`${client.id}/${file}: ${fault}\n${text.slice(0, 2000)}`)
        if (fault !== undefined || [...texts.values()].includes(text)) continue
        texts.set(file, text)
        const truth = truthOf(situation, text, arrived[0])
        cases.push({ file, case: situation.id, style: style.id, at, truth })
      }
    }
    const { name, language } = client
    write(join(folder, client.id), texts, { client: name, version, language, recorded: true, cases })
    console.log(`${client.id}: ${cases.length} recordings of ${version}`)
  }
  for (const standIn of standIns) await standIn.stop()
  return faults
}

const seconds = () => Math.floor(Date.now() / 1000)

/** Replaces the existing texts and their index. */
function write(place: string, texts: ReadonlyMap<string, string>, index: RecordedClient): void {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  for (const [file, text] of texts) writeFileSync(join(place, file), text)
  writeFileSync(join(place, 'index.json'), `${JSON.stringify(index, undefined, 2)}\n`)
}

function doingOf(style: Style, situation: Situation): Doing | undefined {
  if (style.only !== undefined && !style.only.includes(situation.id)) return undefined
  if (situation.kind === 'key') return style.key
  if (situation.stopped && !style.only?.includes(situation.id)) return undefined
  return style.request?.(situation)
}

/** Whether a client could use a key after all. */
const wasRead = (text: string) =>
  /eyJ[\w-]+\.[\w+/=.-]{9}|CryptoKey \{|KeyObject \{|Private-Key: \(|^ME[QUY]C/m.test(text)

/** Why a text cannot be a recording; undefined if it can. */
function faultOf(text: string, situation: Situation, arrived: readonly Arrival[]): string | undefined {
  if (text.trim() === '') return 'nothing was printed'
  if (/command not found|No such file or directory: '?\/opt/.test(text)) return 'the client is missing'
  if ([homedir(), process.cwd()].some((place) => text.includes(place)))
    return 'it contains a folder name of this machine'
  if (situation.kind === 'key' || situation.stopped) return undefined
  const { pathname } = new URL(situation.asked.url)
  if (arrived.length === 0) return 'no request arrived'
  return arrived.some(({ target }) => target.startsWith(pathname)) ? undefined : 'another request arrived'
}
