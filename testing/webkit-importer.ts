/**
 * Imitates the key import of Safari (WebKit on Apple's platforms), which reads a PKCS#8 EC key in fixed steps. It
 * requires the public point and no inner parameters, and throws DataError for anything else.
 */
export interface WebkitImporter {
  subtle: SubtleCrypto
  /** The formats that importKey was called with, in order. */
  formats: string[]
}

/**
 * Wraps a real `SubtleCrypto` so that only `importKey` differs: it is as strict as WebKit's. The source text of this
 * function is also injected into a page, so everything that it needs is inside it.
 */
export function webkitImporter(real: SubtleCrypto): WebkitImporter {
  // The fixed bytes of a P-256 PrivateKeyInfo as WebKit expects them, before the scalar and between the scalar and the
  // point.
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
