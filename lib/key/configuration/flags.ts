import type { Pair } from './pair'

/** Reads `--name value` and `--name=value` of a command line (altool, notarytool, xcodebuild, asc) as pairs. */
export function readFlags(text: string): Pair[] {
  const flag =
    /(?:^|\s)--?([A-Za-z][A-Za-z-]{1,40})(?:=|[ \t]{1,8}|[ \t]{0,8}\\\n\s{0,20})("[^"\n]{0,1200}"|'[^'\n]{0,1200}'|[^\s"'-]\S{0,1200})/g
  return Array.from(text.matchAll(flag), (match) => ({
    name: match[1] ?? '',
    value: (match[2] ?? '').replace(/^["']|["']$/g, ''),
  }))
}
