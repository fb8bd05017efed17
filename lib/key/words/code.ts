import type { CodeFix } from '../../diagnostic/diagnostic'

const READS: readonly (readonly [language: string, reads: string, line: (value: string) => string])[] = [
  ['JavaScript', 'process.env.APPLE_KEY', (value) => `const key = ${value}`],
  ['Python', "os.environ['APPLE_KEY']", (value) => `key = ${value}`],
  ['Ruby', "ENV['APPLE_KEY']", (value) => `key = ${value}`],
  ['PHP', "getenv('APPLE_KEY')", (value) => `$key = ${value};`],
  ['Go', 'os.Getenv("APPLE_KEY")', (value) => `key := ${value}`],
  ['Java', 'System.getenv("APPLE_KEY")', (value) => `String key = ${value};`],
  ['Swift', 'ProcessInfo.processInfo.environment["APPLE_KEY"]!', (value) => `let key = ${value}`],
  ['C#', 'Environment.GetEnvironmentVariable("APPLE_KEY")', (value) => `var key = ${value};`],
]

/**
 * Returns, for each language, the line that reads the key from a variable, before and after the code that repairs the
 * value is added.
 */
const mended = (
  bash: string,
  mend: Readonly<Record<string, (value: string) => string>>,
): readonly CodeFix[] => [
  { language: 'bash', before: `printf %s "$APPLE_KEY" > key.p8`, after: bash },
  ...READS.flatMap(([language, reads, line]) => {
    const after = mend[language]?.(reads)
    return after === undefined ? [] : [{ language, before: line(reads), after: line(after) }]
  }),
]

/** Code that replaces each `\n` by a newline. */
export const newlinesCode = mended(`printf '%b\\n' "$APPLE_KEY" > key.p8`, {
  JavaScript: (value) => `${value}.replace(/\\\\n/g, '\\n')`,
  Python: (value) => `${value}.replace('\\\\n', '\\n')`,
  Ruby: (value) => `${value}.gsub('\\n', "\\n")`,
  PHP: (value) => `str_replace('\\n', "\\n", ${value})`,
  Go: (value) => `strings.ReplaceAll(${value}, \`\\n\`, "\\n")`,
  Java: (value) => `${value}.replace("\\\\n", "\\n")`,
  Swift: (value) => `${value}.replacingOccurrences(of: "\\\\n", with: "\\n")`,
  'C#': (value) => `${value}.Replace("\\\\n", "\\n")`,
})

/** Code that decodes base64. */
export const base64Code = mended('printf %s "$APPLE_KEY" | base64 -d > key.p8', {
  JavaScript: (value) => `Buffer.from(${value}, 'base64').toString()`,
  Python: (value) => `base64.b64decode(${value}).decode()`,
  Ruby: (value) => `${value}.unpack1('m')`,
  PHP: (value) => `base64_decode(${value})`,
  Java: (value) => `new String(Base64.getDecoder().decode(${value}))`,
  Swift: (value) => `String(decoding: Data(base64Encoded: ${value})!, as: UTF8.self)`,
  'C#': (value) => `Encoding.UTF8.GetString(Convert.FromBase64String(${value}))`,
})
