import type { Client, Exchange } from '../client'

const environment = 'GOCACHE=/srv/.cache GO111MODULE=off GOPATH=/usr/share/gocode'

const program = (imports: readonly string[], body: string, command = 'go run main.go') => ({
  files: {
    'main.go': `package main

import (
${[...imports]
  .sort()
  .map((name) => `\t"${name}"`)
  .join('\n')}
)

func main() {
${body.replace(/^(?=.)/gm, '\t')}
}
`,
  },
  before: `${environment} go build -o /srv/warm main.go`,
  command: `${environment} ${command}`,
})

const sending =
  (print: string, more: readonly string[] = []) =>
  ({ asked }: Exchange) => {
    const fields = Object.entries(asked.form ?? {}).map(([name, value]) => `"${name}": {"${value}"}`)
    const body =
      asked.form === undefined
        ? asked.json === undefined
          ? 'nil'
          : `strings.NewReader(\`${asked.json}\`)`
        : `strings.NewReader(url.Values{${fields.join(', ')}, "client_secret": {token}}.Encode())`
    const headers = [
      ...(asked.token === 'bearer' ? ['request.Header.Set("Authorization", "Bearer "+token)'] : []),
      ...(asked.form === undefined
        ? []
        : ['request.Header.Set("Content-Type", "application/x-www-form-urlencoded")']),
      ...Object.entries(asked.headers).map(([name, value]) => `request.Header.Set("${name}", "${value}")`),
    ]
    const imports = ['io', 'log', 'net/http', 'os', ...more]
    if (body !== 'nil') imports.push('strings')
    if (asked.form !== undefined) imports.push('net/url')
    return program(
      imports,
      `token := os.Getenv("TOKEN")
request, err := http.NewRequest("${asked.method}", "${asked.url}", ${body})
if err != nil {
	log.Fatal(err)
}
${headers.join('\n')}
response, err := http.DefaultClient.Do(request)
if err != nil {
	log.Fatal(err)
}
defer response.Body.Close()
body, _ := io.ReadAll(response.Body)
${print}`,
    )
  }

export const goHttp: Client = {
  id: 'go-net-http',
  name: 'net/http',
  language: 'Go',
  version: 'go version',
  debian: ['golang-go'],
  styles: [
    { id: 'println', request: sending('fmt.Println(response.Status)\nfmt.Println(string(body))', ['fmt']) },
    {
      id: 'fatal',
      request: sending(
        'if response.StatusCode != 200 {\n\tlog.Fatalf("unexpected status %d: %s", response.StatusCode, body)\n}',
      ),
      only: ['asc-401', 'asc-403-agreements', 'apns-403-invalid', 'siwa-400', 'store-401'],
    },
    {
      id: 'struct',
      request: sending('fmt.Printf("%+v\\n%s\\n", response, body)', ['fmt']),
      only: ['asc-401', 'apns-403-expired'],
    },
    {
      id: 'quoted',
      request: sending('log.Printf("status=%s body=%q", response.Status, body)'),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'dump',
      request: sending(
        'dump, _ := httputil.DumpResponse(response, false)\nfmt.Printf("%s%s\\n", dump, body)',
        ['fmt', 'net/http/httputil'],
      ),
      only: ['asc-401', 'apns-403-invalid'],
    },
    {
      id: 'panic',
      request: sending(
        'if response.StatusCode != 200 {\n\tpanic(fmt.Errorf("apple: %s: %s", response.Status, body))\n}',
        ['fmt'],
      ),
      only: ['asc-401', 'siwa-400'],
    },
  ],
}

const signing = (fail: string) => ({
  ...program(
    ['fmt', 'log', 'os', 'time', 'github.com/golang-jwt/jwt'],
    `text, err := os.ReadFile("key.p8")
if err != nil {
	log.Fatal(err)
}
key, err := jwt.ParseECPrivateKeyFromPEM(text)
if err != nil {
	${fail}
}
token := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.MapClaims{"iss": "57246542-96fe-1a63-e053-0824d011072a", "exp": time.Now().Add(20 * time.Minute).Unix(), "aud": "appstoreconnect-v1"})
token.Header["kid"] = "2X9R4HXF34"
signed, err := token.SignedString(key)
if err != nil {
	${fail}
}
fmt.Println(signed)`,
  ),
})

export const goJwt: Client = {
  id: 'go-jwt',
  name: 'golang-jwt',
  language: 'Go',
  version: `dpkg-query -W -f '\${Version}' golang-github-golang-jwt-jwt-dev`,
  debian: ['golang-go', 'golang-github-golang-jwt-jwt-dev'],
  styles: [
    { id: 'fatal', key: signing('log.Fatal(err)') },
    { id: 'panic', key: signing('panic(err)') },
  ],
}
