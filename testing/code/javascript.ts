import type { CodeRow, CodeSample } from './row'

/** A template string that contains the token. */
const BEARER = '`Bearer \u0024{token}`'

const jsonwebtoken: CodeSample = {
  library: 'jsonwebtoken',
  text: `const jwt = require('jsonwebtoken')
const fs = require('fs')

const token = jwt.sign({}, fs.readFileSync(process.env.ASC_KEY_FILE), {
  algorithm: 'ES256',
  keyid: process.env.ASC_KEY_ID,
  issuer: process.env.ASC_ISSUER_ID,
  audience: 'appstoreconnect-v1',
  expiresIn: '15m',
})
`,
  broken: [
    ['no algorithm', [["  algorithm: 'ES256',\n", '']], ['error alg-hs256 5'], "algorithm: 'ES256', keyid"],
    ['another algorithm', [["'ES256'", "'RS256'"]], ['error alg-other 5'], "algorithm: 'ES256',"],
    [
      'no Key ID',
      [['  keyid: process.env.ASC_KEY_ID,\n', '']],
      ['error kid-missing 5'],
      'keyid: process.env.ASC_KEY_ID, algorithm',
    ],
    [
      'the Key ID among the claims',
      [
        ['sign({}', 'sign({ kid: process.env.ASC_KEY_ID }'],
        ['  keyid: process.env.ASC_KEY_ID,\n', ''],
      ],
      ['error kid-in-payload 4'],
    ],
    [
      'a file name as Key ID',
      [['keyid: process.env.ASC_KEY_ID', "keyid: 'AuthKey_2X9R4HXF34.p8'"]],
      ['error kid-decorated 6'],
      "keyid: '2X9R4HXF34',",
    ],
    [
      'no issuer',
      [['  issuer: process.env.ASC_ISSUER_ID,\n', '']],
      ['error iss-missing 5'],
      'issuer: process.env.ASC_ISSUER_ID, algorithm',
    ],
    [
      'a Team ID as issuer',
      [['issuer: process.env.ASC_ISSUER_ID', "issuer: '9B7XQ2KD4M'"]],
      ['error iss-team-id 7'],
      'issuer: process.env.ASC_ISSUER_ID,',
    ],
    [
      'the host as audience',
      [['appstoreconnect-v1', 'https://api.appstoreconnect.apple.com']],
      ['error aud-wrong 8'],
      "audience: 'appstoreconnect-v1',",
    ],
    [
      'no audience',
      [["  audience: 'appstoreconnect-v1',\n", '']],
      ['error aud-missing 5'],
      "audience: 'appstoreconnect-v1', algorithm",
    ],
    ['an hour', [["'15m'", "'1h'"]], ['error exp-too-far 9'], "expiresIn: '15m',"],
    ['seconds in quotes', [["'15m'", "'1200'"]], ['error time-zero-life 9'], "expiresIn: '15m',"],
    [
      'milliseconds',
      [["'15m'", '20 * 60 * 1000']],
      ['error time-ms-added-to-seconds 9'],
      'expiresIn: 15 * 60,',
    ],
    ['twenty minutes', [["'15m'", "'20m'"]], ['warn exp-exactly-20 9'], "expiresIn: '15m',"],
    [
      'a moment as duration',
      [["'15m'", 'Math.floor(Date.now() / 1000) + 900']],
      ['error long-life-no-scope 9'],
      "expiresIn: '15m',",
    ],
    [
      'a path as key',
      [['fs.readFileSync(process.env.ASC_KEY_FILE)', "'./AuthKey_2X9R4HXF34.p8'"]],
      ['error key-not-content 4'],
    ],
    [
      'both issuer and subject',
      [
        ['process.env.ASC_ISSUER_ID', "'57246542-96fe-1a63-e053-0824d011072a'"],
        ['audience:', "subject: 'user',\n  audience:"],
      ],
      ['error iss-and-sub-both 8'],
    ],
  ],
}

