/** A service that accepts something signed with a developer's key or secret that isn't a JSON Web Token. */
export interface NotAJwt {
  readonly name: string
  /** Words people search for. */
  readonly alsoCalled: readonly string[]
  /** What the service uses instead, in a sentence or two. */
  readonly instead: string
  readonly source: string
}

/** Things that people look for among the services, and what each of them is instead. */
export const notAJwt: readonly NotAJwt[] = [
  {
    name: 'CloudKit server-to-server',
    alsoCalled: [
      'CloudKit',
      'CloudKit Web Services',
      'iCloud',
      'server-to-server key',
      'api.apple-cloudkit.com',
    ],
    instead:
      'Three headers: X-Apple-CloudKit-Request-KeyID, -ISO8601Date and -SignatureV1, an ECDSA signature over date, hash of the body and path, made with your own prime256v1 key.',
    source:
      'https://developer.apple.com/library/archive/documentation/DataManagement/Conceptual/CloudKitWebServicesReference/SettingUpWebServices.html',
  },
  {
    name: 'SKAdNetwork signature',
    alsoCalled: ['SKAdNetwork', 'SKAN', 'ad network', 'web ads', 'attribution'],
    instead:
      'Values joined with the invisible separator U+2063, signed with ECDSA and SHA-256, encoded as DER and base64. Its successor AdAttributionKit does use a signed token; it is in the list.',
    source:
      'https://developer.apple.com/documentation/skadnetworkforwebads/generating-a-signature-for-attributable-web-ads',
  },
  {
    name: 'Promotional offer signature of StoreKit 1',
    alsoCalled: [
      'promotional offer',
      'subscription offer',
      'SKPaymentDiscount',
      'StoreKit 1',
      'legacy offer',
      'IAP',
    ],
    instead:
      'Bundle ID, Key ID, product ID, offer ID, account token, nonce and time in milliseconds, joined with U+2063, signed, then encoded as DER and base64; valid for 24 hours. StoreKit 2 uses a JWS; it is in the list.',
    source: 'https://github.com/apple/app-store-server-library-node',
  },
  {
    name: 'Maps Web Snapshots URL',
    alsoCalled: ['Web Snapshots', 'snapshot', 'static map', 'MapKit', 'snapshot.apple-mapkit.com'],
    instead:
      'The path with all query parameters, teamId and keyId among them, signed with ES256, encoded as base64url and appended as the last parameter, signature.',
    source:
      'https://developer.apple.com/documentation/snapshots/generating-a-url-and-signature-to-create-a-maps-web-snapshot',
  },
  {
    name: 'Apple News API',
    alsoCalled: ['Apple News', 'News Publisher', 'HHMAC'],
    instead: 'HMAC with SHA-256 and a shared secret: Authorization: HHMAC; key=…; signature=…; date=….',
    source: 'https://developer.apple.com/documentation/applenews',
  },
  {
    name: 'Messages for Business',
    alsoCalled: ['Business Chat', 'Apple Messages for Business', 'MSP', 'mspgw.push.apple.com'],
    instead:
      'A different kind of JSON Web Token: HS256 with the secret of the messaging service provider (MSP), “iss” is the MSP ID, and there is no Key ID and no .p8 key.',
    source: 'https://register.apple.com/resources/messages/msp-rest-api/',
  },
  {
    name: 'Apple Business Connect API',
    alsoCalled: ['Business Connect', 'Apple Business Connect', 'place cards', 'businessconnect.apple.com'],
    instead:
      'OAuth client credentials: a plain client ID and client secret, without a signed token. The scope business.api and the client assertion belong to the Apple Business API, which is another service.',
    source: 'https://businessconnect.apple.com/',
  },
  {
    name: 'Wallet orders',
    alsoCalled: ['Wallet', 'order', 'AppleOrder', 'Apple Pay order tracking'],
    instead: 'A shared string that your server makes up: Authorization: AppleOrder <authenticationToken>.',
    source: 'https://developer.apple.com/documentation/walletorders',
  },
]
