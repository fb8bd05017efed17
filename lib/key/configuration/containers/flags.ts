import type { Container, Entry } from '../entry'

const FLAG =
  /(?:^|\s)--?([A-Za-z][A-Za-z0-9-]{1,40})(?:=|[ \t]{1,8}|[ \t]{0,8}[\\`^]\r?\n\s{0,20})("[^"\n]{0,1200}"|'[^'\n]{0,1200}'|[^\s"'-]\S{0,1200})/g

/** A setting whose name and value are two options (EAS, AWS, GitHub) or two words (Netlify). */
const SETTING =
  /(?:--name[= \t]+|\bsecret set[ \t]+|\benv:set[ \t]+)["']?([\w./-]{2,120})["']?[ \t]+(?:[^\n]{0,200}?--(?:value|body|secret-string)[= \t]+)?("[^"]{1,4000}"|'[^']{1,4000}'|[^\s"'-]\S{0,4000})/g
/** Several settings in one option of a command, separated by commas. */
const LIST =
  /--(?:set-env-vars|update-env-vars|set|settings)[= \t]+["']?([A-Za-z_][\w.]{0,80}=[^\s"',]+(?:,[A-Za-z_][\w.]{0,80}=[^\s"',]+)+)/g

/** Reads `--name value` and `--name=value` from a command line (altool, notarytool, xcodebuild, asc). */
export const flags: Container = {
  name: 'command line',
  whole: false,
  read(text) {
    const settings = Array.from(text.matchAll(SETTING), ([, name = '', value = '']) => entry(name, value))
    const rest = settings.length > 0 ? text.replace(SETTING, ' ') : text
    const lists = Array.from(rest.matchAll(LIST), ([, list = '']) => list.split(','))
    return [
      ...Array.from(rest.matchAll(FLAG), ([, name = '', value = '']) => entry(name, value)),
      ...settings,
      ...lists
        .flat()
        .map((pair) => entry(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))),
    ]
  },
}

const entry = (name: string, value: string): Entry => ({
  path: [],
  name,
  value: value.replace(/^["']|["']$/g, '').replace(/^@(?:file|env):/, ''),
})
