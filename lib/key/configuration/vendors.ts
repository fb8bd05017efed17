import { APPLE_TERMS } from './apple-terms'
import type { Entry } from './entry'
import { hasTerm, wordsIn } from './words'

/**
 * How entries of another vendor are recognized: by words in their names, or by a shape of value that no identifier of
 * Apple has.
 */
interface Vendor {
  words: readonly string[]
  values: readonly RegExp[]
}

/** One line per vendor. Words are written as `wordsIn` returns them, joined by `_`. */
const VENDORS: readonly Vendor[] = [
  {
    words: ['aws', 'amazon', 's3', 'cognito', 'access_key_id'],
    values: [
      /^(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}$/,
      /^(?:AIDA|AROA|AIPA|AGPA|ANPA|ANVA|APKA|ASCA)[A-Z0-9]{16,17}$/,
      /^\d{12}$/,
      /^arn:aws/,
      /^amzn1\./,
      /^[a-z]{2}-[a-z]+-\d_[A-Za-z0-9]{9}$/,
    ],
  },
  {
    words: ['google', 'gcp', 'gcm', 'fcm', 'firebase', 'play', 'android'],
    values: [
      /\.apps\.googleusercontent\.com$/,
      /^com\.googleusercontent\.apps\./,
      /^GOCSPX-/,
      /^AIza[\w-]{35}$/,
      /^[0-9a-f]{40}$/,
      /^\d{21}$/,
      /\.gserviceaccount\.com$/,
      /^\d+:\d{6,}:(?:ios|android|web):/,
    ],
  },
  {
    words: ['github', 'gitlab', 'bitbucket', 'gitea'],
    values: [
      /^[0-9a-f]{20}$/,
      /^Iv1\.[0-9a-f]{4,16}$/,
      /^[IO]v23[A-Za-z0-9]{16}$/,
      /^gh[pousr]_\w{20,}$/,
      /^github_pat_\w+$/,
      /^glpat-[\w-]+$/,
    ],
  },
  { words: ['facebook', 'instagram', 'whatsapp'], values: [/^\d{13,17}$/, /^[0-9a-f]{32}$/] },
  { words: ['twitter'], values: [/^[A-Za-z0-9]{25}$/, /^[A-Za-z0-9]{50}$/] },
  { words: ['microsoft', 'azure', 'azuread', 'entra', 'msal'], values: [/^[\w.~-]{3}\dQ~[\w.~-]{31,34}$/] },
  { words: ['slack'], values: [/^\d{9,}\.\d{9,}$/, /^xox[abeoprs]-/] },
  {
    words: ['discord', 'linkedin', 'spotify', 'tiktok', 'twitch', 'reddit', 'kakao', 'naver', 'yandex', 'vk'],
    values: [/^\d{17,20}$/],
  },
  {
    words: ['stripe', 'paypal', 'braintree', 'adyen'],
    values: [/^(?:sk|pk|rk)_(?:live|test)_\w+$/, /^whsec_/, /^(?:acct|price|prod|cus|ca)_\w+$/],
  },
  {
    words: ['twilio', 'sendgrid', 'mailgun', 'mailchimp', 'postmark', 'resend', 'vonage'],
    values: [
      /^(?:AC|SK|MG|VA|SM|PN|IS|CR|AP)[0-9a-f]{32}$/,
      /^SG\.[\w-]{16,}\.[\w-]{30,}$/,
      /^key-[0-9a-f]{32}$/,
      /^re_\w+$/,
    ],
  },
  {
    words: ['supabase', 'planetscale', 'upstash'],
    values: [/^[a-z]{20}$/, /^sb_(?:publishable|secret)_/, /^eyJ/],
  },
  { words: ['auth0', 'okta', 'clerk', 'keycloak', 'fusionauth', 'workos'], values: [/^0oa[A-Za-z0-9]{17}$/] },
  { words: ['algolia', 'meilisearch', 'typesense', 'elastic'], values: [] },
  {
    words: ['cloudflare', 'r2', 'minio', 'backblaze', 'vercel', 'netlify', 'heroku', 'digitalocean'],
    values: [/^team_\w{20,}$/, /^prj_\w{20,}$/],
  },
  {
    words: ['sentry', 'datadog', 'mixpanel', 'amplitude', 'posthog', 'newrelic', 'bugsnag'],
    values: [/^https:\/\/[0-9a-f]{32}@/],
  },
  {
    words: ['linear', 'notion', 'jira', 'asana', 'zendesk', 'intercom', 'hubspot', 'salesforce'],
    values: [],
  },
  {
    words: ['onesignal', 'revenuecat', 'adapty', 'pusher', 'airship', 'braze'],
    values: [/^(?:appl|goog|amzn|strp|sk)_\w+$/],
  },
  { words: ['vapid', 'coinbase', 'docusign', 'zoom', 'plaid', 'shopify'], values: [] },
]

/**
 * Other purposes of keys and IDs. They count only in the name itself, because the names around it may be those of a
 * library that signs for Apple, such as `jwt.sign`.
 */
const USES = [
  'ssh',
  'gpg',
  'pgp',
  'tls',
  'ssl',
  'kms',
  'jwt',
  'session',
  'cookie',
  'encryption',
  'webhook',
  'csrf',
  'wallet',
  'merchant',
]

/** Whether a value has the shape that another vendor uses, whatever its name. */
export const isForeignValue = (value: string): boolean =>
  VENDORS.some(({ values }) => values.some((shape) => shape.test(value)))

/**
 * Whether the names of an entry show that it belongs to another vendor. The nearest name that points to Apple or to a
 * vendor decides.
 */
export function isForeignName({ path, name, heading = '' }: Entry): boolean {
  const title = heading.length <= 30 ? heading : ''
  for (const near of [name, ...[...path].reverse(), title]) {
    const words = wordsIn(near)
    if (APPLE_TERMS.some((term) => hasTerm(words, term))) return false
    if (near === name && USES.some((term) => hasTerm(words, term))) return true
    if (VENDORS.some((vendor) => vendor.words.some((term) => hasTerm(words, term)))) return true
  }
  return false
}
