import type { CodeRow, CodeSample } from './row'

const jsonwebtoken: CodeSample = {
  library: 'jsonwebtoken for Rust',
  text: `// cargo add jsonwebtoken --features rust_crypto,use_pem; cargo add serde_json
let pem = std::fs::read(std::env::var("ASC_KEY_FILE")?)?;
let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
let header = Header { kid: Some(std::env::var("ASC_KEY_ID")?), ..Header::new(Algorithm::ES256) };
let claims = serde_json::json!({
    "iss": std::env::var("ASC_ISSUER_ID")?,
    "iat": now,
    "exp": now + 15 * 60,
    "aud": "appstoreconnect-v1"
});
let token = encode(&header, &claims, &EncodingKey::from_ec_pem(&pem)?)?;
`,
  broken: [
    [
      'the default header',
      [['Header::new(Algorithm::ES256)', 'Header::default()']],
      ['error alg-hs256 4'],
      '..Header::new(Algorithm::ES256) };',
    ],
    ['RS256', [['Algorithm::ES256', 'Algorithm::RS256']], ['error alg-other 4'], 'Algorithm::ES256'],
    [
      'no Key ID',
      [
        [
          'Header { kid: Some(std::env::var("ASC_KEY_ID")?), ..Header::new(Algorithm::ES256) }',
          'Header::new(Algorithm::ES256)',
        ],
      ],
      ['error kid-missing 4'],
      'Header { kid: Some(std::env::var("ASC_KEY_ID")?), ..Header::new(Algorithm::ES256) };',
    ],
    ['milliseconds', [['as_secs()', 'as_millis()']], ['error time-ms 3']],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 8'], '"exp": now + 15 * 60,'],
    ['a duration', [['now + 15 * 60', '900']], ['error time-relative 8']],
    [
      'no audience',
      [[',\n    "aud": "appstoreconnect-v1"', ' // App Store Connect']],
      ['error aud-missing 6'],
    ],
    ['another audience', [['appstoreconnect-v1', 'appstoreconnect-v3']], ['error aud-wrong 9']],
    [
      'the Key ID among the claims',
      [
        ['"iat": now', '"kid": key_id,\n    "iat": now'],
        [
          'Header { kid: Some(std::env::var("ASC_KEY_ID")?), ..Header::new(Algorithm::ES256) }',
          'Header::new(Algorithm::ES256)',
        ],
      ],
      ['error kid-in-payload 7'],
    ],
    ['a Team ID', [['std::env::var("ASC_ISSUER_ID")?', '"9B7XQ2KD4M"']], ['error iss-team-id 6']],
  ],
}

export const rustSamples = [jsonwebtoken]

export const rustPublic: readonly CodeRow[] = [
  {
    name: 'Rust with a struct and a header that is filled later',
    text: `// Apple push notifications
let mut header = Header::new(Algorithm::ES256);
header.kid = Some(key_id.to_owned());
let claims = Claims { iss: team_id.to_string(), iat: Utc::now().timestamp() as usize };
let jwt = jsonwebtoken::encode(&header, &claims, &EncodingKey::from_ec_pem(include_bytes!("AuthKey_2X9R4HXF34.p8"))?)?;`,
    findings: [],
  },
  {
    name: 'Rust with chrono: an hour',
    text: `let claims = AppStoreClaims {
    iss: issuer_id.clone(),
    iat: Utc::now().timestamp(),
    exp: (Utc::now() + Duration::minutes(60)).timestamp(),
    aud: "appstoreconnect-v1".to_string(),
};
let mut header = Header::new(Algorithm::ES256);
header.kid = Some(key_id);
encode(&header, &claims, &EncodingKey::from_ec_pem(key.as_bytes()).unwrap()).unwrap()`,
    findings: ['error exp-too-far 4'],
  },
]
