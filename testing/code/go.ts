import type { CodeRow, CodeSample } from './row'

const golangJwt: CodeSample = {
  library: 'golang-jwt',
  text: `package main

import "github.com/golang-jwt/jwt/v5"

func token() (string, error) {
	pem, _ := os.ReadFile(os.Getenv("ASC_KEY_FILE"))
	key, err := jwt.ParseECPrivateKeyFromPEM(pem)
	if err != nil {
		return "", err
	}
	now := time.Now()
	t := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.MapClaims{
		"iss": os.Getenv("ASC_ISSUER_ID"),
		"iat": now.Unix(),
		"exp": now.Add(15 * time.Minute).Unix(),
		"aud": "appstoreconnect-v1",
	})
	t.Header["kid"] = os.Getenv("ASC_KEY_ID")
	return t.SignedString(key)
}
`,
  broken: [
    [
      'HS256',
      [['SigningMethodES256', 'SigningMethodHS256']],
      ['error alg-hs256 12'],
      'jwt.NewWithClaims(jwt.SigningMethodES256,',
    ],
    ['RS256', [['SigningMethodES256', 'SigningMethodRS256']], ['error alg-other 12']],
    [
      'no Key ID',
      [['\tt.Header["kid"] = os.Getenv("ASC_KEY_ID")\n', '']],
      ['error kid-missing 17'],
      't.Header["kid"] = os.Getenv("ASC_KEY_ID")',
    ],
    [
      'the Key ID among the claims',
      [
        ['\t\t"iat"', '\t\t"kid": keyID,\n\t\t"iat"'],
        ['\tt.Header["kid"] = os.Getenv("ASC_KEY_ID")\n', ''],
      ],
      ['error kid-in-payload 14'],
    ],
    ['milliseconds', [['now.Unix()', 'now.UnixMilli()']], ['error time-ms 14'], '"iat": time.Now().Unix(),'],
    [
      'an hour',
      [['15 * time.Minute', 'time.Hour']],
      ['error exp-too-far 15'],
      '"exp": time.Now().Unix() + 15 * 60,',
    ],
    [
      'a duration added as nanoseconds',
      [['now.Add(15 * time.Minute).Unix()', 'now.Unix() + int64(15*time.Minute)']],
      ['error long-life-no-scope 15'],
    ],
    ['a time as text', [['now.Unix()', 'now']], ['error time-iso 14'], '"iat": now.Unix(),'],
    ['another audience', [['appstoreconnect-v1', 'appstoreconnect']], ['error aud-wrong 16']],
    ['a Team ID', [['os.Getenv("ASC_ISSUER_ID")', '"9B7XQ2KD4M"']], ['error iss-team-id 13']],
    [
      'no audience',
      [['\t\t"aud": "appstoreconnect-v1",\n', '\t\t// App Store Connect\n']],
      ['error aud-missing 13'],
    ],
  ],
}

export const goSamples = [golangJwt]

export const goPublic: readonly CodeRow[] = [
  {
    name: 'Go with RegisteredClaims: the audience is an array',
    text: `claims := jwt.RegisteredClaims{
	Issuer:    issuerID,
	Audience:  jwt.ClaimStrings{"appstoreconnect-v1"},
	IssuedAt:  jwt.NewNumericDate(time.Now()),
	ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour)),
}
token := jwt.NewWithClaims(jwt.SigningMethodES256, claims)
token.Header["kid"] = keyID`,
    findings: ['error exp-too-far 5', 'warn aud-array 3'],
    after: 'ExpiresAt: jwt.NewNumericDate(time.Now().Add(15 * time.Minute)),',
  },
  {
    name: 'Go with StandardClaims and a struct around it',
    text: `type Claims struct {
	Bid string \`json:"bid"\`
	jwt.StandardClaims
}
// App Store Server API
token := jwt.NewWithClaims(jwt.SigningMethodES256, &Claims{
	Bid: bundleID,
	StandardClaims: jwt.StandardClaims{
		Issuer:    issuer,
		IssuedAt:  time.Now().Unix(),
		ExpiresAt: time.Now().Add(2 * time.Hour).Unix(),
		Audience:  "appstoreconnect-v1",
	},
})
token.Header["kid"] = keyID
s, err := token.SignedString(privateKey)`,
    findings: ['error store-server-60-edge 11'],
  },
  {
    name: 'Go, signed by hand as DER',
    text: `header := map[string]string{"alg": "ES256", "kid": keyID, "typ": "JWT"}
claims := map[string]interface{}{"iss": issuer, "iat": time.Now().Unix(), "exp": time.Now().Add(10 * time.Minute).Unix(), "aud": "appstoreconnect-v1"}
input := base64.RawURLEncoding.EncodeToString(h) + "." + base64.RawURLEncoding.EncodeToString(c)
hash := sha256.Sum256([]byte(input))
sig, err := ecdsa.SignASN1(rand.Reader, key, hash[:])`,
    findings: ['error sig-der 5'],
  },
  {
    name: 'Go: r and s without their zeros',
    text: `header := map[string]string{"alg": "ES256", "kid": apnsKeyID}
claims := map[string]interface{}{"iss": teamID, "iat": time.Now().Unix()}
r, s, err := ecdsa.Sign(rand.Reader, key, hash[:])
sig := append(r.Bytes(), s.Bytes()...)
// api.push.apple.com`,
    findings: ['warn sig-length 4'],
    after: 'sig := append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)',
  },
]
