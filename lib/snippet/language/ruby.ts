import {
  type CodeTarget,
  earlier,
  type Grammar,
  heading,
  lifetime,
  members,
  quoted,
  usesUuid,
} from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** Writes Ruby with ruby-jwt, which adds only `alg` to the header by itself. */
export const ruby = {
  id: 'ruby-jwt',
  name: 'Ruby, ruby-jwt',
  group: 'Other languages',
  fileName: 'token.rb',
  install: 'gem install jwt',
  run: 'ruby token.rb',
  highlight: 'ruby',
  tested: 'executed',
  write: (code) => {
    const { alg: _, ...header } = code.header
    return [
      ...heading('#', code),
      `require 'jwt'`,
      `require 'openssl'`,
      ...(usesUuid(code) ? [`require 'securerandom'`] : []),
      '',
      '# The key must be an object: a string would be used as an HS256 secret.',
      `key = OpenSSL::PKey.read(File.read(ENV.fetch('${KEY_FILE_VARIABLE}', ${text(code.keyFile)})))`,
      `# ${earlier(code)}`,
      `issued_at = Time.now.to_i - ${code.backdate}`,
      'payload = {',
      ...members(code.claims, code, grammar(code)).map((member) => `  ${pair(member)},`),
      '}',
      `header = { ${members(header, code, grammar(code)).map(pair).join(', ')} }`,
      '',
      `puts JWT.encode(payload, key, 'ES256', header)`,
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'ruby-jwt'>

const single = quoted("'", /['\\]/gu, (code) => String.fromCharCode(Number.parseInt(code, 16)))
const double = quoted('"', /["\\#]/gu, (code) => `\\u${code}`)

/** Returns a string literal (Ruby documentation, "Literals"), in double quotes only if an escape is needed. */
export const text = (value: string): string =>
  /\p{Cc}|[\u2028\u2029\ufeff]/u.test(value) ? double(value) : single(value)

const pair = ([name, value]: readonly [string, string]): string =>
  /^[a-z]\w*$/iu.test(name) ? `${name}: ${value}` : `${text(name)} => ${value}`

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `[${items.join(', ')}]`,
  made: {
    'issued-at': 'issued_at',
    'issued-at-in-ms': 'issued_at * 1000',
    'expires-at': `issued_at + ${lifetime(seconds)}`,
    uuid: 'SecureRandom.uuid',
  },
})
