import type { CodeRow, CodeSample } from './row'

const javaJwt: CodeSample = {
  library: 'java-jwt',
  text: `// com.auth0:java-jwt:4.6.2
String pem = Files.readString(Path.of(System.getenv("ASC_KEY_FILE"))).replaceAll("-----[^-]+-----|\\\\s", "");
var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
Instant now = Instant.now();
String token = JWT.create()
    .withKeyId(System.getenv("ASC_KEY_ID"))
    .withIssuer(System.getenv("ASC_ISSUER_ID"))
    .withAudience("appstoreconnect-v1")
    .withIssuedAt(now)
    .withExpiresAt(now.plus(Duration.ofMinutes(15)))
    .sign(Algorithm.ECDSA256(null, key));
`,
  broken: [
    [
      'HMAC',
      [['ECDSA256(null, key)', 'HMAC256(pem)']],
      ['error alg-hs256 11'],
      '.sign(Algorithm.ECDSA256(null, privateKey));',
    ],
    ['RSA', [['ECDSA256', 'RSA256']], ['error alg-other 11']],
    [
      'no Key ID',
      [['    .withKeyId(System.getenv("ASC_KEY_ID"))\n', '']],
      ['error kid-missing 9'],
      '.withKeyId(System.getenv("ASC_KEY_ID"))',
    ],
    [
      'a file name',
      [['System.getenv("ASC_KEY_ID")', '"AuthKey_2X9R4HXF34"']],
      ['error kid-decorated 6'],
      '.withKeyId("2X9R4HXF34")',
    ],
    [
      'an hour',
      [['Duration.ofMinutes(15)', 'Duration.ofHours(1)']],
      ['error exp-too-far 10'],
      '.withExpiresAt(Instant.now().plusSeconds(15 * 60))',
    ],
    ['ChronoUnit', [['Duration.ofMinutes(15)', '30, ChronoUnit.MINUTES']], ['error exp-too-far 10']],
    [
      'milliseconds in a claim',
      [['.withIssuedAt(now)', '.withClaim("iat", System.currentTimeMillis())']],
      ['error time-ms 9'],
      '.withClaim("iat", Instant.now().getEpochSecond())',
    ],
    ['no audience', [['    .withAudience("appstoreconnect-v1")\n', '']], ['error aud-missing 9']],
    ['another audience', [['"appstoreconnect-v1"', '"app-store-connect"']], ['error aud-wrong 8']],
    [
      'no issuer',
      [['    .withIssuer(System.getenv("ASC_ISSUER_ID"))\n', '']],
      ['error iss-missing 9'],
      '.withIssuer(System.getenv("ASC_ISSUER_ID"))',
    ],
    ['a Team ID', [['System.getenv("ASC_ISSUER_ID")', '"9B7XQ2KD4M"']], ['error iss-team-id 7']],
  ],
}

const jjwt: CodeSample = {
  library: 'jjwt',
  text: `// App Store Connect
long nowMillis = System.currentTimeMillis();
Date now = new Date(nowMillis);
String token = Jwts.builder()
    .setHeaderParam("kid", keyId)
    .setIssuer(issuerId)
    .setAudience("appstoreconnect-v1")
    .setIssuedAt(now)
    .setExpiration(new Date(nowMillis + 15 * 60 * 1000))
    .signWith(privateKey, SignatureAlgorithm.ES256)
    .compact();
`,
  broken: [
    [
      'HS256',
      [['SignatureAlgorithm.ES256', 'SignatureAlgorithm.HS256']],
      ['error alg-hs256 10'],
      '.signWith(privateKey, SignatureAlgorithm.ES256)',
    ],
    [
      'no Key ID',
      [['    .setHeaderParam("kid", keyId)\n', '']],
      ['error kid-missing 9'],
      '.setHeaderParam("kid", System.getenv("ASC_KEY_ID"))',
    ],
    [
      'the Key ID among the claims',
      [['.setHeaderParam("kid", keyId)', '.claim("kid", keyId)']],
      ['error kid-in-payload 5'],
    ],
    [
      'an hour',
      [['15 * 60 * 1000', '60 * 60 * 1000']],
      ['error exp-too-far 9'],
      '.setExpiration(Date.from(Instant.now().plusSeconds(15 * 60)))',
    ],
    ['seconds added to milliseconds', [['15 * 60 * 1000', '15 * 60']], ['error time-zero-life 9']],
    [
      'a number as claim',
      [['.setExpiration(new Date(nowMillis + 15 * 60 * 1000))', '.claim("exp", nowMillis + 900000)']],
      ['error time-ms 9'],
    ],
    [
      'another audience',
      [['"appstoreconnect-v1"', '"appstoreconnect-v11"']],
      ['error aud-wrong 7'],
      '.setAudience("appstoreconnect-v1")',
    ],
    ['no audience', [['    .setAudience("appstoreconnect-v1")\n', '']], ['error aud-missing 9']],
  ],
}

