import { type CodeTarget, earlier, type Grammar, heading, lifetime, members, quoted } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** Writes Rust with jsonwebtoken 10, whose default algorithm is HS256. */
export const rust = {
  id: 'rust',
  name: 'Rust, jsonwebtoken',
  group: 'Other languages',
  fileName: 'src/main.rs',
  install:
    'cargo init --name token && cargo add jsonwebtoken@10 --features rust_crypto,use_pem && cargo add serde_json uuid --features uuid/v4',
  run: 'cargo run --quiet',
  highlight: 'rust',
  tested: 'executed',
  notes: ['Our tests execute it with version 8 of jsonwebtoken, which has the same functions.'],
  obstacle: ({ header: { alg: _, kid: __, typ: ___, ...others } }) => {
    const [name] = Object.keys(others)
    return name === undefined
      ? undefined
      : `The Header of jsonwebtoken has no field for ${name}, which this service asks for. Choose another language.`
  },
  write: (code) => {
    const { kid } = Object.fromEntries(members(code.header, code, owned))
    const fields = [
      ...(kid === undefined ? [] : [`kid: Some(${kid})`]),
      ...(code.header.typ === undefined ? ['typ: None'] : []),
    ]
    return [
      ...heading('//', code),
      'use jsonwebtoken::{encode, Algorithm, EncodingKey, Header};',
      'use serde_json::json;',
      'use std::time::{SystemTime, UNIX_EPOCH};',
      '',
      'fn main() -> Result<(), Box<dyn std::error::Error>> {',
      `    let file = std::env::var("${KEY_FILE_VARIABLE}").unwrap_or("${code.keyFile}".into());`,
      '    // from_ec_pem reads PKCS#8, the format of a .p8 file.',
      '    let key = EncodingKey::from_ec_pem(&std::fs::read(file)?)?;',
      `    // ${earlier(code)}`,
      `    let issued_at = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() - ${code.backdate};`,
      '    // Header::default() uses HS256.',
      fields.length === 0
        ? '    let header = Header::new(Algorithm::ES256);'
        : `    let header = Header { ${fields.join(', ')}, ..Header::new(Algorithm::ES256) };`,
      '    let claims = json!({',
      ...members(code.claims, code, grammar(code)).map(([name, value]) => `        ${text(name)}: ${value},`),
      '    });',
      '    println!("{}", encode(&header, &claims, &key)?);',
      '    Ok(())',
      '}',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'rust'>

/** Returns a string literal (The Rust Reference, "String literals"). */
const text = quoted('"', /["\\]/gu, (code) => `\\u{${code}}`)

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  // A list is written as `vec!`, because `json!` accepts only about a hundred items in a list.
  list: (items) => `vec![${items.join(', ')}]`,
  made: {
    'issued-at': 'issued_at',
    'issued-at-in-ms': 'issued_at * 1000',
    'expires-at': `issued_at + ${lifetime(seconds)}`,
    uuid: 'uuid::Uuid::new_v4().to_string()',
  },
})

/** The fields of the header are owned strings, so each literal is converted. */
const owned: Grammar = {
  text: (value) => `${text(value)}.into()`,
  list: (items) => `[${items.join(', ')}]`,
  made: { 'issued-at': '', 'issued-at-in-ms': '', 'expires-at': '', uuid: '' },
}
