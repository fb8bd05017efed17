import type { Confidence } from '../profile/profile'
import pages from './outside-pages.json' with { type: 'json' }

/**
 * The kind of a source. `apple`: Apple's documentation, help or status pages. `standard`: an RFC or a specification.
 * `reproduced`: seen in our own tests with the real program. `maintainer`: a statement of the program's maintainers.
 * `library`: documentation or source code of a tool, a library or a vendor. `report`: a public report by somebody who
 * had the problem.
 */
export type SourceKind = 'apple' | 'reproduced' | 'maintainer' | 'standard' | 'library' | 'report'

/** A source as the page shows it. */
export interface Source {
  readonly kind: SourceKind
  /** The owner and the name of the source; never a bare number. */
  readonly title: string
  /** Undefined if there is no page to open. */
  readonly href?: string
}

/** Threads in which a maintainer of the program confirms what the cause says. */
const MAINTAINERS_SAY = new Set([
  'apple/app-store-server-library-node#37',
  'apple/app-store-server-library-python#51',
  'fastlane/fastlane#21987',
])

const RFCS: Readonly<Record<string, string>> = {
  3986: 'URI syntax',
  4648: 'base64url',
  5208: 'PKCS #8',
  5915: 'EC private keys',
  6749: 'OAuth 2.0',
  6750: 'Bearer tokens',
  6979: 'ECDSA keys',
  7468: 'PEM',
  7515: 'JSON Web Signature',
  7516: 'JSON Web Encryption',
  7517: 'JSON Web Key',
  7518: 'JSON Web Algorithms',
  7519: 'JSON Web Token',
  7521: 'OAuth 2.0 assertions',
  7797: 'unencoded JWS payload',
  8259: 'JSON',
  9110: 'HTTP',
  9700: 'OAuth 2.0 security',
}

/** Pages whose address doesn't show their title or kind. */
const SITES: readonly (readonly [start: string, kind: SourceKind, title: string])[] = [
  ['https://developer.apple.com/system-status/', 'apple', 'Apple: System Status'],
  ['https://register.apple.com/', 'apple', 'Apple: Messages for Business, MSP REST API'],
  ['https://discussions.apple.com/', 'report', 'Apple Support Communities, thread'],
  ['https://curl.se/docs/manpage', 'library', 'curl, manual'],
  ['https://zsh.sourceforge.io/Doc/', 'library', 'zsh, manual: Filename Generation'],
  ['https://fetch.spec.whatwg.org/', 'standard', 'Fetch Standard, CORS protocol'],
  ['https://documentation.onesignal.com/', 'library', 'OneSignal, documentation'],
  ['https://hexdocs.pm/app_store/', 'library', 'app_store for Elixir, documentation'],
  ['https://newreleases.io/project/github/blacktop/ipsw/', 'library', 'ipsw, release notes'],
]

/**
 * Reads a source in the notation of causes and services: `owner/repo#number`, an address, `RFC 7518 section 3.4` or
 * `measured`.
 *
 * @returns its kind, its title, and the address to open
 */
export function readSource(source: string): Source {
  if (source === 'measured') return { kind: 'reproduced', title: 'Reproduced in our own tests' }
  const rfc = /^RFC (\d+)(?: section ([\d.]+))?$/u.exec(source)
  if (rfc) {
    const [, number = '', section] = rfc
    const name = RFCS[number] === undefined ? '' : ` (${RFCS[number]})`
    return {
      kind: 'standard',
      title: `RFC ${number}${name}${section === undefined ? '' : `, section ${section}`}`,
      href: `https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}`,
    }
  }
  const thread = /^([\w.-]+\/[\w.-]+)#(\d+)$/u.exec(source)
  if (thread) {
    const [, repository = '', number = ''] = thread
    return {
      kind: MAINTAINERS_SAY.has(source) ? 'maintainer' : 'report',
      title: `GitHub: ${repository}, thread ${number}`,
      href: `https://github.com/${repository}/issues/${number}`,
    }
  }
  const href = source.replace(/ \(.*\)$/u, '')
  const site = SITES.find(([start]) => href.startsWith(start))
  if (site) return { kind: site[1], title: site[2], href }
  const repository = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)/u.exec(href)?.[1]
  if (repository !== undefined) return { kind: 'library', title: `GitHub: ${repository}, source`, href }
  const post = /^https:\/\/developer\.apple\.com\/forums\/thread\/(\d+)/u.exec(href)
  if (post) return { kind: 'report', title: `Apple Developer Forums, thread ${post[1]}`, href }
  if (href.startsWith('https://developer.apple.com/'))
    return { kind: 'apple', title: `Apple: ${pageTitle(href)}`, href }
  return { kind: 'report', title: `${new URL(href).hostname.replace(/^www\./u, '')}, article`, href }
}

/** Whether every page may link to an address, or only pages that run no script and so can't hold a key. */
export const isLinkedEverywhere = (href: string): boolean =>
  pages.everywhere.some((origin) => href.startsWith(`${origin}/`))

/** The confidence that each kind of source gives a statement, on the same scale as for statements about services. */
const CONFIDENCE: Readonly<Record<SourceKind, Confidence>> = {
  apple: 'apple',
  reproduced: 'field',
  maintainer: 'field',
  library: 'field',
  report: 'field',
  standard: 'derived',
}