const claims: CodeSample = {
  library: 'jsonwebtoken with claims',
  text: `// App Store Connect
const jwt = require('jsonwebtoken')
const now = Math.floor(Date.now() / 1000)
const payload = {
  iss: issuerId,
  iat: now,
  exp: now + 15 * 60,
  aud: 'appstoreconnect-v1',
}
const token = jwt.sign(payload, privateKey, { algorithm: 'ES256', header: { alg: 'ES256', kid: keyId, typ: 'JWT' } })
const response = await fetch('https://api.appstoreconnect.apple.com/v1/apps', {
  headers: { Authorization: \`Bearer \${token}\` },
})
`,
  broken: [
    [
      'milliseconds',
      [['Math.floor(Date.now() / 1000)', 'Date.now()']],
      ['error time-ms 3'],
      'const now = Math.floor(Date.now() / 1000)',
    ],
    [
      'milliseconds added',
      [['15 * 60', '15 * 60 * 1000']],
      ['error time-ms-added-to-seconds 7'],
      'exp: now + 15 * 60,',
    ],
    ['no start, only a duration', [['now + 15 * 60', '15 * 60']], ['error time-relative 7'], '+ 15 * 60,'],
    ['an hour', [['15 * 60', '60 * 60']], ['error exp-too-far 7'], 'exp: now + 15 * 60,'],
    [
      'half a minute too long',
      [['now + 15 * 60', 'now + 1230']],
      ['error exp-too-far 7'],
      'exp: now + 15 * 60,',
    ],
    ['before it begins', [['now + 15 * 60', 'now - 15 * 60']], ['error exp-before-iat 7']],
    [
      'an ISO date',
      [['exp: now + 15 * 60', 'exp: new Date(Date.now() + 900000).toISOString()']],
      ['error time-iso 7'],
    ],
    [
      'no exp',
      [['  exp: now + 15 * 60,\n', '']],
      ['warn exp-missing 5'],
      'exp: Math.floor(Date.now() / 1000) + 15 * 60, iss: issuerId,',
    ],
    [
      'an array as audience',
      [["aud: 'appstoreconnect-v1'", "aud: ['appstoreconnect-v1']"]],
      ['warn aud-array 8'],
      "aud: 'appstoreconnect-v1',",
    ],
    ['no Bearer', [[BEARER, 'token']], ['error bearer-missing 12'], `headers: { Authorization: ${BEARER} },`],
    [
      'backdated and full',
      [
        ['iat: now', 'iat: now - 60'],
        ['15 * 60', '20 * 60'],
      ],
      ['error iat-backdated-plus-20 7'],
    ],
  ],
}

const jose: CodeSample = {
  library: 'jose',
  text: `import { SignJWT, importPKCS8 } from 'jose'
import { readFile } from 'node:fs/promises'

const key = await importPKCS8(await readFile(process.env.ASC_KEY_FILE, 'utf8'), 'ES256')
const token = await new SignJWT({})
  .setProtectedHeader({ alg: 'ES256', kid: process.env.ASC_KEY_ID, typ: 'JWT' })
  .setIssuer(process.env.ASC_ISSUER_ID)
  .setAudience('appstoreconnect-v1')
  .setIssuedAt()
  .setExpirationTime('15m')
  .sign(key)
await fetch(url, { headers: { Authorization: \`Bearer \${token}\` } })
`,
  broken: [
    [
      'HS256',
      [["alg: 'ES256'", "alg: 'HS256'"]],
      ['error alg-hs256 6'],
      ".setProtectedHeader({ alg: 'ES256', kid: process.env.ASC_KEY_ID, typ: 'JWT' })",
    ],
    ['no Key ID', [[' kid: process.env.ASC_KEY_ID,', '']], ['error kid-missing 6']],
    [
      'the Key ID among the claims',
      [
        ['SignJWT({})', 'SignJWT({ kid: process.env.ASC_KEY_ID })'],
        [' kid: process.env.ASC_KEY_ID,', ''],
      ],
      ['error kid-in-payload 5'],
    ],
    ['a duration as a number', [["'15m'", '1200']], ['error time-relative 10'], ".setExpirationTime('15m')"],
    ['two hours', [["'15m'", "'2h'"]], ['error exp-too-far 10'], ".setExpirationTime('15m')"],
    ['twenty minutes', [["'15m'", "'20 minutes'"]], ['warn exp-exactly-20 10']],
    [
      'milliseconds',
      [['.setIssuedAt()', '.setIssuedAt(Date.now())']],
      ['error time-ms 9'],
      '.setIssuedAt(Math.floor(Date.now() / 1000))',
    ],
    [
      'no audience',
      [["  .setAudience('appstoreconnect-v1')\n", '  // App Store Connect\n']],
      ['error aud-missing 10'],
      ".setExpirationTime('15m').setAudience('appstoreconnect-v1')",
    ],
    ['no issuer', [['  .setIssuer(process.env.ASC_ISSUER_ID)\n', '']], ['error iss-missing 9']],
    ['not awaited', [['await new SignJWT', 'new SignJWT']], ['error bearer-not-a-token 5']],
    ['no Bearer', [[BEARER, 'token']], ['error bearer-missing 12']],
    ['another audience', [["'appstoreconnect-v1'", "'appstoreconnect-v2'"]], ['error aud-wrong 8']],
  ],
}

