import type { Language } from '../language'

/** `library/shell-openssl` reads shell scripts itself, because they have neither calls nor records. */
export const shell: Language = {
  id: 'shell',
  name: 'bash',
  lexis: { lineComments: ['#'], blockComments: false, quotes: `"'` },
  grammar: { prefixes: [] },
  call: () => undefined,
  writes: {
    now: '$(date +%s)',
    dateIn: () => '$(date +%s)',
    quoted: (text) => text,
    env: (name) => `$${name}`,
  },
}