const nimbus: CodeSample = {
  library: 'nimbus-jose-jwt',
  text: `JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).type(JOSEObjectType.JWT).build();
JWTClaimsSet claims = new JWTClaimsSet.Builder()
    .issuer(issuerId)
    .audience("appstoreconnect-v1")
    .issueTime(new Date())
    .expirationTime(Date.from(Instant.now().plusSeconds(900)))
    .build();
SignedJWT jwt = new SignedJWT(header, claims);
jwt.sign(new ECDSASigner(privateKey));
`,
  broken: [
    ['HS256', [['JWSAlgorithm.ES256', 'JWSAlgorithm.HS256']], ['error alg-hs256 1'], 'JWSAlgorithm.ES256'],
    ['no Key ID', [['.keyID(keyId)', '']], ['error kid-missing 1']],
    [
      'two hours',
      [['plusSeconds(900)', 'plusSeconds(7200)']],
      ['error exp-too-far 6'],
      '.expirationTime(Date.from(Instant.now().plusSeconds(15 * 60)))',
    ],
    [
      'no audience',
      [['    .audience("appstoreconnect-v1")\n', '    // App Store Connect\n']],
      ['error aud-missing 6'],
    ],
    [
      'milliseconds in a claim',
      [['.issueTime(new Date())', '.claim("iat", System.currentTimeMillis())']],
      ['error time-ms 5'],
    ],
  ],
}

export const javaSamples = [javaJwt, jjwt, nimbus]

export const javaPublic: readonly CodeRow[] = [
  {
    name: 'Java, signed with java.security',
    text: `JSONObject header = new JSONObject();
header.put("alg", "ES256");
header.put("kid", keyId);
header.put("typ", "JWT");
JSONObject payload = new JSONObject();
payload.put("iss", issuerId);
payload.put("iat", System.currentTimeMillis() / 1000);
payload.put("exp", System.currentTimeMillis() / 1000 + 1800);
payload.put("aud", "appstoreconnect-v1");
String input = Base64.getEncoder().encodeToString(header.toString().getBytes()) + "." + Base64.getEncoder().encodeToString(payload.toString().getBytes());
Signature signature = Signature.getInstance("SHA256withECDSA");`,
    findings: ['error exp-too-far 8', 'error sig-der 11', 'error b64-standard 10'],
  },
  {
    name: 'Kotlin with jjwt 0.12',
    text: `val now = Instant.now()
val jwt = Jwts.builder()
    .header().keyId(keyId).type("JWT").and()
    .issuer(issuerId)
    .audience().add("appstoreconnect-v1").and()
    .issuedAt(Date.from(now))
    .expiration(Date.from(now.plus(20, ChronoUnit.MINUTES)))
    .signWith(privateKey, Jwts.SIG.ES256)
    .compact()`,
    findings: ['warn aud-array 5', 'warn exp-exactly-20 7'],
  },
  {
    name: 'Java for Sign in with Apple',
    text: `public String generateJWT() throws Exception {
    return Jwts.builder()
        .setHeaderParam(JwsHeader.KEY_ID, KEY_ID)
        .setIssuer(TEAM_ID)
        .setAudience("https://appleid.apple.com")
        .setSubject(CLIENT_ID)
        .setExpiration(new Date(System.currentTimeMillis() + (1000 * 60 * 5)))
        .setIssuedAt(new Date(System.currentTimeMillis()))
        .signWith(SignatureAlgorithm.ES256, generatePrivateKey())
        .compact();
}`,
    findings: [],
  },
  {
    name: 'LocalDateTime read as UTC',
    text: `// App Store Connect
long iat = LocalDateTime.now().toEpochSecond(ZoneOffset.UTC);
String t = JWT.create().withKeyId(kid).withIssuer(iss).withAudience("appstoreconnect-v1").withClaim("iat", iat).withClaim("exp", iat + 600).sign(Algorithm.ECDSA256(null, key));`,
    findings: ['warn time-zone-shift 2'],
  },
]
