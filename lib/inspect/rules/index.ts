import type { Rule } from '../rule'
import { accessTokenInExchange } from './access-token-in-exchange'
import { adsClock } from './ads-clock'
import { agreementsMissing } from './agreements-missing'
import { agreementsNoneToSign } from './agreements-none-to-sign'
import { algHs256 } from './alg-hs256'
import { algMissing } from './alg-missing'
import { algNone } from './alg-none'
import { algOther } from './alg-other'
import { altoolOptionRenamed } from './altool-option-renamed'
import { analyticsNotReady } from './analytics-not-ready'
import { apiAccessNotRequested } from './api-access-not-requested'
import { apnsConnectionShared } from './apns-connection-shared'
import { apnsEnvironment } from './apns-environment'
import { apnsHttp1 } from './apns-http1'
import { apnsKidTeamSwapped } from './apns-kid-team-swapped'
import { apnsOldIat } from './apns-old-iat'
import { apnsTokenOnAsc } from './apns-token-on-asc'
import { apnsTooMany } from './apns-too-many'
import { apnsTopicNotAllowed } from './apns-topic-not-allowed'
import { apnsTopicSuffix } from './apns-topic-suffix'
import { appleIdToken } from './apple-id-token'
import { appleOutage } from './apple-outage'
import { appleTransient } from './apple-transient'
import { ascKeyOnDeviceCheck } from './asc-key-on-devicecheck'
import { ascKeyOnStoreServer } from './asc-key-on-store-server'
import { asmScopeMismatch } from './asm-scope-mismatch'
import { audArray } from './aud-array'
import { audEnterprise } from './aud-enterprise'
import { audMissing } from './aud-missing'
import { audWrong } from './aud-wrong'
import { authorizationCodeNotJwt } from './authorization-code-not-jwt'
import { b64Padded } from './b64-padded'
import { b64Standard } from './b64-standard'
import { bearerMissing } from './bearer-missing'
import { bearerNotAToken } from './bearer-not-a-token'
import { bearerOtherScheme } from './bearer-other-scheme'
import { bearerTwice } from './bearer-twice'
import { bidMissing } from './bid-missing'
import { bidOnAsc } from './bid-on-asc'
import { bidWrong } from './bid-wrong'
import { claimsDuplicate } from './claims-duplicate'
import { claimsExtra } from './claims-extra'
import { claimsNotObject } from './claims-not-object'
import { clockBehind } from './clock-behind'
import { cmdSingleQuotes } from './cmd-single-quotes'
import { corsBrowser } from './cors-browser'
import { curlGlobbing } from './curl-globbing'
import { curlHeaderUnquoted } from './curl-header-unquoted'
import { curlSmartQuotes } from './curl-smart-quotes'
import { devicecheckEnvironment } from './devicecheck-environment'
import { devicecheckNeverSet } from './devicecheck-never-set'
import { expBeforeIat } from './exp-before-iat'
import { expExactly20 } from './exp-exactly-20'
import { expMissing } from './exp-missing'
import { expPassed } from './exp-passed'
import { expReusedToTheEnd } from './exp-reused-to-the-end'
import { expTooFar } from './exp-too-far'
import { getTurnedPost } from './get-turned-post'
import { headerCrit } from './header-crit'
import { headerEmbeddedKey } from './header-embedded-key'
import { headerName } from './header-name'
import { headerNewline } from './header-newline'
import { headerWeatherkitId } from './header-weatherkit-id'
import { headerX5c } from './header-x5c'
import { hostWrong } from './host-wrong'
import { httpNotHttps } from './http-not-https'
import { iapKeyOnAsc } from './iap-key-on-asc'
import { iatBackdatedPlus20 } from './iat-backdated-plus-20'
import { iatInFuture } from './iat-in-future'
import { iatMissing } from './iat-missing'
import { individualKeyNotPermitted } from './individual-key-not-permitted'
import { individualKeyUnsupported } from './individual-key-unsupported'
import { individualKeyWithIss } from './individual-key-with-iss'
import { issAndSubBoth } from './iss-and-sub-both'
import { issMalformed } from './iss-malformed'
import { issMissing } from './iss-missing'
import { issOtherTeam } from './iss-other-team'
import { issTeamId } from './iss-team-id'
import { jsonBad } from './json-bad'
import { jwePasted } from './jwe-pasted'
import { keyFileNameSaysOther } from './key-file-name-says-other'
import { keyFileNotFound } from './key-file-not-found'
import { keyRevoked } from './key-revoked'
import { keyTooNew } from './key-too-new'
import { keyUnreadable } from './key-unreadable'
import { kidDecorated } from './kid-decorated'
import { kidInPayload } from './kid-in-payload'
import { kidIsUuid } from './kid-is-uuid'
import { kidMissing } from './kid-missing'
import { kidOddShape } from './kid-odd-shape'
import { kidPlaceholder } from './kid-placeholder'
import { kidQuoted } from './kid-quoted'
import { kidWhitespace } from './kid-whitespace'
import { kidWrong } from './kid-wrong'
import { lineContinuation } from './line-continuation'
import { longLifeNoScope } from './long-life-no-scope'
import { longLifeScopeNotListed } from './long-life-scope-not-listed'
import { mapsOriginMismatch } from './maps-origin-mismatch'
import { membershipExpired } from './membership-expired'
import { musicOriginMissing } from './music-origin-missing'
import { musicUserTokenMissing } from './music-user-token-missing'
import { musickitLife } from './musickit-life'
import { nbfInFuture } from './nbf-in-future'
import { nestedToken } from './nested-token'
import { noDeveloperTeam } from './no-developer-team'
import { notAnAppleToken } from './not-an-apple-token'
import { notApplesResponse } from './not-apples-response'
import { notEs256Service } from './not-es256-service'
import { notaryIssuer } from './notary-issuer'
import { oauthContentType } from './oauth-content-type'
import { oauthFieldName } from './oauth-field-name'
import { operationNotOffered } from './operation-not-offered'
import { pasteTooLong } from './paste-too-long'
import { pathWrong } from './path-wrong'
import { persistentUnexplained } from './persistent-unexplained'
import { portalKeyOnAsc } from './portal-key-on-asc'
import { presignedUrlWithToken } from './presigned-url-with-token'
import { proxyStrips } from './proxy-strips'
import { rateLimit } from './rate-limit'
import { redirectDropsHeader } from './redirect-drops-header'
import { roleInsufficient } from './role-insufficient'
import { scopeNoMatch } from './scope-no-match'
import { scopeNonGet } from './scope-non-get'
import { scopeOtherEndpoint } from './scope-other-endpoint'
import { scopeShape } from './scope-shape'
import { sessionNotToken } from './session-not-token'
import { sigDer } from './sig-der'
import { sigHmacUnderEs256 } from './sig-hmac-under-es256'
import { sigLength } from './sig-length'
import { sigNoVerify } from './sig-no-verify'
import { sigVerifiesBut401 } from './sig-verifies-but-401'
import { siwaContentType } from './siwa-content-type'
import { siwaSub } from './siwa-sub'
import { siwaTokenOnAsc } from './siwa-token-on-asc'
import { storeServer60Edge } from './store-server-60-edge'
import { storeServerNoNotificationUrl } from './store-server-no-notification-url'
import { storeServerNotReleased } from './store-server-not-released'
import { storeServerOtherEnvironment } from './store-server-other-environment'
import { subNotUser } from './sub-not-user'
import { teamKeyWithSub } from './team-key-with-sub'
import { timeCocoaEpoch } from './time-cocoa-epoch'
import { timeFraction } from './time-fraction'
import { timeIso } from './time-iso'
import { timeMs } from './time-ms'
import { timeMsAddedToSeconds } from './time-ms-added-to-seconds'
import { timeRelative } from './time-relative'
import { timeString } from './time-string'
import { timeZeroLife } from './time-zero-life'
import { timeZoneShift } from './time-zone-shift'
import { tokenBytesRepr } from './token-bytes-repr'
import { tokenDoubleEncoded } from './token-double-encoded'
import { tokenInQuery } from './token-in-query'
import { tokenInvisibleChars } from './token-invisible-chars'
import { tokenIsKey } from './token-is-key'
import { tokenMasked } from './token-masked'
import { tokenNotExchanged } from './token-not-exchanged'
import { tokenNotHere } from './token-not-here'
import { tokenPartCount } from './token-part-count'
import { tokenQuotedOrBracketed } from './token-quoted-or-bracketed'
import { tokenTruncated } from './token-truncated'
import { tokenWrapped } from './token-wrapped'
import { toolCredentialMissing } from './tool-credential-missing'
import { toolLoginNotKey } from './tool-login-not-key'
import { twoAuthorizations } from './two-authorizations'
import { typMisnamed } from './typ-misnamed'
import { typMissing } from './typ-missing'
import { urlAmpersand } from './url-ampersand'
import { varEmpty } from './var-empty'
import { varNotExpanded } from './var-not-expanded'
import { weatherkitIncomplete } from './weatherkit-incomplete'
import { weatherkitNotEnabled } from './weatherkit-not-enabled'
import { weatherkitServiceId } from './weatherkit-service-id'
import { xcodebuildNoAccount } from './xcodebuild-no-account'
import { zshNoMatch } from './zsh-no-match'