/** Returns the confidence of a statement that has only this source. */
export const confidenceIn = (source: string): Confidence => CONFIDENCE[readSource(source).kind]

/** The evidence for a cause, by its best source. */
export interface EvidenceStated {
  readonly kind: SourceKind
  readonly confidence: Confidence
  /** False where it follows from a standard and no source tells of Apple or of anyone who met it. */
  readonly tested: boolean
  /** One or more whole sentences. */
  readonly text: string
}

const RANK: readonly SourceKind[] = ['apple', 'reproduced', 'maintainer', 'standard', 'library', 'report']

/** Describes the evidence for a cause, from its sources alone. */
export function evidenceOf(sources: readonly string[]): EvidenceStated {
  const read = sources.map(readSource)
  const of = (kind: SourceKind) => read.filter((source) => source.kind === kind)
  const best = RANK.find((kind) => of(kind).length > 0) ?? 'report'
  const standards = [
    ...new Set(of('standard').map(({ title }) => title.replace(/[ ,](?:\(|section).*$/u, ''))),
  ]
  const reports = of('report').length
  const sentences: string[] = []
  if (best === 'apple') sentences.push('Apple’s own pages cover this.')
  if (of('reproduced').length > 0) sentences.push('It was reproduced in our own tests.')
  if (of('maintainer').length > 0) sentences.push('The maintainers of the tool confirm it.')
  if (standards.length > 0) sentences.push(`It follows from ${standards.join(' and ')}.`)
  if (of('library').length > 0) sentences.push('The documentation or source of a tool describes it.')
  if (reports > 0)
    sentences.push(
      reports === 1 ? 'One public report describes it.' : `${reports} public reports describe it.`,
    )
  const tested = best !== 'standard' || reports > 0
  if (!tested) sentences.push('It was not tested against Apple.')
  else if (best === 'library' || best === 'report') sentences.push('We know of no Apple page about it.')
  return { kind: best, confidence: CONFIDENCE[best], tested, text: sentences.join(' ') }
}

/** Builds the title of one of Apple's pages, with the part of the documentation that its address shows. */
function pageTitle(address: string): string {
  const parts = decodeURIComponent(new URL(address).pathname)
    .split('/')
    .filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const part = PARTS[parts[1] ?? '']
  if (parts.length === 2 && part !== undefined) return part
  // The page of an endpoint, for example `-v1-token`.
  if (last.startsWith('-')) return `${last.replaceAll('-', '/')}${part === undefined ? '' : ` (${part})`}`
  const title = last.split('-').map(spelled).join(' ')
  return part === undefined || title === part ? capital(title) : `${capital(title)} (${part})`
}

function spelled(word: string): string {
  if (CAPITALS.test(word)) return word.toUpperCase()
  return SMALL.test(word) ? word : (WORDS[word] ?? capital(word))
}

const capital = (word: string): string => word.replace(/^./u, (first) => first.toUpperCase())

const SMALL = /^(?:an?|and|as|by|for|from|in|of|on|or|the|to|with)$/u
/** Words that are written in capitals. A technical note has a number of its own. */
const CAPITALS = /^(?:api|http|id|json|jws|jwt|rest|url|tn\d+)$/u
const WORDS: Readonly<Record<string, string>> = {
  apis: 'APIs',
  apns: 'APNs',
  classkit: 'ClassKit',
  devicecheck: 'DeviceCheck',
  ids: 'IDs',
  jwstransaction: 'JWSTransaction',
  mapkit: 'MapKit',
  musickit: 'MusicKit',
  oauth: 'OAuth',
  ratelimitexceedederror: 'RateLimitExceededError',
  servernotificationurlnotfounderror: 'ServerNotificationUrlNotFoundError',
  storekit: 'StoreKit',
  transactionidnotfounderror: 'TransactionIdNotFoundError',
  weatherkit: 'WeatherKit',
}
/** The parts of Apple's documentation, by the beginning of the address. */
const PARTS: Readonly<Record<string, string>> = {
  'app-store-connect': 'App Store Connect Help',
  account: 'Account Help',
  applebusinessapi: 'Apple Business API',
  applemapsserverapi: 'Apple Maps Server API',
  applemusicapi: 'Apple Music API',
  applemusicfeed: 'Apple Music Feed',
  applenews: 'Apple News',
  appleschoolmanagerapi: 'Apple School Manager API',
  appletvfeed: 'Apple TV Feed',
  appstoreconnectapi: 'App Store Connect API',
  appstoreserverapi: 'App Store Server API',
  devicecheck: 'DeviceCheck',
  devicemanagement: 'Device Management',
  enterpriseprogramapi: 'Enterprise Program API',
  mapkitjs: 'MapKit JS',
  retentionmessaging: 'Retention Messaging API',
  signinwithapplerestapi: 'Sign in with Apple REST API',
  storekit: 'StoreKit',
  technotes: 'Technical Note',
  usernotifications: 'User Notifications',
  walletorders: 'Wallet Orders',
  weatherkitrestapi: 'WeatherKit REST API',
}
