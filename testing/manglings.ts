/**
 * The damage that happens to a key text in transit, each as a function of the text with the id of its repair. All of
 * them are harmless, because the key can be recovered with certainty.
 */
export interface Mangling {
  name: string
  id: string
  /** The id of a second repair that is needed as well. */
  also?: string
  mangle: (text: string) => string
  /** Whether it is left out of random compositions, because its result is ambiguous after some of the others. */
  alone?: true
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
const eachLine = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n')

export const MANGLINGS: readonly Mangling[] = [
  { name: 'newlines as \\n', id: 'key-literal-backslash-n', mangle: (text) => text.replaceAll('\n', '\\n') },
  {
    name: 'newlines as \\r\\n',
    id: 'key-literal-backslash-n',
    mangle: (text) => text.replaceAll('\n', '\\r\\n'),
  },
  {
    name: 'newlines as \\\\n',
    id: 'key-literal-backslash-n',
    mangle: (text) => text.replaceAll('\n', '\\\\n'),
  },
  {
    name: 'escaped as .NET writes JSON',
    id: 'key-literal-backslash-n',
    mangle: (text) => text.replaceAll('\n', '\\n').replaceAll('+', '\\u002B').replaceAll('/', '\\/'),
  },
  { name: 'newlines gone', id: 'key-newlines-lost', mangle: (text) => text.replaceAll('\n', '') },
  { name: 'newlines as spaces', id: 'key-newlines-lost', mangle: (text) => text.replaceAll('\n', ' ') },
  {
    name: 'newlines as tabs',
    id: 'key-newlines-lost',
    mangle: (text) => text.trim().replaceAll('\n', '\t'),
    alone: true,
  },
  { name: 'base64 of the file', id: 'key-base64-of-file', mangle: base64 },
  { name: 'base64 twice', id: 'key-base64-of-file', mangle: (text) => base64(base64(text)) },
  {
    name: 'base64 in lines of 76',
    id: 'key-base64-of-file',
    mangle: (text) => (base64(text).match(/.{1,76}/g) ?? []).join('\n'),
  },
  {
    name: 'base64url of the file',
    id: 'key-base64-of-file',
    mangle: (text) => Buffer.from(text).toString('base64url'),
  },
  {
    name: 'a data URL',
    id: 'key-base64-of-file',
    mangle: (text) => `data:application/octet-stream;base64,${base64(text)}`,
    alone: true,
  },
  {
    name: 'base64 of UTF-16',
    id: 'key-base64-of-file',
    also: 'key-bom-or-utf16',
    mangle: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64'),
  },
  {
    name: 'the body only',
    id: 'key-body-only',
    mangle: (text) => text.split('\n').slice(1, -2).join('\n'),
    alone: true,
  },
  {
    name: 'the body only, on one line',
    id: 'key-body-only',
    mangle: (text) => text.split('\n').slice(1, -2).join(''),
    alone: true,
  },
  {
    name: 'the body only, and a %',
    id: 'key-body-only',
    also: 'key-trailing-junk',
    mangle: (text) => `${text.split('\n').slice(1, -2).join('\n')}%`,
    alone: true,
  },
  { name: 'straight double quotes', id: 'key-wrapping-quotes', mangle: (text) => `"${text}"` },
  { name: 'straight single quotes', id: 'key-wrapping-quotes', mangle: (text) => `'${text}'` },
  { name: 'backticks', id: 'key-wrapping-quotes', mangle: (text) => `\`${text}\`` },
  { name: 'curly quotes', id: 'key-wrapping-quotes', mangle: (text) => `\u201c${text}\u201d` },
  { name: 'German quotes', id: 'key-wrapping-quotes', mangle: (text) => `\u201e${text}\u201c` },
  { name: 'quotes and a comma', id: 'key-wrapping-quotes', mangle: (text) => `"${text}",` },
  {
    name: 'one quoted string a line',
    id: 'key-wrapping-quotes',
    mangle: (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => `  "${line}\\n"`)
        .join(' +\n'),
    alone: true,
  },
  {
    name: 'indented by spaces',
    id: 'key-indented',
    mangle: (text) => eachLine(text, (line) => `    ${line}`),
  },
  { name: 'indented by tabs', id: 'key-indented', mangle: (text) => eachLine(text, (line) => `\t${line}`) },
  {
    name: 'quoted in a mail',
    id: 'key-indented',
    mangle: (text) => eachLine(text, (line) => `> ${line}`),
    alone: true,
  },
  {
    name: 'commented out',
    id: 'key-indented',
    mangle: (text) => eachLine(text, (line) => `# ${line}`),
    alone: true,
  },
  {
    name: 'with line numbers',
    id: 'key-indented',
    mangle: (text) =>
      text
        .trim()
        .split('\n')
        .map((line, index) => `     ${index + 1}\t${line}`)
        .join('\n'),
    alone: true,
  },
  { name: 'newlines of Windows', id: 'key-crlf', mangle: (text) => text.replaceAll('\n', '\r\n') },
  {
    name: 'newlines of old Macs',
    id: 'key-crlf',
    mangle: (text) => text.replaceAll('\n', '\r'),
    alone: true,
  },
  { name: 'a byte-order mark', id: 'key-bom-or-utf16', mangle: (text) => `\ufeff${text}` },
  {
    name: 'a byte-order mark read as Latin-1',
    id: 'key-bom-or-utf16',
    mangle: (text) => `\u00ef\u00bb\u00bf${text}`,
  },
  {
    name: 'UTF-16 read as single bytes',
    id: 'key-bom-or-utf16',
    mangle: (text) => Buffer.from(text, 'utf16le').toString('latin1'),
    alone: true,
  },
  { name: 'zero-width spaces', id: 'key-invisible-characters', mangle: (text) => `\u200b${text}\u200b` },
  {
    name: 'non-breaking spaces',
    id: 'key-invisible-characters',
    mangle: (text) => text.replaceAll(' ', '\u00a0'),
  },
  { name: 'zsh’s % mark', id: 'key-trailing-junk', mangle: (text) => `${text.trimEnd()}%` },
  { name: 'a prompt', id: 'key-trailing-junk', mangle: (text) => `${text}me@mac keys % ` },
  {
    name: 'a second END line',
    id: 'key-trailing-junk',
    mangle: (text) => `${text}-----END PRIVATE KEY-----\n`,
    alone: true,
  },
  {
    name: 'other text behind',
    id: 'key-trailing-junk',
    mangle: (text) => `${text}Thanks, and see you on Monday\n`,
    alone: true,
  },
  {
    name: 'a command in front',
    id: 'key-text-around',
    mangle: (text) => `$ cat AuthKey_D383SF739A.p8\n${text}`,
    alone: true,
  },
  { name: 'four dashes', id: 'key-marker-damaged', mangle: (text) => text.replace('KEY-----', 'KEY----') },
  {
    name: 'no dashes in front',
    id: 'key-marker-damaged',
    mangle: (text) => text.replace('-----BEGIN', 'BEGIN'),
    alone: true,
  },
  {
    name: 'em dashes',
    id: 'key-marker-damaged',
    mangle: (text) => text.replaceAll('-----', '\u2014\u2014-'),
  },
  {
    name: 'en dashes',
    id: 'key-marker-damaged',
    mangle: (text) => text.replaceAll('--', '\u2013'),
    alone: true,
  },
  {
    name: 'lower case',
    id: 'key-marker-damaged',
    mangle: (text) => text.replace('BEGIN PRIVATE KEY', 'Begin Private Key'),
  },
  {
    name: 'a misspelt marker',
    id: 'key-marker-damaged',
    mangle: (text) => text.replace('BEGIN PRIVATE', 'BEGN PRIVTE'),
    alone: true,
  },
  {
    name: 'no END line',
    id: 'key-marker-damaged',
    mangle: (text) => text.split('\n').slice(0, -2).join('\n'),
    alone: true,
  },
  {
    name: 'no BEGIN line',
    id: 'key-marker-damaged',
    mangle: (text) => text.split('\n').slice(1).join('\n'),
    alone: true,
  },
  { name: 'percent-encoding', id: 'key-percent-encoded', mangle: encodeURIComponent },
  {
    name: 'form encoding',
    id: 'key-percent-encoded',
    mangle: (text) => new URLSearchParams({ key: text }).toString().slice('key='.length),
    alone: true,
  },
  {
    name: 'HTML',
    id: 'key-rich-text',
    mangle: (text) => `<pre><code>${text.replaceAll('\n', '<br>\n')}</code></pre>`,
  },
  {
    name: 'HTML character references',
    id: 'key-rich-text',
    mangle: (text) => text.replaceAll('-', '&#45;').replaceAll('+', '&#x2B;').replaceAll('\n', '&#10;'),
  },
  { name: 'a Markdown fence', id: 'key-rich-text', mangle: (text) => `\`\`\`\n${text}\n\`\`\`\n` },
  {
    name: 'a Markdown fence with a language',
    id: 'key-rich-text',
    mangle: (text) => `\`\`\`pem\n${text}\`\`\`\n`,
    alone: true,
  },
  {
    name: 'a Markdown fence amid text',
    id: 'key-rich-text',
    mangle: (text) => `Here:\n\n~~~\n${text}~~~\nthanks`,
    alone: true,
  },
  {
    name: 'RTF',
    id: 'key-rich-text',
    mangle: (text) =>
      `{\\rtf1\\ansi\\ansicpg1252\\cocoartf2822\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n\\paperw11900\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n\\f0\\fs24 \\cf0 ${text.replaceAll('\n', '\\\n')}}`,
    alone: true,
  },
]
