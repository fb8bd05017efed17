import { profiles } from '../profile/all'
import type { Profile } from '../profile/profile'

/** Names of libraries and tools in stack frames, paths and messages, and wording of responses, that one service alone has. */
const WORDS: readonly (readonly [id: string, words: RegExp])[] = [
  [
    'notary',
    /\bnotarytool\b|\brcodesign\b|\bNotary API\b|\/notary\/v\d|\bnotarize\b|\bnotarize\.py\b|\bnotary-submit\b/iu,
  ],
  [
    'app-store-server',
    /AppStoreServerAPI|app-?store-?server-?(?:library|api)|appstoreserver|appstoreserverlibrary|com\.apple\.itunes\.storekit|api\.storekit(?:-sandbox)?\.(?:itunes\.)?apple\.com|\/inApps\/v\d|\bgo-iap\b|AppStoreServerLibrary/iu,
  ],
  [
    'apns',
    /(?:Invalid|Expired|Missing)_?Provider_?Token|TooManyProviderTokenUpdates|BadEnvironmentKey(?:Id)?InToken|UnrelatedKeyIdInToken|\bAPNS\b|\bnode[_-]apn\b|\bapns2?\b|\baioapns\b|\bapnotic\b|\bAPNSwift\b|APNSError|ApnsError|\bdotAPNS\b|\bpushy\b|push\.apple\.com/iu,
  ],
  [
    'sign-in-with-apple',
    /appleid\.apple\.com\/auth\/(?:token|revoke|authorize)|sign[_ -]?in[_ -]?with[_ -]?apple|omniauth[-_]apple|passport-apple|\bAppleID::|apple-signin|appleid\.provider|\.AddApple\(|provider(?:Id|=)?["']?[:= ]{1,3}["']?apple\b|AppleIdentityProvider/iu,
  ],
  ['weatherkit', /weatherkit|weather_kit/iu],
  [
    'devicecheck',
    /devicecheck|Unable to verify authorization token|Missing or (?:badly|incorrectly) formatted (?:authorization|device) token|Failed to find bit state/iu,
  ],
  ['maps', /maps-api\.apple\.com|\bMapKit\b|mapkit-jwt/iu],
  ['apple-music', /api\.music\.apple\.com|\bMusicKit\b|music_assistant|apple-music-jwt/iu],
  ['apple-ads', /api\.searchads\.apple\.com|SEARCHADS\.|searchadsorg|apple[_ -]search[_ -]?ads/iu],
  [
    'asc-team',
    /\bNOT_AUTHORIZED\b|FORBIDDEN_ERROR|FORBIDDEN\.REQUIRED|AppStoreConnect|app[-_ ]store[-_ ]connect|appstoreconnect|\bspaceship\b|Authentication credentials are missing or invalid/iu,
  ],
]

/** `appleid.apple.com` issues access tokens for several services; their paths differ. */
const ADS_TOKEN = /appleid\.apple\.com\/auth\/oauth2\//iu

/**
 * The service that a text speaks about, by the names of libraries and tools and by the wording of responses; undefined when it names
 * none.
 */
export function serviceInWords(text: string): Profile | undefined {
  const id = ADS_TOKEN.test(text) ? 'apple-ads' : WORDS.find(([, words]) => words.test(text))?.[0]
  return profiles.find((profile) => profile.id === id)
}