const list = [
  // key
  keyFileNotFound,
  keyUnreadable,
  keyFileNameSaysOther,
  // header
  algHs256,
  algOther,
  algNone,
  algMissing,
  kidMissing,
  kidInPayload,
  kidDecorated,
  kidWhitespace,
  kidQuoted,
  kidIsUuid,
  kidPlaceholder,
  kidWrong,
  kidOddShape,
  typMissing,
  typMisnamed,
  headerX5c,
  headerCrit,
  headerEmbeddedKey,
  nestedToken,
  headerWeatherkitId,
  // claims
  issTeamId,
  issMissing,
  issMalformed,
  issOtherTeam,
  issAndSubBoth,
  individualKeyWithIss,
  teamKeyWithSub,
  subNotUser,
  audMissing,
  audWrong,
  audEnterprise,
  audArray,
  bidMissing,
  bidWrong,
  bidOnAsc,
  scopeNoMatch,
  scopeOtherEndpoint,
  scopeNonGet,
  scopeShape,
  longLifeNoScope,
  longLifeScopeNotListed,
  claimsExtra,
  claimsDuplicate,
  claimsNotObject,
  // time
  timeZoneShift,
  expPassed,
  expReusedToTheEnd,
  expTooFar,
  expExactly20,
  iatBackdatedPlus20,
  iatInFuture,
  clockBehind,
  iatMissing,
  expMissing,
  timeMs,
  timeMsAddedToSeconds,
  timeRelative,
  timeZeroLife,
  expBeforeIat,
  timeCocoaEpoch,
  timeFraction,
  timeString,
  timeIso,
  nbfInFuture,
  storeServer60Edge,
  // signature
  sigDer,
  sigHmacUnderEs256,
  sigLength,
  sigNoVerify,
  sigVerifiesBut401,
  b64Standard,
  b64Padded,
  tokenWrapped,
  tokenQuotedOrBracketed,
  tokenBytesRepr,
  tokenInvisibleChars,
  tokenPartCount,
  jwePasted,
  authorizationCodeNotJwt,
  tokenTruncated,
  tokenMasked,
  tokenDoubleEncoded,
  tokenIsKey,
  tokenNotHere,
  jsonBad,
  // transport
  pasteTooLong,
  bearerMissing,
  bearerTwice,
  bearerOtherScheme,
  curlHeaderUnquoted,
  varNotExpanded,
  varEmpty,
  bearerNotAToken,
  curlSmartQuotes,
  headerNewline,
  headerName,
  twoAuthorizations,
  tokenInQuery,
  curlGlobbing,
  zshNoMatch,
  urlAmpersand,
  cmdSingleQuotes,
  lineContinuation,
  httpNotHttps,
  redirectDropsHeader,
  getTurnedPost,
  hostWrong,
  presignedUrlWithToken,
  pathWrong,
  proxyStrips,
  corsBrowser,
  // account
  agreementsMissing,
  agreementsNoneToSign,
  membershipExpired,
  roleInsufficient,
  operationNotOffered,
  individualKeyUnsupported,
  individualKeyNotPermitted,
  keyRevoked,
  keyTooNew,
  appleTransient,
  persistentUnexplained,
  apiAccessNotRequested,
  noDeveloperTeam,
  storeServerNotReleased,
  toolLoginNotKey,
  toolCredentialMissing,
  altoolOptionRenamed,
  xcodebuildNoAccount,
  sessionNotToken,
  rateLimit,
  analyticsNotReady,
  notApplesResponse,
  appleOutage,
  // services
  iapKeyOnAsc,
  ascKeyOnStoreServer,
  portalKeyOnAsc,
  ascKeyOnDeviceCheck,
  apnsTokenOnAsc,
  siwaTokenOnAsc,
  appleIdToken,
  tokenNotExchanged,
  apnsKidTeamSwapped,
  apnsOldIat,
  apnsTooMany,
  apnsEnvironment,
  apnsTopicNotAllowed,
  apnsConnectionShared,
  apnsHttp1,
  apnsTopicSuffix,
  siwaContentType,
  oauthContentType,
  accessTokenInExchange,
  oauthFieldName,
  asmScopeMismatch,
  siwaSub,
  musickitLife,
  musicOriginMissing,
  musicUserTokenMissing,
  mapsOriginMismatch,
  weatherkitIncomplete,
  weatherkitServiceId,
  weatherkitNotEnabled,
  devicecheckNeverSet,
  devicecheckEnvironment,
  storeServerNoNotificationUrl,
  storeServerOtherEnvironment,
  notEs256Service,
  notAnAppleToken,
  notaryIssuer,
  adsClock,
] as const

export type RuleId = (typeof list)[number]['id']

/**
 * Every rule, by section, in the order of the list of causes. The types require that a rule only explains other rules.
 */
export const rules: readonly Rule<RuleId, RuleId>[] = list
