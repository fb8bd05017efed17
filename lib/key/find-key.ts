import { decodeBase64 } from './base64'
import { chooseAmong, MOST_KEYS } from './candidates'
import { findJwks, readJwk } from './jwk'
import { explainMistake } from './mistaken'
import { refuseLabel } from './not-a-private-key'
import { labelNotices } from './notices'
import { type Block, findBlocks, readBody } from './pem-blocks'
import { readDer } from './read-der'
import type { KeyCandidate, KeyReading, Notice, Refusal } from './reading'
import { surroundingNotices } from './surroundings'

/**
 * Finds the key in a text after the repairs: in PEM blocks, JWKs or bare base64. If there is no key, the rejection says
 * what the text is.
 */
export async function findKey(text: string): Promise<KeyReading> {
  const blocks = findBlocks(text)
  if (blocks.length > 0) return readBlocks(text, blocks)

  const jwks = findJwks(text)
  if (jwks.length > 0) {
    const readings = await Promise.all(jwks.slice(0, MOST_KEYS).map(readJwk))
    return chooseAmong(readings.map((reading, index) => ({ label: `${ordinal(index)} key`, reading })))
  }
  return (await readBareBody(text)) ?? { status: 'refused', notices: [], ...explainMistake(text) }
}

const refuse = (refusal: Refusal): KeyReading => ({ status: 'refused', refusal, notices: [] })

const ordinal = (index: number) => {
  const number = index + 1
  const ending = ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
  return `${number}${number > 10 && number < 14 ? 'th' : ending}`
}

async function readBlocks(text: string, all: readonly Block[]): Promise<KeyReading> {
  // openssl writes the name of the curve as a separate block in front of the key.
  const others = all.filter((block) => block.label !== 'EC PARAMETERS')
  const blocks = (others.length > 0 ? others : all).slice(0, MOST_KEYS)
  const candidates: KeyCandidate[] = await Promise.all(
    blocks.map(async (block, index) => ({
      label: `${ordinal(index)} key, line ${block.line}`,
      reading: await readBlock(block),
    })),
  )
  const reading = chooseAmong(candidates)
  if (reading.status === 'empty') return reading

  const first = all[0]
  const last = all.at(-1)
  const around = first && last ? surroundingNotices(text.slice(0, first.start), text.slice(last.end)) : []
  return { ...reading, notices: [...around, ...reading.notices] }
}

async function readBlock(block: Block): Promise<KeyReading> {
  const labeled = refuseLabel(block.label)
  if (labeled?.id === 'key-other-format') return refuse(labeled)
  const body = readBody(block)
  if (body.status === 'refused')
    return refuse(body.refusal.id === 'key-encrypted' ? body.refusal : (labeled ?? body.refusal))
  const bytes = decodeBase64(body.base64)
  if (bytes?.length === 0) return refuse(labeled ?? EMPTY_BODY)
  const reading = bytes && (await readDer(bytes))
  if (!reading || reading.status === 'refused') {
    // If the body is cut short or unreadable, a label that names another kind of key gives the clearer rejection.
    const vague = !reading || reading.refusal.id === 'key-truncated' || reading.refusal.id === 'key-malformed'
    return refuse(vague && labeled ? labeled : (reading?.refusal ?? MALFORMED))
  }
  const labels: Notice[] =
    block.label === block.endLabel
      ? []
      : [{ id: 'key-marker-damaged', case: 'labels', begin: block.label, end: block.endLabel }]
  return {
    ...reading,
    notices: [
      ...body.notices,
      ...labels,
      ...judgeLength(body.base64),
      ...labelNotices(reading.encoding, block.label),
      ...reading.notices,
    ],
  }
}

/** Base64 never has a length of one character more than a multiple of four. That character holds no whole byte. */
function judgeLength(base64: string): Notice[] {
  if (base64.replace(/={1,2}$/, '').length % 4 !== 1) return []
  return [{ id: 'key-trailing-junk', case: 'character' }]
}

/**
 * Reads the base64 of a key's own bytes without BEGIN and END lines. The outermost DER length shows where the key ends,
 * so text that a terminal left after it isn't read as part of the key.
 */
async function readBareBody(text: string): Promise<KeyReading | undefined> {
  const compact = text.split(/\s+/).join('')
  const head = decodeBase64(compact.slice(0, 8))
  if (compact.length < 24 || !head || head[0] !== 0x30) return undefined
  const [, first = 0, second = 0, third = 0] = head
  const length =
    first < 0x80 ? 2 + first : first === 0x81 ? 3 + second : first === 0x82 ? 4 + second * 256 + third : 0
  if (length === 0 || (first < 0x80 && second !== 0x02 && second !== 0x30)) return undefined

  const needed = Math.ceil((length * 8) / 6)
  const rest = compact.slice(needed).replace(/^={1,2}/, '')
  const body = readBody({
    label: '',
    endLabel: '',
    body: `\n${rest ? compact.slice(0, needed) : text.trim()}\n`,
    start: 0,
    end: 0,
    line: 0,
  })
  if (body.status === 'refused') return refuse(body.refusal)
  const bytes = decodeBase64(body.base64)
  const reading = bytes && (await readDer(bytes))
  if (!reading) return refuse(MALFORMED)
  if (reading.status === 'refused') return refuse(reading.refusal)
  const notices: Notice[] = [
    { id: 'key-body-only', case: 'body' },
    ...surroundingNotices('', rest),
    ...labelNotices(reading.encoding, undefined),
    ...reading.notices,
  ]
  return { ...reading, notices }
}

const EMPTY_BODY: Refusal = { id: 'key-truncated', case: 'nothing' }
const MALFORMED: Refusal = { id: 'key-malformed', case: 'structure' }
