import type { Container } from '../entry'

const FLAG =
  /(?:^|\s)--?([A-Za-z][A-Za-z0-9-]{1,40})(?:=|[ \t]{1,8}|[ \t]{0,8}[\\`^]\r?\n\s{0,20})("[^"\n]{0,1200}"|'[^'\n]{0,1200}'|[^\s"'-]\S{0,1200})/g

/** `--name value` and `--name=value` of a command line (altool, notarytool, xcodebuild, asc). */
export const flags: Container = {
  name: 'command line',
  whole: false,
  read: (text) =>
    Array.from(text.matchAll(FLAG), (match) => ({
      path: [],
      name: match[1] ?? '',
      value: (match[2] ?? '').replace(/^["']|["']$/g, '').replace(/^@(?:file|env):/, ''),
    })),
}
