/** The title of one of Apple's pages, as far as its address tells: words in title case, or the number of a thread. */
export function pageTitle(address: string): string {
  const last = address.replace(/\/$/u, '').split('/').at(-1) ?? ''
  if (/^\d+$/u.test(last)) return `Developer Forums thread ${last}`
  return last
    .split('-')
    .map((word) => WORDS[word] ?? (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
    .replace(/^./u, (first) => first.toUpperCase())
}

const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])
const WORDS: Readonly<Record<string, string>> = {
  api: 'API',
  apis: 'APIs',
  apns: 'APNs',
  devicecheck: 'DeviceCheck',
  id: 'ID',
  ids: 'IDs',
  jwt: 'JWT',
  mapkit: 'MapKit',
  musickit: 'MusicKit',
  storekit: 'StoreKit',
  url: 'URL',
  weatherkit: 'WeatherKit',
}

/** Where something is known from. Only pages of Apple are links: the policy lets the reader go nowhere else. */
export function Source({ source }: { source: string }) {
  return source.startsWith('https://developer.apple.com/') ? (
    <a className="link" href={source} rel="noreferrer" title={source}>
      Apple: {pageTitle(source)}
    </a>
  ) : (
    <span className="[overflow-wrap:anywhere]">{source.replace(/^https:\/\//u, '')}</span>
  )
}