const nodeCrypto: CodeSample = {
  library: 'node:crypto',
  text: `const crypto = require('node:crypto'), fs = require('fs')
const b64 = (o) => Buffer.from(JSON.stringify(o)).toString('base64url')
const now = Math.floor(Date.now() / 1000)
const input = \`\${b64({ alg: 'ES256', kid: process.env.ASC_KEY_ID, typ: 'JWT' })}.\${
  b64({ iss: process.env.ASC_ISSUER_ID, iat: now, exp: now + 15 * 60, aud: 'appstoreconnect-v1' })}\`
const sig = crypto.sign('sha256', Buffer.from(input),
  { key: fs.readFileSync(process.env.ASC_KEY_FILE), dsaEncoding: 'ieee-p1363' })
const token = \`\${input}.\${sig.toString('base64url')}\`
`,
  broken: [
    ['DER', [[", dsaEncoding: 'ieee-p1363'", '']], ['error sig-der 6']],
    [
      'standard base64',
      [
        ["toString('base64url')\nconst now", "toString('base64')\nconst now"],
        ["sig.toString('base64url')", "sig.toString('base64')"],
      ],
      ['error b64-standard 2'],
      "const b64 = (o) => Buffer.from(JSON.stringify(o)).toString('base64url')",
    ],
    ['no Key ID', [[' kid: process.env.ASC_KEY_ID,', '']], ['error kid-missing 4']],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 5']],
    ['milliseconds', [['Math.floor(Date.now() / 1000)', 'Date.now()']], ['error time-ms 3']],
    ['HS256', [["'ES256'", "'HS256'"]], ['error alg-hs256 4']],
    ['no aud', [[", aud: 'appstoreconnect-v1'", ' /* App Store Connect */']], ['error aud-missing 5']],
    [
      'createSign',
      [
        [
          "crypto.sign('sha256', Buffer.from(input),\n  { key: fs.readFileSync(process.env.ASC_KEY_FILE), dsaEncoding: 'ieee-p1363' })",
          "crypto.createSign('SHA256').update(input).sign(key)",
        ],
      ],
      ['error sig-der 6'],
      "const sig = crypto.createSign('SHA256').update(input).sign({ key, dsaEncoding: 'ieee-p1363' })",
    ],
    [
      'an HMAC',
      [
        [
          "crypto.sign('sha256', Buffer.from(input),\n  { key: fs.readFileSync(process.env.ASC_KEY_FILE), dsaEncoding: 'ieee-p1363' })",
          "crypto.createHmac('sha256', key).update(input).digest()",
        ],
      ],
      ['error sig-hmac-under-es256 6'],
    ],
  ],
}

export const javascriptSamples = [jsonwebtoken, claims, jose, nodeCrypto]

