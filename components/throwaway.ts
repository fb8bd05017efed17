import type { Suggestion } from './mint-form'

/** Filled in beside a throwaway key. Apple issues no such IDs. */
export const THROWAWAY_FIELDS = {
  keyId: 'TRYASSAY00',
  issuerId: '00000000-0000-4000-8000-000000000000',
} as const

const FIELDS: Suggestion = {
  values: THROWAWAY_FIELDS,
  source: 'the throwaway key',
  overwrite: true,
}

/** A key generated in the browser, as the text of a .p8 file, with its identifiers. Apple does not know this key. */
export async function throwaway(): Promise<{ readonly pem: string; readonly fields: Suggestion }> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey))
  const body = btoa(String.fromCharCode(...der)).replace(/.{64}(?=.)/gu, '$&\n')
  der.fill(0)
  return { pem: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`, fields: FIELDS }
}
