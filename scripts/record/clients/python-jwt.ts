import type { Client } from '../client'

const signing = (print: string) => ({
  files: {
    'make_token.py': `import time

import jwt

private_key = open("key.p8").read()


def make_token():
    now = int(time.time())
    payload = {"iss": "57246542-96fe-1a63-e053-0824d011072a", "iat": now, "exp": now + 1200, "aud": "appstoreconnect-v1"}
    return jwt.encode(payload, private_key, algorithm="ES256", headers={"kid": "2X9R4HXF34"})


${print}
`,
  },
  command: 'python3 make_token.py',
})

export const pythonJwt: Client = {
  id: 'python-jwt',
  name: 'PyJWT',
  language: 'Python',
  version: `python3 -c 'import jwt; print(jwt.__version__)'`,
  debian: ['python3-jwt', 'python3-cryptography'],
  styles: [
    { id: 'uncaught', key: signing('print(make_token())') },
    {
      id: 'except',
      key: signing(
        'try:\n    print(make_token())\nexcept Exception as e:\n    print("Failed to create JWT:", e)',
      ),
    },
  ],
}
