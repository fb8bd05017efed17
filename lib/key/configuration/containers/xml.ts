import type { Container, Entry } from '../entry'

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w:.-]{0,80})((?:\s[^<>]{0,2000})?)>|([^<]+)/g
const ATTRIBUTE = /([\w:.-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{0,4000})"|'([^']{0,4000})')/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    return (name && ENTITIES[name]) ?? whole
  })

/**
 * Reads XML, and Apple's property lists, where a `<key>` names the element after it. An element without child elements
 * is a value. The attributes `name` and `key` give its name, and the attribute `value` gives its value.
 */
export const xml: Container = {
  name: 'XML file',
  whole: true,
  read(text) {
    if (!/^\s*</.test(text) || !/<\/[A-Za-z]|\/>/.test(text)) return undefined
    const entries: Entry[] = []
    /** The open elements, each with its name and the text directly inside it. */
    const open: { name: string; text: string; leaf: boolean; line: number }[] = []
    let named: string | undefined
    let line = 1
    for (const [whole, data, closing, tag = '', attributes = '', between] of text.matchAll(TOKEN)) {
      const top = open.at(-1)
      if (data !== undefined || between !== undefined) {
        if (top) top.text += data ?? plain(between ?? '')
      } else if (tag !== '' && !closing) {
        const given = new Map(
          Array.from(attributes.matchAll(ATTRIBUTE), ([, name = '', one, two]) => [
            name,
            plain(one ?? two ?? ''),
          ]),
        )
        if (top) top.leaf = false
        const name = named ?? given.get('name') ?? given.get('key') ?? tag
        const value = given.get('value')
        const path = open
          .map((element) => element.name)
          .filter((name) => !/^(?:plist|dict|array)$/.test(name))
        if (value !== undefined) entries.push({ path, name, value, line })
        if (tag !== 'key') named = undefined
        if (!attributes.endsWith('/'))
          open.push({ name: tag === 'key' ? 'key' : name, text: '', leaf: true, line })
      } else if (closing && top) {
        open.pop()
        const path = open
          .map((element) => element.name)
          .filter((name) => !/^(?:plist|dict|array)$/.test(name))
        if (tag === 'key' && top.leaf) named = top.text.trim()
        else if (top.leaf && top.text.trim() !== '')
          entries.push({ path, name: top.name, value: top.text, line: top.line })
      }
      for (let at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) line++
    }
    return entries.length > 0 ? entries : undefined
  },
}
