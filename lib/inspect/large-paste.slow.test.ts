import { expect, test } from 'vitest'
import { recordings } from '../../testing/recordings'
import { SAMPLE_NOW, sampleToken } from '../../testing/sample-token'
import { LONGEST_PASTE, readPasteInSteps } from '../paste/read-paste'
import { inspectChecked, inspectPaste } from './inspect-paste'

const MEBIBYTE = 1_048_576
const TOKENS = 1000

/** A log of 1 MiB with a thousand different tokens, of which one was rejected. */
function log(): string {
  const lines: string[] = []
  for (let at = 0; at < TOKENS; at += 1) {
    const token = sampleToken('asc-team', { now: SAMPLE_NOW + at })
    const stamp = new Date((SAMPLE_NOW + at) * 1000).toISOString()
    const status = at === TOKENS - 10 ? 401 : 200
    lines.push(
      `${stamp} DEBUG client request GET https://api.appstoreconnect.apple.com/v1/builds?filter[app]=${at}&limit=10`,
      `${stamp} DEBUG client header Authorization: Bearer ${token}`,
      `${stamp} INFO client response status=${status} in 120 ms`,
      `${stamp} DEBUG pool {"active":${at % 7},"idle":3,"waiting":0,"name":"worker-${at}","queue":[1,2,3]}`,
    )
  }
  const filler = `${new Date(SAMPLE_NOW * 1000).toISOString()} TRACE scheduler nothing to do, they key on monkeys\n`
  const text = lines.join('\n')
  return `${filler.repeat(Math.ceil((MEBIBYTE - text.length) / filler.length))}${text}`
}

test('a log of 1 MiB with a thousand tokens is inspected in under 900 ms', () => {
  const text = log()
  expect(text.length).toBeGreaterThanOrEqual(MEBIBYTE)
  const runs = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage()
    const started = performance.now()
    const { evidence, inspection } = inspectChecked(text, { clock: SAMPLE_NOW + TOKENS })
    const { user, system } = process.cpuUsage(began)
    return { cpu: (user + system) / 1000, wall: performance.now() - started, evidence, inspection }
  })
  const [{ evidence, inspection } = {}] = runs
  expect(evidence?.paste.tokens).toHaveLength(TOKENS)
  expect(evidence?.response?.status).toBe(401)
  expect(inspection?.failed).toEqual([])
  const fastest = (kind: 'cpu' | 'wall') => Math.min(...runs.map((run) => run[kind]))
  console.info(
    `1 MiB, ${TOKENS} tokens: ${fastest('cpu').toFixed(0)} ms of processor time, ${fastest('wall').toFixed(0)} ms by the clock`,
  )
  // The goal is 300 ms on a quiet machine, but other tests run at the same time.
  expect(fastest('cpu')).toBeLessThan(900)
}, 60_000)

/** The output of all clients, one after the other and repeated. */
function mixedLog(length: number): string {
  const once = recordings()
    .map(({ text }) => text)
    .join('\n')
  return once.repeat(Math.ceil(length / once.length)).slice(0, length)
}

test('the time for a log of everything grows with its length, up to the longest paste', () => {
  const timeFor = (length: number) => {
    const text = mixedLog(length)
    const began = process.cpuUsage()
    inspectChecked(text, { clock: SAMPLE_NOW })
    return process.cpuUsage(began).user / 1000
  }
  timeFor(MEBIBYTE / 4)
  const [short, long] = [timeFor(LONGEST_PASTE / 8), timeFor(LONGEST_PASTE)]
  console.info(`mixed log: ${short.toFixed(0)} ms for 512 KiB, ${long.toFixed(0)} ms for 4 MiB`)
  // The text is eight times as long. The factor 16 allows for a machine that is busy with other tests.
  expect(long / short).toBeLessThan(16)
  // The goal is 3 s on a quiet machine.
  expect(long).toBeLessThan(9000)
}, 60_000)

test('a log of 1 MiB is read and judged in many short steps', async () => {
  const text = mixedLog(MEBIBYTE)
  const times = async (): Promise<number[]> => {
    const steps: number[] = []
    const timed = <Result>(work: Generator<void, Result>): Result => {
      for (;;) {
        const started = performance.now()
        const step = work.next()
        steps.push(performance.now() - started)
        if (step.done) return step.value
      }
    }
    await inspectPaste(timed(readPasteInSteps(text)), { clock: SAMPLE_NOW, run: timed })
    return steps
  }
  await times()
  const rounds = await Promise.all(Array.from({ length: 5 }, times))
  // Each round takes the same steps. The fastest of each is the one that other programs disturbed least.
  const steps = rounds[0]?.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Number.NaN))) ?? []
  const longest = Math.max(...steps) / steps.reduce((sum, time) => sum + time)
  console.info(`1 MiB: the longest step takes ${(100 * longest).toFixed(0)} % of the whole`)
  expect(longest).toBeLessThan(0.2)
}, 60_000)
