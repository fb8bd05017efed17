import type { CodeRow, CodeSample } from './row'

const descriptor: CodeSample = {
  library: 'IdentityModel',
  text: `using var ec = ECDsa.Create();
ec.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ASC_KEY_FILE")!));
var key = new ECDsaSecurityKey(ec) { KeyId = Environment.GetEnvironmentVariable("ASC_KEY_ID") };
var now = DateTime.UtcNow;
var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
{
    Issuer = Environment.GetEnvironmentVariable("ASC_ISSUER_ID"),
    Audience = "appstoreconnect-v1",
    IssuedAt = now,
    Expires = now.AddMinutes(15),
    SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
});
`,
  broken: [
    [
      'no Key ID',
      [[' { KeyId = Environment.GetEnvironmentVariable("ASC_KEY_ID") }', '']],
      ['error kid-missing 3'],
      'new ECDsaSecurityKey(ec) { KeyId = Environment.GetEnvironmentVariable("ASC_KEY_ID") };',
    ],
    ['HMAC', [['EcdsaSha256', 'HmacSha256']], ['error alg-hs256 11'], 'SecurityAlgorithms.EcdsaSha256'],
    ['SHA-384', [['EcdsaSha256', 'EcdsaSha384']], ['error alg-other 11']],
    [
      'an hour',
      [['AddMinutes(15)', 'AddHours(1)']],
      ['error exp-too-far 10'],
      'Expires = DateTime.UtcNow.AddMinutes(15),',
    ],
    [
      'no Expires',
      [['    Expires = now.AddMinutes(15),\n', '']],
      ['error exp-too-far 7'],
      'Expires = DateTime.UtcNow.AddMinutes(15), Issuer',
    ],
    ['twenty minutes', [['AddMinutes(15)', 'AddSeconds(1200)']], ['warn exp-exactly-20 10']],
    ['no audience', [['    Audience = "appstoreconnect-v1",\n', '']], ['error aud-missing 7']],
    [
      'another audience',
      [['"appstoreconnect-v1"', '"appstoreconnect"']],
      ['error aud-wrong 8'],
      'Audience = "appstoreconnect-v1",',
    ],
    [
      'a Team ID',
      [['Environment.GetEnvironmentVariable("ASC_ISSUER_ID")', '"9B7XQ2KD4M"']],
      ['error iss-team-id 7'],
    ],
    [
      'no issuer',
      [['    Issuer = Environment.GetEnvironmentVariable("ASC_ISSUER_ID"),\n', '']],
      ['error iss-missing 7'],
    ],
    [
      'a file name',
      [['Environment.GetEnvironmentVariable("ASC_KEY_ID")', '"AuthKey_2X9R4HXF34.p8"']],
      ['error kid-decorated 3'],
    ],
  ],
}

const joseJwt: CodeSample = {
  library: 'jose-jwt',
  text: `var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
var payload = new Dictionary<string, object>
{
    { "iss", issuerId },
    { "iat", now },
    { "exp", now + 15 * 60 },
    { "aud", "appstoreconnect-v1" },
};
var headers = new Dictionary<string, object> { ["kid"] = keyId, ["typ"] = "JWT" };
string token = Jose.JWT.Encode(payload, ecdsa, JwsAlgorithm.ES256, extraHeaders: headers);
`,
  broken: [
    ['HS256', [['JwsAlgorithm.ES256', 'JwsAlgorithm.HS256']], ['error alg-hs256 10'], 'JwsAlgorithm.ES256'],
    [
      'no Key ID',
      [['["kid"] = keyId, ', '']],
      ['error kid-missing 9'],
      '["kid"] = Environment.GetEnvironmentVariable("ASC_KEY_ID"), ["typ"]',
    ],
    [
      'milliseconds',
      [['ToUnixTimeSeconds', 'ToUnixTimeMilliseconds']],
      ['error time-ms 1'],
      'var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();',
    ],
    ['an hour', [['15 * 60', '60 * 60']], ['error exp-too-far 6'], '{ "exp", now + 15 * 60 },'],
    [
      'text',
      [['{ "iat", now }', '{ "iat", DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString() }']],
      ['warn time-string 5'],
    ],
    [
      'no audience',
      [['    { "aud", "appstoreconnect-v1" },\n', '    // App Store Connect\n']],
      ['error aud-missing 4'],
    ],
    [
      'the Key ID among the claims',
      [
        ['{ "iat", now }', '{ "kid", keyId }, { "iat", now }'],
        ['["kid"] = keyId, ', ''],
      ],
      ['error kid-in-payload 5'],
    ],
  ],
}

export const csharpSamples = [descriptor, joseJwt]

export const csharpPublic: readonly CodeRow[] = [
  {
    name: 'C# with JwtSecurityToken and claims as strings',
    text: `// App Store Connect
var claims = new[] { new Claim("iat", DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString()) };
var token = new JwtSecurityToken(
    issuer: issuerId,
    audience: "appstoreconnect-v1",
    claims: claims,
    expires: DateTime.UtcNow.AddMinutes(10),
    signingCredentials: new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = keyId }, SecurityAlgorithms.EcdsaSha256));`,
    findings: ['warn time-string 2'],
  },
  {
    name: 'C# by hand with the right signature and standard base64',
    text: `var header = new { alg = "ES256", kid = keyId, typ = "JWT" };
var payload = new { iss = issuerId, iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), exp = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds(), aud = "appstoreconnect-v1" };
var input = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(header))) + "." + Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(payload)));
var signature = ecdsa.SignData(Encoding.UTF8.GetBytes(input), HashAlgorithmName.SHA256);`,
    findings: ['error b64-standard 3'],
  },
]
