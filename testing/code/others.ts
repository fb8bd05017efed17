import type { CodeRow, CodeSample } from './row'

const dart: CodeSample = {
  library: 'dart_jsonwebtoken',
  text: `// dart pub add dart_jsonwebtoken
final jwt = JWT({}, issuer: env['ASC_ISSUER_ID'], audience: Audience.one('appstoreconnect-v1'), header: {'kid': env['ASC_KEY_ID']});
final token = jwt.sign(ECPrivateKey(pem), algorithm: JWTAlgorithm.ES256, expiresIn: Duration(minutes: 15));
`,
  broken: [
    [
      'no algorithm',
      [[', algorithm: JWTAlgorithm.ES256', '']],
      ['error alg-hs256 3'],
      'algorithm: JWTAlgorithm.ES256',
    ],
    [
      'another algorithm',
      [['JWTAlgorithm.ES256', 'JWTAlgorithm.RS256']],
      ['error alg-other 3'],
      'JWTAlgorithm.ES256',
    ],
    [
      'no Key ID',
      [[", header: {'kid': env['ASC_KEY_ID']}", '']],
      ['error kid-missing 2'],
      "header: {'kid': Platform.environment['ASC_KEY_ID']!}",
    ],
    [
      'an hour',
      [['Duration(minutes: 15)', 'Duration(hours: 1)']],
      ['error exp-too-far 3'],
      'expiresIn: Duration(minutes: 15)',
    ],
    ['no audience', [[" audience: Audience.one('appstoreconnect-v1'),", '']], ['error aud-missing 2']],
    ['another audience', [["'appstoreconnect-v1'", "'appstoreconnect'"]], ['error aud-wrong 2']],
    ['no issuer', [[" issuer: env['ASC_ISSUER_ID'],", '']], ['error iss-missing 2']],
    [
      'milliseconds',
      [['JWT({}', "JWT({'iat': DateTime.now().millisecondsSinceEpoch}"]],
      ['error time-ms 2'],
      "{'iat': DateTime.now().millisecondsSinceEpoch ~/ 1000}",
    ],
    [
      'the Key ID among the claims',
      [
        ['JWT({}', "JWT({'kid': keyId}"],
        [", header: {'kid': env['ASC_KEY_ID']}", ''],
      ],
      ['error kid-in-payload 2'],
    ],
    [
      'no expiry',
      [[', expiresIn: Duration(minutes: 15)', '']],
      ['warn exp-missing 3'],
      'expiresIn: Duration(minutes: 15)',
    ],
  ],
}

const joken: CodeSample = {
  library: 'Joken',
  text: `# {:joken, "~> 2.6"}
signer = Joken.Signer.create("ES256", %{"pem" => File.read!(System.fetch_env!("ASC_KEY_FILE"))}, %{"kid" => System.fetch_env!("ASC_KEY_ID")})
now = System.system_time(:second)
claims = %{"iss" => System.fetch_env!("ASC_ISSUER_ID"), "iat" => now, "exp" => now + 15 * 60, "aud" => "appstoreconnect-v1"}
{:ok, token, _} = Joken.encode_and_sign(claims, signer)
`,
  broken: [
    ['HS256', [['"ES256"', '"HS256"']], ['error alg-hs256 2'], '"ES256"'],
    [
      'no Key ID',
      [[', %{"kid" => System.fetch_env!("ASC_KEY_ID")}', '']],
      ['error kid-missing 2'],
      '%{"kid" => System.fetch_env!("ASC_KEY_ID")})',
    ],
    ['milliseconds', [[':second', ':millisecond']], ['error time-ms 3'], 'now = System.system_time(:second)'],
    ['nanoseconds', [['system_time(:second)', 'system_time()']], ['error time-ms 3']],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 4'], '"exp" => now + 15 * 60,'],
    ['a duration', [['now + 15 * 60', '900']], ['error time-relative 4']],
    ['another audience', [['appstoreconnect-v1', 'Joken']], []],
    ['no audience', [[', "aud" => "appstoreconnect-v1"', '']], ['error aud-missing 4']],
    [
      'the Key ID among the claims',
      [
        ['"iat" => now', '"kid" => id, "iat" => now'],
        [', %{"kid" => System.fetch_env!("ASC_KEY_ID")}', ''],
      ],
      ['error kid-in-payload 4'],
    ],
  ],
}

const jose: CodeSample = {
  library: 'JOSE',
  text: `# App Store Connect
jwk = JOSE.JWK.from_pem_file("AuthKey_2X9R4HXF34.p8")
iat = DateTime.utc_now() |> DateTime.to_unix()
exp = DateTime.utc_now() |> DateTime.add(15, :minute) |> DateTime.to_unix()
{_, token} = JOSE.JWT.sign(jwk, %{"alg" => "ES256", "kid" => key_id}, %{"iss" => issuer_id, "iat" => iat, "exp" => exp, "aud" => "appstoreconnect-v1"}) |> JOSE.JWS.compact()
`,
  broken: [
    ['no Key ID', [[', "kid" => key_id', '']], ['error kid-missing 5']],
    ['an hour', [['15, :minute', '1, :hour']], ['error exp-too-far 4']],
    ['RS256', [['"ES256"', '"RS256"']], ['error alg-other 5']],
  ],
}

const postman: CodeSample = {
  library: 'jsrsasign in Postman',
  text: `// Postman pre-request script, jsrsasign loaded before
const header = { alg: 'ES256', kid: pm.environment.get('key_id'), typ: 'JWT' };
const now = Math.floor(Date.now() / 1000);
const payload = { iss: pm.environment.get('issuer_id'), iat: now, exp: now + 15 * 60, aud: 'appstoreconnect-v1' };
const token = KJUR.jws.JWS.sign('ES256', JSON.stringify(header), JSON.stringify(payload), pm.environment.get('p8'));
pm.environment.set('token', token);
`,
  broken: [
    ['HS256', [["sign('ES256'", "sign('HS256'"]], ['error alg-hs256 5'], "KJUR.jws.JWS.sign('ES256',"],
    ['no Key ID', [[" kid: pm.environment.get('key_id'),", '']], ['error kid-missing 2']],
    ['milliseconds', [['Math.floor(Date.now() / 1000)', 'Date.now()']], ['error time-ms 3']],
    ['IntDate', [['now + 15 * 60', "KJUR.jws.IntDate.get('now + 1hour')"]], ['error exp-too-far 4']],
  ],
}

export const otherSamples = [dart, joken, jose, postman]

export const otherPublic: readonly CodeRow[] = [
  {
    name: 'a Code node of n8n',
    text: `// n8n Code node, App Store Connect
const crypto = require('crypto');
const b64 = (v) => Buffer.from(v).toString('base64').replace(/=/g, '').replace(/\\+/g, '-').replace(/\\//g, '_');
const head = b64(JSON.stringify({ alg: 'ES256', kid: $env.KEY_ID, typ: 'JWT' }));
const body = b64(JSON.stringify({ iss: $env.ISSUER_ID, iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 20 * 60 * 1000, aud: 'appstoreconnect-v1' }));
const sign = crypto.createSign('SHA256');
sign.update(head + '.' + body);
return [{ json: { token: head + '.' + body + '.' + b64(sign.sign($env.P8)) } }];`,
    findings: ['error sig-der 8', 'error time-ms-added-to-seconds 5'],
  },
]
