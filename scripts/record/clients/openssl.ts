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
    },
    { id: 'ec', key: { command: 'openssl ec -in key.p8 -noout -text' }, typed: true },
  ],
}
