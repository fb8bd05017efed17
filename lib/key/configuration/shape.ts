const TEN = '[A-Z0-9]{10}'
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const PREFIXED = `(?:SEARCHADS|BUSINESSAPI|SCHOOLAPI)\\.${UUID}`
const REVERSE_DOMAIN = '[A-Za-z][A-Za-z0-9-]{0,60}(?:\\.[A-Za-z0-9-]{1,60}){1,10}'

/**
 * The shape of each value (Apple's pages on keys and identifiers; TN3147). A Key ID has ten characters. It is a UUID if
 * the developer created the key (Apple Ads, Apple Business, Apple School).
 */
export const shapes = {
  keyId: new RegExp(`^(?:${TEN}|${UUID})$`),
  issuerId: new RegExp(`^${UUID}$`),
  teamId: new RegExp(`^(?:${TEN}|${PREFIXED})$`),
  bundleId: new RegExp(`^${REVERSE_DOMAIN}$`),
  clientId: new RegExp(`^(?:${PREFIXED}|${REVERSE_DOMAIN})$`),
  serviceId: new RegExp(`^${REVERSE_DOMAIN}$`),
  inHouse: /^(?:true|false|yes|no)$/i,
  seconds: /^[1-9]\d{0,8}$/,
  minutes: /^[1-9]\d{0,8}$/,
  subject: /^user$/,
} as const

/**
 * Returns the prefix of an ID of Apple Ads, Apple Business or Apple School, where developers create the key themselves;
 * undefined for any other ID.
 */
export const prefixOf = (id: string): string | undefined =>
  new RegExp(`^${PREFIXED}$`).test(id) ? id.split('.', 1)[0] : undefined

/** Whether a value consists of ten capital letters and digits, like a Key ID or a Team ID. */
export const isTen = (value: string): boolean => new RegExp(`^${TEN}$`).test(value)

/** Words, and sequences of ten capital letters or digits, that are placeholders for a value. */
const WORDS =
  /^(?:PRODUCTION|ENTERPRISE|INDIVIDUAL|DEVELOPER\d?|ABCDEFGHIJ|ABC1234567|ABCD123456|ABCDE12345|ABCDEF1234|ABCDEFG123|(?=[A-Z]{10}$).*(?:KEY|TEAM|APPLE|APNS|TOKEN|SECRET|SANDBOX).*|APPLEKEYID|APPLETEAM.|.*TEAMID.*|.*KEYID.*|.*YOUR.*|.*PLACEHOLD.*|.*EXAMPLE.*|.*CHANGEME.*|.*REPLACE.*|[X0-]+|\d{10}|(.)\1+)$/i

/**
 * Whether a value is a placeholder, for example a word such as YOUR or EXAMPLE, one character repeated, or ten digits.
 */
export const isUnfilled = (value: string): boolean =>
  WORDS.test(value) ||
  /^(?:0{8}(?:-0{4}){3}-0{12}|12345678-1234-1234-1234-.*)$/.test(value) ||
  /^(?:your|my)[.-]/i.test(value)
