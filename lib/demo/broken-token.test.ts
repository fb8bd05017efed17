import { beforeAll, expect, test } from 'vitest'
import { inspectPaste } from '../inspect/inspect-paste'
import { brokenCommand, FAULTS, type Throwaway } from './broken-token'

const NOW = 1_795_818_327
let throwaway: Throwaway

beforeAll(async () => {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  throwaway = {
    keyId: 'TRYASSAY00',
    issuerId: '00000000-0000-4000-8000-000000000000',
    key: privateKey,
  }
})

const findings = async (faults: typeof FAULTS) => {
  const text = await brokenCommand(faults, throwaway, NOW)
  const { inspection } = await inspectPaste(text, { clock: NOW })
  return inspection.findings.filter(({ severity }) => severity === 'error' || severity === 'warn')
}

test('without a fault Inspect finds nothing wrong', async () => {
  expect(await findings([])).toEqual([])
})

test('there are ten faults', () => {
  expect(new Set(FAULTS.map(({ rule }) => rule)).size).toBe(10)
})

test.each(FAULTS)('Inspect finds only $rule', async (fault) => {
  expect((await findings([fault])).map(({ id }) => id)).toEqual([fault.rule])
})

test('Inspect finds all ten faults in one token', async () => {
  const ids = (await findings(FAULTS)).map(({ id }) => id)
  expect(ids.toSorted()).toEqual(FAULTS.map(({ rule }) => rule).toSorted())
})
