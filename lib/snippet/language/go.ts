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

/** Writes Go that uses golang-jwt 5, which adds `typ` by itself. Formatted as gofmt does. */
export const go = {
  id: 'golang-jwt',
  name: 'Go, golang-jwt',
  group: 'Other languages',
  fileName: 'token.go',
  install: 'go mod init token && go get github.com/golang-jwt/jwt/v5',
  run: 'go run token.go',
  highlight: 'go',
  tested: 'executed',
  notes: ['Our tests execute it with version 4 of golang-jwt, which has the same functions.'],
  write: (code) => {
    const { alg: _, typ, ...header } = code.header
    const uuid = usesUuid(code)
    return [
      ...heading('//', code),
      'package main',
      '',
      'import (',
      ...(uuid ? ['\t"crypto/rand"'] : []),
      '\t"fmt"',
      '\t"log"',
      '\t"os"',
      '\t"time"',
      '',
      '\t"github.com/golang-jwt/jwt/v5"',
      ')',
      '',
      'func main() {',
      `\tfile := os.Getenv("${KEY_FILE_VARIABLE}")`,
      '\tif file == "" {',
      `\t\tfile = ${text(code.keyFile)}`,
      '\t}',
      '\tpem, err := os.ReadFile(file)',
      '\tif err != nil {',
      '\t\tlog.Fatal(err)',
      '\t}',
      '\t// ES256 needs a key, not the bytes of the file.',
      '\tkey, err := jwt.ParseECPrivateKeyFromPEM(pem)',
      '\tif err != nil {',
      '\t\tlog.Fatal(err)',
      '\t}',
      ...(uuid ? UUID : []),
      `\t// ${earlier(code)}`,
      `\tissuedAt := time.Now().Unix() - ${code.backdate}`,
      `\t// RegisteredClaims would write aud as an array.`,
      '\ttoken := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.MapClaims{',
      ...aligned(members(code.claims, code, grammar(code))),
      '\t})',
      ...members(header, code, grammar(code)).map(
        ([name, value]) => `\ttoken.Header[${text(name)}] = ${value}`,
      ),
      ...(typ === undefined ? ['\tdelete(token.Header, "typ") // this service does not list typ'] : []),
      '\tsigned, err := token.SignedString(key)',
      '\tif err != nil {',
      '\t\tlog.Fatal(err)',
      '\t}',
      '\tfmt.Println(signed)',
      '}',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'golang-jwt'>

const UUID = [
  '\trandom := make([]byte, 16)',
  '\tif _, err := rand.Read(random); err != nil {',
  '\t\tlog.Fatal(err)',
  '\t}',
  '\trandom[6], random[8] = random[6]&0x0f|0x40, random[8]&0x3f|0x80',
  '\tuuid := fmt.Sprintf("%x-%x-%x-%x-%x", random[:4], random[4:6], random[6:8], random[8:10], random[10:])',
]

/** Returns an interpreted string literal (The Go Programming Language Specification, "String literals"). */
const text = quoted('"', /["\\]/gu, (code) => `\\u${code}`)

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `[]string{${items.join(', ')}}`,
  made: {
    'issued-at': 'issuedAt',
    'issued-at-in-ms': 'issuedAt * 1000',
    'expires-at': `issuedAt + ${lifetime(seconds).replaceAll(' * ', '*')}`,
    uuid: 'uuid',
  },
})

/** Aligns the values of a literal in one column, as gofmt does. */
function aligned(all: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...all.map(([name]) => text(name).length))
  return all.map(([name, value]) => `\t\t${`${text(name)}:`.padEnd(width + 1)} ${value},`)
}
