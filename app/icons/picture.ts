import { readFileSync } from 'node:fs'

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const

/**
 * A picture from this folder as a data URL. The policy allows no picture from any other address, not even from our own
 * host.
 *
 * @param name - the file name with its extension
 */
export function picture(name: `${string}.${keyof typeof TYPES}`): { address: string; type: string } {
  const type = name.endsWith('.svg') ? TYPES.svg : TYPES.png
  return { address: `data:${type};base64,${readFileSync(`app/icons/${name}`, 'base64')}`, type }
}
