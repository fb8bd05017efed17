/** A token that is read and verified without the code of the page, by node:crypto and the `openssl` command. */
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { type KeyObject, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derElement } from '../testing/throwaway-key'

export interface ReadToken {
  header: Record<string, unknown>
  claims: { iat: number; exp: number } & Record<string, unknown>
}

/** Splits a compact serialization into its parts. Throws unless it has three base64url parts without white space. */
export function readToken(compact: string): ReadToken {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/.exec(compact)
  if (!parts) throw new Error(`not a compact serialization: ${JSON.stringify(compact)}`)
  const [header, claims] = parts.slice(1, 3).map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  return { header: JSON.parse(header ?? ''), claims: JSON.parse(claims ?? '') }
}

/** Whether the signature of a token is 64 raw bytes and verifies with the key, by node:crypto. */
export function nodeVerifies(compact: string, publicKey: KeyObject): boolean {
  const [input, signature] = signed(compact)
  return verify('sha256', Buffer.from(input), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)
}

/** The same by the `openssl` command, which needs the signature as DER. */
export function opensslVerifies(compact: string, publicKey: KeyObject): boolean {
  const [input, signature] = signed(compact)
  const directory = mkdtempSync(join(tmpdir(), 'token-'))
  try {
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(directory, name), content)
      return join(directory, name)
    }
    const key = file('public.pem', publicKey.export({ format: 'pem', type: 'spki' }))
    const [r, s] = [signature.subarray(0, 32), signature.subarray(32)].map(derInteger)
    const der = file('signature.der', derElement(0x30, r ?? Buffer.of(), s ?? Buffer.of()))
    const said = execFileSync(
      'openssl',
      ['dgst', '-sha256', '-verify', key, '-signature', der, file('input', input)],
      { encoding: 'utf8', stdio: 'pipe' },
    )
    return said.includes('Verified OK')
  } catch {
    return false
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function signed(compact: string): [input: string, signature: Buffer] {
  const dot = compact.lastIndexOf('.')
  return [compact.slice(0, dot), Buffer.from(compact.slice(dot + 1), 'base64url')]
}

function derInteger(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = start < 0 ? Buffer.of(0) : Buffer.from(bytes.subarray(start))
  return derElement(0x02, (digits[0] ?? 0) >= 0x80 ? Buffer.of(0) : Buffer.of(), digits)
}
