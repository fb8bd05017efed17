import { readFileSync } from 'node:fs'

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const

/**
 * A picture of this folder as an address that holds it: the policy admits no picture from an address elsewhere, not even ours.
 *
 * @param name - with its ending
 */
export function picture(name: `${string}.${keyof typeof TYPES}`): { address: string; type: string } {
  const type = name.endsWith('.svg') ? TYPES.svg : TYPES.png
  return { address: `data:${type};base64,${readFileSync(`app/icons/${name}`, 'base64')}`, type }
}
