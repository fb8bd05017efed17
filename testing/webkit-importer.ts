/**
 * Stands in for the key import of Safari (WebKit on Apple's platforms), which walks a PKCS#8 EC key by fixed
 * steps: it wants the public point inside and no inner parameters, and throws DataError to anything else.
 */
export interface WebkitImporter {
  subtle: SubtleCrypto
  /** The formats that importKey was called with, in order. */
  formats: string[]
}

/**
 * Wraps a real `SubtleCrypto` so that only `importKey` differs: strict as WebKit's. Its source text is also put into a
 * page, so all that it needs is inside of it.
 */
export function webkitImporter(real: SubtleCrypto): WebkitImporter {
  // Fixed bytes of a P-256 PrivateKeyInfo as WebKit expects them, up to the scalar and between scalar and point.
  const head = '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420'
  const between = 'a144034200'
  const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const refuse = () => {
    throw new DOMException('Data provided to an operation does not meet requirements', 'DataError')
  }
  const formats: string[] = []
  const importKey = async (format: KeyFormat, data: unknown, ...rest: unknown[]): Promise<CryptoKey> => {
    formats.push(format)
    if (format === 'pkcs8') {
      const view = data as ArrayBuffer | ArrayBufferView
      const bytes =
        view instanceof ArrayBuffer
          ? new Uint8Array(view)
          : new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
      const whole = hex(bytes)
      const scalarEnd = head.length + 64
      if (!whole.startsWith(head) || !whole.startsWith(between, scalarEnd) || bytes.length !== 138) refuse()
      if (!whole.startsWith('04', scalarEnd + between.length)) refuse()
    }
    if (format === 'jwk') {
      const jwk = data as JsonWebKey
      if (jwk.kty !== 'EC' || !jwk.crv || !jwk.x || !jwk.y) refuse()
      for (const part of [jwk.x, jwk.y, jwk.d ?? jwk.x]) if (part?.length !== 43) refuse()
    }
    return Reflect.apply(real.importKey, real, [format, data, ...rest])
  }
  const subtle = new Proxy(real, {
    get(target, name) {
      if (name === 'importKey') return importKey
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  return { subtle, formats }
}
