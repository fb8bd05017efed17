import type { Client } from '../client'

export const openssl: Client = {
  id: 'openssl',
  name: 'OpenSSL',
  language: 'shell',
  version: 'openssl version',
  debian: ['openssl'],
  styles: [
    { id: 'text', key: { command: 'openssl pkey -in key.p8 -noout -text' }, typed: true },
    {
      id: 'sign',
      key: {
        command: "printf '%s' eyJhbGciOiJFUzI1NiJ9.e30 | openssl dgst -sha256 -sign key.p8 | base64 -w 0",
      },
      // openssl signs with any kind of private key and prints nothing, so other situations would record nothing.
      only: ['key-truncated', 'key-public', 'key-escaped-newlines', 'key-no-markers', 'key-path'],
    },
    { id: 'ec', key: { command: 'openssl ec -in key.p8 -noout -text' }, typed: true },
  ],
}
