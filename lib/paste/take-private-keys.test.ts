import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { pemText, throwawayKey } from '../../testing/throwaway-key'
import { readPaste } from './read-paste'
import { TAKEN_OUT, takePrivateKeys } from './take-private-keys'

const key = throwawayKey()
const TEXTS = {
  'a .p8': key.pem.trimEnd(),
  'a SEC1 key': pemText('EC PRIVATE KEY', key.der['sec1-121']).trimEnd(),
  'a key with \\n': key.pem.trimEnd().replaceAll('\n', '\\n'),
  'the body alone': Buffer.from(key.der['pkcs8-150']).toString('base64'),
  'a whole file in base64': Buffer.from(key.pem).toString('base64'),
  'a JSON Web Key': JSON.stringify(key.jwk),
}

describe('what is removed from a paste', () => {
  test.each(Object.entries(TEXTS))('is %s, and the text around it stays', (_, text) => {
    const taken = takePrivateKeys(`before\n${text}\nafter`)
    expect(taken?.text).toBe(`before\n${TAKEN_OUT}\nafter`)
    expect(taken?.keys.map((each) => each.trim())).toEqual([text.trim()])
    expect(readPaste(taken?.text ?? '').privateKey).toBe(true)
  })

  test('is each of several keys', () => {
    const other = throwawayKey()
    const taken = takePrivateKeys(`A="${key.pem.trimEnd()}"\nB="${other.pem.trimEnd()}"`)
    expect(taken?.keys).toHaveLength(2)
    expect(taken?.text).toBe(`A="${TAKEN_OUT}"\nB="${TAKEN_OUT}"`)
  })

  test('is nothing from a text without its keys, or from a log that only quotes a BEGIN line', () => {
    expect(takePrivateKeys(TAKEN_OUT)).toBeUndefined()
    expect(takePrivateKeys('Expected -----BEGIN PRIVATE KEY----- but found nothing')).toBeUndefined()
    expect(takePrivateKeys('{"d":"not a key"}')).toBeUndefined()
  })

  test('is found in limited time', () => {
    const time = (text: string) => {
      const start = performance.now()
      takePrivateKeys(text)
      return performance.now() - start
    }
    for (const piece of ['{"d":"', '-----BEGIN PRIVATE KEY-----A', '{'.repeat(9), 'MIGTAgEAMBMG']) {
      time(piece.repeat(1000))
      expect(time(piece.repeat(50_000)), piece).toBeLessThan(3000)
    }
  })
})
