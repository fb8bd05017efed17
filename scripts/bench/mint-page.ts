// Runs in the page of the bench. It measures tokens per second with the function that the site uses and with bare jose,
// and bare signatures per second, each one at a time.

import { SignJWT } from 'jose'
import { mint } from '../../lib/token/mint'

export interface Rates {
  /** Per second; the median of all slices. */
  ours: number
  jose: number
  raw: number
  /** The rate of ours divided by the other one within the same round; the median of all rounds. */
  overJose: number
  overRaw: number
}

const SLICE = 80
const ROUNDS = 40

/** Measures in rounds of three short slices, so that other work on the machine affects all three alike. */
async function measure(): Promise<Rates> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const { privateKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const header = { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' }
  const claims = {
    iss: '57246542-96fe-1a63-e053-0824d011072a',
    iat: 1_700_000_000,
    exp: 1_700_000_900,
    aud: 'appstoreconnect-v1',
  }
  const input = new TextEncoder().encode((await mint(header, claims, privateKey)).replace(/\.[^.]*$/, ''))
  const contenders = {
    ours: () => mint(header, claims, privateKey),
    jose: () => new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
    raw: () => crypto.subtle.sign(algorithm, privateKey, input),
  }

  const rounds: { ours: number; jose: number; raw: number }[] = []
  for (let round = -2; round < ROUNDS; round++) {
    const rates = { ours: 0, jose: 0, raw: 0 }
    for (const name of order(round)) rates[name] = await rate(contenders[name])
    // The first two rounds are a warm-up and are not counted.
    if (round >= 0) rounds.push(rates)
  }
  return {
    ours: median(rounds.map(({ ours }) => ours)),
    jose: median(rounds.map(({ jose }) => jose)),
    raw: median(rounds.map(({ raw }) => raw)),
    overJose: median(rounds.map(({ ours, jose }) => ours / jose)),
    overRaw: median(rounds.map(({ ours, raw }) => ours / raw)),
  }
}

async function rate(sign: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let count = 0
  while (performance.now() - start < SLICE) {
    await sign()
    count++
  }
  return (count * 1000) / (performance.now() - start)
}

/** Each contender is first, second and last equally often. */
function order(round: number): ('ours' | 'jose' | 'raw')[] {
  const names: ('ours' | 'jose' | 'raw')[] = ['ours', 'jose', 'raw']
  const shift = (round + 3) % 3
  return [...names.slice(shift), ...names.slice(0, shift)]
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}

Object.assign(globalThis, { measure })
