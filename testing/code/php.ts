import type { CodeRow, CodeSample } from './row'

const phpJwt: CodeSample = {
  library: 'firebase/php-jwt',
  text: `<?php
use Firebase\\JWT\\JWT;
$now = time();
$payload = [
    'iss' => getenv('ASC_ISSUER_ID'),
    'iat' => $now,
    'exp' => $now + 15 * 60,
    'aud' => 'appstoreconnect-v1',
];
$token = JWT::encode($payload, file_get_contents(getenv('ASC_KEY_FILE')), 'ES256', getenv('ASC_KEY_ID'));
`,
  broken: [
    [
      'no Key ID',
      [[", getenv('ASC_KEY_ID'));", ');']],
      ['error kid-missing 10'],
      "'ES256', getenv('ASC_KEY_ID'));",
    ],
    ['RS256', [["'ES256'", "'RS256'"]], ['error alg-other 10']],
    ['HS256', [["'ES256'", "'HS256'"]], ['error alg-hs256 10']],
    [
      'no algorithm',
      [[", 'ES256', getenv('ASC_KEY_ID')", '']],
      ['error alg-hs256 10', 'error kid-missing 10'],
    ],
    [
      'the Key ID among the claims',
      [
        ["    'iat'", "    'kid' => $keyId,\n    'iat'"],
        [", getenv('ASC_KEY_ID'));", ');'],
      ],
      ['error kid-in-payload 6'],
    ],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 7'], "'exp' => $now + 15 * 60,"],
    ['strtotime', [['$now + 15 * 60', "strtotime('+1 day')"]], ['error long-life-no-scope 7']],
    [
      'milliseconds',
      [['$now = time();', '$now = round(microtime(true) * 1000);']],
      ['error time-ms 3'],
      '$now = time();',
    ],
    ['a duration', [['$now + 15 * 60', '1200']], ['error time-relative 7'], "'exp' => time() + 15 * 60,"],
    ['text', [["'iat' => $now", "'iat' => date('c')"]], ['error time-iso 6']],
    [
      'another audience',
      [['appstoreconnect-v1', 'https://appstoreconnect.apple.com']],
      ['error aud-wrong 8'],
    ],
    ['a Team ID', [["getenv('ASC_ISSUER_ID')", "'9B7XQ2KD4M'"]], ['error iss-team-id 5']],
  ],
}

const lcobucci: CodeSample = {
  library: 'lcobucci/jwt',
  text: `<?php
use Lcobucci\\JWT\\Configuration;
use Lcobucci\\JWT\\Signer\\Ecdsa\\Sha256;
use Lcobucci\\JWT\\Signer\\Key\\InMemory;
$config = Configuration::forAsymmetricSigner(new Sha256(), InMemory::file($path), InMemory::plainText('unused'));
$now = new DateTimeImmutable();
$token = $config->builder(ChainedFormatter::withUnixTimestampDates())
    ->withHeader('kid', $keyId)
    ->issuedBy($issuerId)
    ->permittedFor('appstoreconnect-v1')
    ->issuedAt($now)
    ->expiresAt($now->modify('+15 minutes'))
    ->getToken($config->signer(), $config->signingKey())
    ->toString();
`,
  broken: [
    ['no Key ID', [["    ->withHeader('kid', $keyId)\n", '']], ['error kid-missing 11']],
    [
      'an hour',
      [['+15 minutes', '+1 hour']],
      ['error exp-too-far 12'],
      "->expiresAt(new DateTimeImmutable('+15 minutes'))",
    ],
    [
      'an hour for a scope that doesn’t allow it',
      [
        ['+15 minutes', '+1 hour'],
        [
          '    ->issuedAt',
          '    ->withClaim("scope", array("GET /v1/apps?filter[platform]=IOS"))\n    ->issuedAt',
        ],
      ],
      ['error long-life-scope-not-listed 13'],
      "->expiresAt(new DateTimeImmutable('+15 minutes'))",
    ],
    ['HMAC', [['Signer\\Ecdsa\\Sha256', 'Signer\\Hmac\\Sha256']], ['error alg-hs256 7']],
    [
      'no audience',
      [["    ->permittedFor('appstoreconnect-v1')\n", '    // App Store Connect\n']],
      ['error aud-missing 12'],
    ],
    ['another audience', [["'appstoreconnect-v1'", "'appstoreconnect'"]], ['error aud-wrong 10']],
  ],
}

const openssl: CodeSample = {
  library: 'openssl_sign',
  text: `<?php
function b64url($data) { return rtrim(strtr(base64_encode($data), '+/', '-_'), '='); }
$header = ['alg' => 'ES256', 'kid' => $keyId, 'typ' => 'JWT'];
$claims = ['iss' => $issuerId, 'iat' => time(), 'exp' => time() + 900, 'aud' => 'appstoreconnect-v1'];
$input = b64url(json_encode($header)) . '.' . b64url(json_encode($claims));
openssl_sign($input, $der, $privateKey, OPENSSL_ALGO_SHA256);
$signature = fromDER($der);
$token = $input . '.' . b64url($signature);
`,
  broken: [
    ['DER', [['fromDER($der)', '$der']], ['error sig-der 6']],
    [
      'SHA-1',
      [[', OPENSSL_ALGO_SHA256', '']],
      ['error sig-no-verify 6'],
      'openssl_sign($input, $der, $privateKey, OPENSSL_ALGO_SHA256);',
    ],
    [
      'standard base64',
      [["rtrim(strtr(base64_encode($data), '+/', '-_'), '=')", 'base64_encode($data)']],
      ['error b64-standard 2'],
    ],
    [
      'padding',
      [["rtrim(strtr(base64_encode($data), '+/', '-_'), '=')", "strtr(base64_encode($data), '+/', '-_')"]],
      ['warn b64-padded 2'],
    ],
    [
      'an HMAC',
      [
        [
          'openssl_sign($input, $der, $privateKey, OPENSSL_ALGO_SHA256);',
          "$der = hash_hmac('sha256', $input, $privateKey);",
        ],
      ],
      ['error sig-hmac-under-es256 6'],
    ],
    ['an hour', [['+ 900', '+ 3600']], ['error exp-too-far 4']],
  ],
}

export const phpSamples = [phpJwt, lcobucci, openssl]

export const phpPublic: readonly CodeRow[] = [
  {
    name: 'PHP with array() and a helper',
    text: `$header = array('alg' => 'ES256', 'kid' => $kid, 'typ' => 'JWT');
$payload = array(
    'iss' => $issuer,
    'exp' => time() + 1200,
    'aud' => 'appstoreconnect-v1'
);
$jwt = \\Firebase\\JWT\\JWT::encode($payload, $privateKey, 'ES256', null, $header);`,
    findings: ['warn exp-exactly-20 4'],
  },
  {
    name: 'Laravel with Carbon',
    text: `$secret = JWT::encode([
    'iss' => config('services.apple.team_id'),
    'iat' => now()->timestamp,
    'exp' => now()->addMonths(7)->timestamp,
    'aud' => 'https://appleid.apple.com',
    'sub' => config('services.apple.client_id'),
], $key, 'ES256', $keyId);`,
    findings: ['error exp-too-far 4'],
  },
]
