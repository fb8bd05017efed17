import { withoutPort } from '../authorization'
import { type Checked, defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

/**
 * The error of a server that speaks only HTTP/2, when the client speaks HTTP/1. In printed bytes its first words are
 * hexadecimal.
 */
const PREFACE = /HTTP\/2 client preface string missing or corrupt|48 54 54 50 2f 32 20 63 6c 69/
/** The errors of HTTP/1 clients that receive HTTP/2 frames. */
const FRAMES =
  /Parse Error: Expected HTTP\/|does not match the HTTP\/1\.1 protocol|Malformed_HTTP_Response|BadStatusLine\(|Expected HTTP\/[:']|No headers, assuming HTTP\/0\.9|Received HTTP\/0\.9 when not allowed|malformed HTTP response "\\x00|HPE_INVALID_CONSTANT|Invalid status line:|received an invalid status line/
const HTTP1 = /^(?:--http1\.[01]|-0)$/u

/** Signs of HTTP/1: words, an option, or a client that supports nothing else. */
interface Signs {
  readonly said?: string
  readonly option?: string
  readonly client?: string
}

export const apnsHttp1 = defineRule({
  id: 'apns-http1',
  section: 'services',
  severity: 'error',
  exception: 'If nothing shows that the request went to APNs, this is only a possible cause.',
  at: { part: 'command' },
  needs: ['paste'],
  uses: ['command', 'url', 'status', 'meant'],
  likelihood: 'foremost',
  explains: ['token-not-here', 'apple-outage'],
  title: 'APNs speaks HTTP/2 only',
  check: ({ paste, command, url, status, meant = [] }): Checked<Signs> => {
    const preface = PREFACE.exec(paste.unwrapped)?.[0]
    if (preface !== undefined) return found({ said: preface })
    const host = withoutPort(url?.host ?? '')
    const named = /[\w.-]{1,200}/u.test(host)
    const push = /\bpush\.apple\.com$/u.test(host) || meant.some(({ id }) => id === 'apns')
    if (named && !push) return notApplicable
    const frames = FRAMES.exec(paste.unwrapped)?.[0]
    if (frames !== undefined) return found({ said: frames }, push ? {} : { severity: 'ask' })
    if (!push || status !== undefined || command === undefined) return notApplicable
    const { program, options } = command
    const option = program === 'curl' ? options.find((one) => HTTP1.test(one)) : undefined
    if (option !== undefined) return found({ option })
    return program === 'wget' || program === 'http' ? found({ client: CLIENTS[program] }) : notApplicable
  },
  seen: ({ said, option, client }) =>
    said !== undefined
      ? `The paste says “${visible(said, 80)}”.`
      : `The request to APNs ${client ? `is made with ${client}, which has no HTTP/2` : `is sent with ${option}`}.`,
  why: 'APNs speaks only HTTP/2, and an HTTP/1 client can’t read its response. APNs may not have read any of the request, so it hasn’t checked the token.',
  fix: {
    text: 'Send the push with a client that speaks HTTP/2.',
    code: [
      { language: 'bash', after: 'curl --http2 …   # curl -V lists HTTP2 among its features' },
      { language: 'JavaScript', after: "import http2 from 'node:http2'   // not fetch, axios or https" },
      { language: 'Python', after: "httpx.Client(http2=True)   # pip install 'httpx[http2]'; not requests" },
      { language: 'PowerShell', after: 'Invoke-RestMethod -HttpVersion 2.0 …' },
    ],
  },
  symptom:
    'A push ends without a status: with an error of the HTTP parser, a message about HTTP/0.9 or a closed connection.',
  proof: 'Run curl --http2 -v with the same URL: it shows “using HTTP/2”, and a status with a reason.',
  sources: [
    'https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns',
    'measured',
  ],
})

const CLIENTS = { wget: 'Wget', http: 'HTTPie' } as const
