import { decodeBase64 } from './base64'
import { publicPoint } from './public-point'
import { readDer } from './read-der'

/**
 * Whether base64 without white space is a whole P-256 key and nothing else. If the public half is stored, it must
 * belong to the private half. A guess at damaged text that passes this test is certain.
 */
export async function isWholeKey(base64: string): Promise<boolean> {
  const bytes = base64.length >= 60 && base64.length <= 400 ? decodeBase64(base64) : undefined
  const reading = bytes && (await readDer(bytes))
  if (reading?.status !== 'read' || reading.bytes !== bytes?.length) return false
  const { d, x, y } = reading.key
  const point = await publicPoint(d)
  return x.join() === point.x.join() && y.join() === point.y.join()
}
