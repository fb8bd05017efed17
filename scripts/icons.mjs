// Draws the icons of the installed site from app/icons/mark.svg. Run `node scripts/icons.mjs` after a change of that
// file.

import sharp from 'sharp'

const folder = 'app/icons'
const GROUND = '#15181d'
const SIDE = 16

for (const { name, size, filled } of [
  { name: 'mark-192.png', size: 192 },
  { name: 'mark-512.png', size: 512 },
  // The system cuts a shape out of these icons, so their background fills the square and the mark stays well inside.
  { name: 'maskable-512.png', size: 512, filled: 0.8 },
  { name: 'touch-180.png', size: 180, filled: 0.9 },
]) {
  const inside = Math.round(size * (filled ?? 1))
  const mark = await sharp(`${folder}/mark.svg`, { density: 72 * (inside / SIDE) })
    .resize(inside)
    .png()
    .toBuffer()
  const icon = sharp({
    create: { width: size, height: size, channels: 4, background: filled ? GROUND : 'transparent' },
  }).composite([{ input: mark }])
  await icon.png({ palette: true, colours: 6, effort: 10, compressionLevel: 9 }).toFile(`${folder}/${name}`)
}
