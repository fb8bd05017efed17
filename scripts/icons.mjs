// Draws the icons of the installed site from app/icons/mark.svg: run `node scripts/icons.mjs` after changing it.

import sharp from 'sharp'

const folder = 'app/icons'
/** The mark's own ground, to the edges, where the system cuts a shape out of the icon. */
const FILLED = '#0b6661'

for (const { name, size, ground } of [
  { name: 'mark-192.png', size: 192 },
  { name: 'mark-512.png', size: 512 },
  { name: 'maskable-512.png', size: 512, ground: FILLED },
  { name: 'touch-180.png', size: 180, ground: FILLED },
]) {
  const mark = sharp(`${folder}/mark.svg`, { density: 72 * (size / 32) }).resize(size)
  const icon = ground ? mark.flatten({ background: ground }) : mark
  await icon.png({ palette: true, colours: 32, effort: 10, compressionLevel: 9 }).toFile(`${folder}/${name}`)
}
