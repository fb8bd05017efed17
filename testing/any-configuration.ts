import fc from 'fast-check'
import { openssl } from './openssl'
import { type ThrowawayKey, throwawayKey } from './throwaway-key'

/**
 * A configuration that contains one Apple key among blocks of other products, and the values that have to be found in
 * it.
 */
export interface AnyConfiguration {
  text: string
  container: string
  key: ThrowawayKey
  values: Record<string, string>
}

type Pairs = [name: string, value: string][]

const rsa = openssl(['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024']).toString()
const KEYS = Array.from({ length: 6 }, () => throwawayKey())
const strangerKey = throwawayKey()
const UUID = '3fa1c7d2-84be-4c05-9e6a-b71d20f5c943'
const ADS = 'SEARCHADS.9d3c5a17-52e4-4b0b-8f26-1a7c0e94d865'
const ADS_KEY = 'bacaebda-e219-41ee-a907-e2c25b24d1b2'

/** Names in a block by field, without the prefix. `also` has further fields that a value fills in. */
export const APPLE_BLOCKS: readonly {
  prefix: string
  fields: Readonly<Record<string, readonly [name: string, value: string]>>
  also?: Readonly<Record<string, string>>
}[] = [
  { prefix: 'ASC', fields: { keyId: ['KEY_ID', 'K7M2P9R4TX'], issuerId: ['ISSUER_ID', UUID] } },
  {
    prefix: 'APP_STORE_CONNECT_API_KEY',
    fields: { keyId: ['KEY_ID', 'K7M2P9R4TX'], issuerId: ['ISSUER_ID', UUID] },
  },
  {
    prefix: 'APNS',
    fields: {
      keyId: ['KEY_ID', 'B4H8N3W6ZD'],
      teamId: ['TEAM_ID', 'W8N3C5V6BJ'],
      bundleId: ['BUNDLE_ID', 'com.acmeharbour.ferry'],
    },
  },
  {
    prefix: 'APPLE',
    fields: {
      keyId: ['KEY_ID', 'B4H8N3W6ZD'],
      teamId: ['TEAM_ID', 'W8N3C5V6BJ'],
      clientId: ['CLIENT_ID', 'com.acmeharbour.ferry.web'],
    },
  },
  {
    prefix: 'SIWA',
    fields: {
      keyId: ['KEY_ID', 'B4H8N3W6ZD'],
      teamId: ['TEAM_ID', 'W8N3C5V6BJ'],
      clientId: ['CLIENT_ID', 'com.acmeharbour.ferry.web'],
    },
  },
  {
    prefix: 'WEATHERKIT',
    fields: {
      keyId: ['KEY_ID', 'Q2W4E6R8T1'],
      teamId: ['TEAM_ID', 'W8N3C5V6BJ'],
      serviceId: ['SERVICE_ID', 'com.acmeharbour.sky'],
    },
    also: { clientId: 'com.acmeharbour.sky' },
  },
  { prefix: 'MUSICKIT', fields: { keyId: ['KEY_ID', 'Q2W4E6R8T1'], teamId: ['TEAM_ID', 'W8N3C5V6BJ'] } },
  {
    prefix: 'SEARCHADS',
    fields: { keyId: ['KEY_ID', ADS_KEY], teamId: ['TEAM_ID', ADS], clientId: ['CLIENT_ID', ADS] },
  },
]

