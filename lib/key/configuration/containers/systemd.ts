import type { Container, Entry } from '../entry'

const SETTING = /^[ \t]*Environment=((?:[^\n\\]|\\[\s\S]){1,12000})/gm
const ASSIGNMENT =
  /"([A-Za-z_]\w{0,80})=((?:[^"\\]|\\[\s\S])*)"|'([A-Za-z_]\w{0,80})=([^']*)'|([A-Za-z_]\w{0,80})=(\S*)/g

/**
 * Reads `Environment=` of a systemd unit: several assignments on one line, each with or without quotes (systemd.exec).
 */
export const systemd: Container = {
  name: 'systemd unit',
  whole: true,
  read(text) {
    if (!/^\[Service\]/m.test(text)) return undefined
    const entries: Entry[] = []
    for (const setting of text.matchAll(SETTING)) {
      const joined = (setting[1] ?? '').replace(/\\\r?\n/g, ' ')
      for (const [, one, two, three, four, name, value] of joined.matchAll(ASSIGNMENT)) {
        entries.push({ path: [], name: one ?? three ?? name ?? '', value: two ?? four ?? value ?? '' })
      }
    }
    return entries.length > 0 ? entries : undefined
  },
}