/** In the style of old tutorials and of questions that people ask. */
export const javascriptPublic: readonly CodeRow[] = [
  {
    name: 'a tutorial of 2019: 20 minutes less a second',
    text: `const fs = require('fs');
const jwt = require('jsonwebtoken');
const privateKey = fs.readFileSync("AuthKey_2X9R4HXF34.p8")
const apiKeyId = "2X9R4HXF34"
const issuerId = "57246542-96fe-1a63-e053-0824d011072a"
let now = Math.round((new Date()).getTime() / 1000);
let nowPlus20 = now + 1199
let payload = {
    "iss": issuerId,
    "exp": nowPlus20,
    "aud": "appstoreconnect-v1"
}
let signOptions = {
    "algorithm": "ES256",
    header : {
        "alg": "ES256",
        "kid": apiKeyId,
        "typ": "JWT"
    }
};
let token = jwt.sign(payload, privateKey, signOptions);
console.log('@token: ', token);`,
    findings: ['warn exp-exactly-20 7'],
    after: 'let nowPlus20 = now + 15 * 60',
  },
  {
    name: 'everything in options, hour from a sample for another API',
    text: `import jwt from "jsonwebtoken";
export function appStoreToken() {
  return jwt.sign({ bid: undefined }, KEY.replace(/\\\\n/g, "\\n"), {
    algorithm: "ES256",
    expiresIn: 60 * 60,
    audience: "appstoreconnect-v1",
    issuer: ISSUER,
    header: { alg: "ES256", kid: KEY_ID, typ: "JWT" },
  });
}`,
    findings: ['error exp-too-far 5'],
    after: '    expiresIn: 15 * 60,'.trim(),
  },
  {
    name: 'a question: why 401? iat from Date.now',
    text: `Hi, I always get 401, what's wrong here? It's driving me mad

\`\`\`js
const token = jwt.sign(
  { iss: process.env.ISSUER, iat: Date.now(), aud: "appstoreconnect-v1" },
  process.env.PRIVATE_KEY,
  { algorithm: "ES256", expiresIn: "20m", keyid: process.env.KID }
);
\`\`\`

thanks, don't be harsh :)`,
    findings: ['error time-ms 5'],
  },
  {
    name: 'TypeScript with a builder in a variable',
    text: `import * as jose from 'jose';
class AppStore {
  private async token(): Promise<string> {
    const alg = 'ES256';
    const key = await jose.importPKCS8(this.pem, alg);
    const builder = new jose.SignJWT({ bid: this.bundleId } as jose.JWTPayload);
    builder.setProtectedHeader({ alg, kid: this.keyId, typ: 'JWT' });
    builder.setIssuer(this.issuerId);
    builder.setIssuedAt();
    builder.setExpirationTime('24h');
    builder.setAudience('appstoreconnect-v1');
    return await builder.sign(key);
  }
}`,
    findings: ['error store-server-60-edge 10'],
  },
  {
    name: 'push: DER is accepted there, and tokens have no exp',
    text: `const header = { alg: 'ES256', kid: APNS_KEY_ID };
const claims = { iss: TEAM_ID, iat: Math.floor(Date.now() / 1000) };
const input = enc(header) + '.' + enc(claims);
const sig = crypto.createSign('SHA256').update(input).sign(key, 'base64url');
client = http2.connect('https://api.push.apple.com');
const enc = (o) => Buffer.from(JSON.stringify(o)).toString('base64url');`,
    findings: ['warn sig-der 4'],
  },
  {
    name: 'a client secret with the default algorithm',
    text: `const clientSecret = jwt.sign({
  iss: teamId,
  iat: Math.floor(Date.now() / 1000),
  exp: Math.floor(Date.now() / 1000) + 86400 * 180,
  aud: 'https://appleid.apple.com',
  sub: clientId,
}, privateKey, { keyid: keyId });`,
    findings: ['error alg-hs256 7'],
    after: "}, privateKey, { algorithm: 'ES256', keyid: keyId });",
  },
  {
    name: 'MusicKit, six months in days',
    text: `const jwt = require("jsonwebtoken");
// Apple Music developer token
const token = jwt.sign({}, privateKey, { algorithm: "ES256", expiresIn: "180d", issuer: teamId, header: { alg: "ES256", kid: keyId } });`,
    findings: [],
  },
  {
    name: 'WebCrypto with btoa',
    text: `const enc = (s) => btoa(s);
const header = enc(JSON.stringify({ alg: "ES256", kid: env.APNS_KEY, typ: "JWT" }));
const payload = enc(JSON.stringify({ iss: env.TEAM_ID, iat: Math.floor(Date.now() / 1000) }));
const sig = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, new TextEncoder().encode(header + "." + payload));
const jwt = header + "." + payload + "." + enc(String.fromCharCode(...new Uint8Array(sig)));
await fetch("https://api.push.apple.com/3/device/" + device, { headers: { authorization: "bearer " + jwt } });`,
    findings: ['error b64-standard 1'],
  },
  {
    name: 'dayjs and moment',
    text: `const token = jwt.sign({ iss, aud: 'appstoreconnect-v1', iat: dayjs().unix(), exp: dayjs().add(2, 'hours').unix() }, pem, { algorithm: 'ES256', keyid })`,
    findings: ['error exp-too-far 1'],
  },
  {
    name: 'a default beside an environment variable',
    text: `const jwt = require('jsonwebtoken')
const ttl = process.env.TOKEN_TTL || '30m'
const token = jwt.sign({ aud: 'appstoreconnect-v1', iss: process.env.ISS }, key, { algorithm: 'ES256', keyid: process.env.KID, expiresIn: ttl })`,
    findings: ['error exp-too-far 2'],
    after: "process.env.TOKEN_TTL || '15m'",
  },
]