/** Blocks of other products. Some have exactly the names and shapes of Apple's. */
const DECOYS: readonly Pairs[] = [
  [
    ['AWS_ACCESS_KEY_ID', 'AKIAQ3EGRIWZ7T5NB2XD'],
    ['AWS_SECRET_ACCESS_KEY', 'wJq/9bYxFEMI7MDENGbPxRfiCY12345678901234'],
  ],
  [
    ['GOOGLE_CLIENT_ID', '418230975561-q7hd2k0v9s.apps.googleusercontent.com'],
    ['GOOGLE_CLIENT_SECRET', 'GOCSPX-4hT9aQ'],
  ],
  [
    ['GOOGLE_IOS_CLIENT_ID', 'com.googleusercontent.apps.418230975561-q7hd2k0v9s'],
    ['GOOGLE_BUNDLE_ID', 'com.others.app'],
  ],
  [
    ['GITHUB_CLIENT_ID', 'Iv1.8f2c'],
    ['GITHUB_TEAM_ID', 'ABCDE1F2G3'],
  ],
  [
    ['SLACK_TEAM_ID', 'T01ABCD2EF'],
    ['SLACK_CLIENT_ID', '418230975561.418230975562'],
  ],
  [
    ['ALGOLIA_KEY_ID', 'Z9Y8X7W6V5'],
    ['ALGOLIA_APPLICATION_ID', 'Z1Y2X3W4V5'],
  ],
  [
    ['SUPABASE_SESSION_DURATION', '604800'],
    ['SUPABASE_KEY_ID', 'H8G7F6E5D4'],
  ],
  [
    ['AZURE_CLIENT_ID', 'com.contoso.app'],
    ['AZURE_ISSUER_ID', '7a1e6b2f-3b53-4f0c-9c11-8d27f5b0a6e4'],
  ],
  [
    ['FIREBASE_CLIENT_ID', '118230975561234567890'],
    ['FIREBASE_PRIVATE_KEY', rsa],
  ],
  [
    ['FACEBOOK_CLIENT_ID', '1234567890123456'],
    ['FACEBOOK_BUNDLE_ID', 'com.facebook.thing'],
  ],
  [
    ['STRIPE_KEY_ID', 'sk_live_51Habc'],
    ['STRIPE_TEAM_ID', 'QWERT12345'],
  ],
  [
    ['JWT_PRIVATE_KEY', strangerKey.pem],
    ['JWT_KEY_ID', 'M1N2B3V4C5'],
  ],
  [
    ['SESSION_DURATION', '604800'],
    ['SESSION_KEY_ID', 'L1K2J3H4G5'],
  ],
  [
    ['KEY_ID', 'AKIAQ3EGRIWZ7T5NB2XD'],
    ['CLIENT_ID', '518230975561-q7hd2k0v9s.apps.googleusercontent.com'],
  ],
  [
    ['TEAM_ID', 'String'],
    ['ISSUER_ID', 'undefined'],
  ],
  [
    ['DEMO_KEY_ID', 'YOUR_KEY_ID'],
    ['DEMO_TEAM_ID', 'XXXXXXXXXX'],
  ],
  [
    ['OTHER_KEY_ID', 'P1O2I3U4Y5'],
    ['OTHER_PRIVATE_KEY_PATH', './AuthKey.p8'],
  ],
]

const camel = (name: string) =>
  name.toLowerCase().replace(/_([a-z0-9])/g, (_, next: string) => next.toUpperCase())
const escaped = (value: string) => value.replaceAll('\n', '\\n')
const indented = (value: string, by: string) =>
  value
    .trimEnd()
    .split('\n')
    .map((line) => by + line)
    .join('\n')

interface Style {
  indent: number
  quote: '"' | "'"
  encode: boolean
  camelCase: boolean
}

