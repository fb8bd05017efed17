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

/** Writes Python 3 with PyJWT 2, which adds `typ` by itself. */
export const python = {
  id: 'pyjwt',
  name: 'Python, PyJWT',
  group: 'Other languages',
  fileName: 'apple_token.py',
  install: 'pip install "pyjwt[crypto]"',
  run: 'python3 apple_token.py',
  highlight: 'python',
  tested: 'executed',
  notes: [
    'Install pyjwt, not the package named jwt. If your folder has a file named jwt.py, Python imports that file instead.',
  ],
  write: (code) => {
    const { alg: _, typ, ...rest } = code.header
    const header = [
      ...members(rest, code, grammar(code)).map(property),
      ...(typ === undefined ? ['"typ": None'] : []),
    ]
    return [
      ...heading('#', code),
      'import os',
      'import time',
      ...(usesUuid(code) ? ['import uuid'] : []),
      '',
      'import jwt',
      '',
      `with open(os.environ.get("${KEY_FILE_VARIABLE}", ${text(code.keyFile)})) as file:`,
      '    key = file.read()',
      `# ${earlier(code)}`,
      `issued_at = int(time.time()) - ${code.backdate}`,
      'token = jwt.encode(',
      '    {',
      ...members(code.claims, code, grammar(code)).map((member) => `        ${property(member)},`),
      '    },',
      '    key,',
      '    algorithm="ES256",  # the default is HS256',
      `    headers={${header.join(', ')}},${typ === undefined ? '  # this service does not list typ' : ''}`,
      ')',
      '',
      'print(token)',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'pyjwt'>

/** Returns a string literal (Python reference, 2.4.1). */
const text = quoted('"', /["\\]/gu, (code) => `\\u${code}`)

const property = ([name, value]: readonly [string, string]): string => `${text(name)}: ${value}`

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `[${items.join(', ')}]`,
  bool: (value) => (value ? 'True' : 'False'),
  made: {
    'issued-at': 'issued_at',
    'issued-at-in-ms': 'issued_at * 1000',
    'expires-at': `issued_at + ${lifetime(seconds)}`,
    uuid: 'str(uuid.uuid4())',
  },
})
