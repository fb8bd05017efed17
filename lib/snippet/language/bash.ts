import { jsonTemplate } from '../json-template'
import { type CodeTarget, earlier, heading, lifetime, usesUuid } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** Writes a program for bash and zsh with openssl alone, whose signature is DER. */
export const bash = {
  id: 'openssl',
  name: 'bash, openssl',
  group: 'Shells',
  fileName: 'token.sh',
  run: 'bash token.sh',
  highlight: 'bash',
  tested: 'executed',
  write: (code) =>
    [
      ...heading('#', code),
      'set -euo pipefail',
      '',
      `key=\${${KEY_FILE_VARIABLE}:-${code.keyFile}}`,
      '# -A writes one line. base64url has - and _ instead of + and /, and no padding.',
      `base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }`,
      ...(usesUuid(code) ? UUID : []),
      `# ${earlier(code)}`,
      `issued_at=$(($(date +%s) - ${code.backdate}))`,
      `header=${word(code.header, code)}`,
      `payload=${word(code.claims, code)}`,
      '# printf adds no newline, which would be signed as well.',
      'input=$(printf %s "$header" | base64url).$(printf %s "$payload" | base64url)',
      '# The signature of openssl is DER. Apple requires r and s, each padded to 32 bytes.',
      'numbers=$(printf %s "$input" | openssl dgst -sha256 -sign "$key" | openssl asn1parse -inform DER |',
      `  awk -F: '/INTEGER/ { printf "%64s", $NF }' | tr ' ' 0)`,
      `signature=$(printf "$(printf %s "$numbers" | sed 's/../\\\\x&/g')" | base64url)`,
      '',
      `printf '%s.%s\\n' "$input" "$signature"`,
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'openssl'>

const UUID = [
  `uuid=$(openssl rand -hex 16 | sed -E 's/(.{8})(.{4}).(.{3}).(.{3})(.{12})/\\1-\\2-4\\3-8\\4-\\5/')`,
]

/**
 * Returns one word of the shell: JSON without apostrophes in single quotes (POSIX, 2.2.2), with the values that the
 * program makes between the quoted parts.
 */
function word(parts: TokenCode['header'], code: TokenCode): string {
  const made = {
    'issued-at': '$issued_at',
    'issued-at-in-ms': '$((issued_at * 1000))',
    'expires-at': `$((issued_at + ${lifetime(code.seconds)}))`,
    uuid: '$uuid',
  } as const
  return jsonTemplate(parts, code)
    .map((piece) => (typeof piece === 'string' ? `'${piece}'` : made[piece.made]))
    .join('')
}