/** Each container writes blocks, separated by an empty line or each in an object of its own. */
const CONTAINERS: Readonly<Record<string, (blocks: readonly Pairs[], style: Style) => string>> = {
  '.env': (blocks) =>
    blocks
      .map((pairs) =>
        pairs
          .map(([name, value]) => `${name}=${value.includes('\n') ? `"${escaped(value)}"` : value}`)
          .join('\n'),
      )
      .join('\n\n'),
  '.env with lines': (blocks, { quote }) =>
    blocks
      .map((pairs) => pairs.map(([name, value]) => `${name}=${quote}${value}${quote}`).join('\n'))
      .join('\n\n'),
  export: (blocks, { quote }) =>
    blocks
      .flat()
      .map(([name, value]) => `export ${name}=${quote}${escaped(value)}${quote}`)
      .join('\n'),
  YAML: (blocks, { indent }) =>
    `env:\n${blocks
      .flat()
      .map(
        ([name, value]) =>
          ' '.repeat(indent) +
          (value.includes('\n')
            ? `${name}: |\n${indented(value, ' '.repeat(indent + 2))}`
            : `${name}: ${value}`),
      )
      .join('\n')}\n`,
  JSON: (blocks, { indent }) => JSON.stringify(Object.fromEntries(blocks.flat()), null, indent),
  'JSON with comments': (blocks) =>
    `{\n  // settings\n${blocks
      .flat()
      .map(([name, value]) => `  "${name}": "${escaped(value)}",`)
      .join('\n')}\n}`,
  'docker inspect': (blocks) =>
    JSON.stringify([{ Config: { Env: blocks.flat().map(([name, value]) => `${name}=${value}`) } }], null, 4),
  'Kubernetes Secret': (blocks) =>
    `apiVersion: v1\nkind: Secret\ndata:\n${blocks
      .flat()
      .map(([name, value]) => `  ${name}: ${Buffer.from(value).toString('base64')}`)
      .join('\n')}\n`,
  'name and value': (blocks) => JSON.stringify(blocks.flat().map(([name, value]) => ({ name, value }))),
  TOML: (blocks) =>
    blocks
      .flat()
      .map(([name, value]) => (value.includes('\n') ? `${name} = """\n${value}"""` : `${name} = "${value}"`))
      .join('\n'),
  INI: (blocks) =>
    `[settings]\n${blocks
      .flat()
      .map(
        ([name, value]) =>
          `${name} = ${value.includes('\n') ? Buffer.from(value).toString('base64') : value}`,
      )
      .join('\n')}`,
  plist: (blocks) =>
    `<?xml version="1.0"?>\n<plist version="1.0"><dict>\n${blocks
      .flat()
      .map(([name, value]) => `\t<key>${name}</key>\n\t<string>${value}</string>`)
      .join('\n')}\n</dict></plist>`,
  'PHP array': (blocks, { quote }) =>
    `<?php\nreturn [\n${blocks
      .flat()
      .map(([name, value]) => `    ${quote}${name}${quote} => "${escaped(value)}",`)
      .join('\n')}\n];`,
  'Ruby hash': (blocks) =>
    `{\n${blocks
      .flat()
      .map(([name, value]) => `  ${name.toLowerCase()}: "${escaped(value)}",`)
      .join('\n')}\n}`,
  'JavaScript constants': (blocks, { quote, camelCase }) =>
    blocks
      .flat()
      .map(
        ([name, value]) =>
          `const ${camelCase ? camel(name) : name} = ${value.includes('\n') ? `\`${value}\`` : quote + value + quote};`,
      )
      .join('\n'),
  'Swift constants': (blocks) =>
    blocks
      .flat()
      .map(
        ([name, value]) =>
          `    let ${camel(name)}: String = ${value.includes('\n') ? `"""\n${value}"""` : `"${value}"`}`,
      )
      .join('\n'),
  'Kotlin constants': (blocks) =>
    blocks
      .flat()
      .map(([name, value]) => `private const val ${name}: String = "${escaped(value)}"`)
      .join('\n'),
  'C# constants': (blocks) =>
    blocks
      .flat()
      .map(([name, value]) => `    public const string ${camel(name)} = "${escaped(value)}";`)
      .join('\n'),
  'Vault table': (blocks) =>
    `Key    Value\n---    -----\n${blocks
      .flat()
      .map(([name, value]) => `${name}    ${value.trimEnd()}`)
      .join('\n')}\n`,
  'Doppler table': (blocks) =>
    `┌──────┬──────┐\n│ NAME │ VALUE │\n├──────┼──────┤\n${blocks
      .flat()
      .map(([name, value]) => `│ ${name} │ ${value.trimEnd().split('\n').join(' │\n│  │ ')} │`)
      .join('\n')}\n└──────┴──────┘`,
  Heroku: (blocks) =>
    `=== ferry Config Vars\n${blocks
      .flat()
      .map(([name, value]) => `${name}:   ${value.trimEnd()}`)
      .join('\n')}\n`,
  systemd: (blocks) =>
    `[Service]\n${blocks
      .flat()
      .map(([name, value]) => `Environment="${name}=${escaped(value)}"`)
      .join('\n')}\n`,
  'Erlang terms': (blocks) =>
    `[\n${blocks
      .flat()
      .map(([name, value]) => `  {${name.toLowerCase()}, <<"${escaped(value)}">>}`)
      .join(',\n')}\n].`,
  'query string': (blocks) => new URLSearchParams(blocks.flat()).toString(),
  HCL: (blocks) =>
    `locals {\n${blocks
      .flat()
      .map(
        ([name, value]) =>
          `  ${name.toLowerCase()} = ${value.includes('\n') ? `<<-EOT\n${indented(value, '    ')}\n  EOT` : `"${value}"`}`,
      )
      .join('\n')}\n}`,
}

const block = (pick: number, key: ThrowawayKey, encode: boolean) => {
  const { prefix, fields, also } = APPLE_BLOCKS[pick % APPLE_BLOCKS.length] ?? { prefix: 'ASC', fields: {} }
  const pairs: Pairs = Object.values(fields).map(([name, value]) => [`${prefix}_${name}`, value])
  pairs.push([`${prefix}_PRIVATE_KEY`, encode ? Buffer.from(key.pem).toString('base64') : key.pem])
  const values = {
    ...Object.fromEntries(Object.entries(fields).map(([field, [, value]]) => [field, value])),
    ...also,
  }
  return { pairs, values }
}

export const anyConfiguration: fc.Arbitrary<AnyConfiguration> = fc
  .record({
    container: fc.constantFrom(...Object.keys(CONTAINERS)),
    apple: fc.nat(1000),
    key: fc.constantFrom(...KEYS),
    decoys: fc.shuffledSubarray([...DECOYS], { minLength: 3, maxLength: 3 }),
    place: fc.nat(3),
    order: fc.infiniteStream(fc.nat(1000)),
    indent: fc.constantFrom(2, 4, 6),
    quote: fc.constantFrom('"' as const, "'" as const),
    encode: fc.boolean(),
    camelCase: fc.boolean(),
  })
  .map(({ container, apple, key, decoys, place, order, ...style }) => {
    const { pairs, values } = block(apple, key, style.encode)
    const mixed = pairs
      .map((pair) => ({ pair, at: order.next().value }))
      .sort((a, b) => a.at - b.at)
      .map(({ pair }) => pair)
    const blocks = [...decoys.slice(0, place), mixed, ...decoys.slice(place)]
    return { text: CONTAINERS[container]?.(blocks, style) ?? '', container, key, values }
  })
