/** What terminals, logs, mails, chats and web pages add to a text. */

const lines = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n')

/** A prompt before each command, and the shell's continuation prompt before each further line of it. */
const typedAt = (prompt: string, more: string) => (text: string) =>
  text
    .split('\n')
    .map((line, at, all) => {
      if (/^(?:curl|https?|wget) /u.test(line)) return prompt + line
      return all[at - 1]?.endsWith('\\') ? more + line : line
    })
    .join('\n')

export const wrappings: Readonly<Record<string, (text: string) => string>> = {
  colors: lines((line) => `\u001b[36;1m${line}\u001b[0m`),
  'colors without the escape character': lines((line) => `[36;1m${line}[0m`),
  'a prompt': typedAt('$ ', '> '),
  'a named prompt': typedAt('ana@mac work % ', '> '),
  'a log': lines((line) => `[09:15:02]: ${line}`),
  'a device': lines((line) => `I/flutter ( 4812): ${line}`),
  'a container': lines((line) => `web-1  | ${line}`),
  'a mail': lines((line) => `> ${line}`),
  'an indented block': lines((line) => `    ${line}`),
  'a JSON log': (text) => JSON.stringify({ level: 'error', msg: text }),
  'a string': (text) => `output: ${JSON.stringify(text)}`,
  'a fence': (text) => `\`\`\`\n${text}\n\`\`\``,
  'a box': lines((line) => `│ ${line} │`),
  'character references': (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
}
