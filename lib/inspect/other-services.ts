/** Text that only the responses and tools of one other service print, with the name of the service. */
const OTHERS: readonly (readonly [who: string, sign: RegExp])[] = [
  ['RevenueCat', /RevenueCat\.(?:ErrorCode|BackendErrorCode)|rc_response_status_code/u],
  ['Jellyfin', /X-Emby-Token|Jellyfin\b.*\b401/u],
  ['GitHub', /Bad credentials\b|@octokit\/|npm\.pkg\.github\.com|ghcr\.io|remote: Permission to \S/u],
  ['npm', /\bnpm (?:ERR!|error) (?:code )?E?40[13]\b/u],
  [
    'AWS',
    /botocore|amazonaws\.com|AWSAccessKeyId|InvalidClientTokenId|\boperation error \w+: \w+, https response error/u,
  ],
  [
    'Google',
    /\bgoogle\.(?:auth|oauth2|api_core)\b|\bgoogleapi: Error|googleapis\.com|"status":\s?"UNAUTHENTICATED"|Google Api Error/u,
  ],
  ['Firebase', /Firebase(?:Auth|Messaging)?Error|firebase-admin/u],
  ['Microsoft', /\bAADSTS\d|login\.microsoftonline\.com/u],
  [
    'a container registry',
    /Error response from daemon|"code":\s?"UNAUTHORIZED","message":\s?"authentication required"/u,
  ],
  ['Kubernetes', /"kind":\s?"Status","apiVersion"|You must be logged in to the server/u],
  ['Stripe', /\bstripe\.error\b|\bsk_(?:test|live)_|api\.stripe\.com/u],
  ['OpenAI', /\bopenai\.\w+Error\b|platform\.openai\.com/u],
  ['Sentry', /\bsentry reported an error\b|sentry\.io/u],
  ['Supabase', /"PGRST\d{3}"|AuthApiError/u],
  ['Slack', /"invalid_auth"|slack\.com\/api/u],
  ['Twilio', /TwilioRestException|twilio\.com/u],
  ['Elasticsearch', /"security_exception"/u],
  ['NuGet', /\berror NU\d{4}\b/u],
  ['PayPal', /paypal\.com|"name":\s?"NOT_AUTHORIZED"/u],
  ['Discord', /\bdiscord\.errors\b|discord\.com\/api/u],
  ['a GraphQL server', /"errors":\s?\[\{"message":.{1,300}"extensions":/u],
  ['Spring', /"status":\s?40[13],"error":"(?:Forbidden|Unauthorized)","path":|\bo\.s\.(?:\w\.)+/u],
  ['Laravel', /\bIlluminate\\/u],
  ['App Center', /\bappcenter\b.{0,200}\b40[13]\b|api\.appcenter\.ms/iu],
  ['a browser’s push service', /\bWebPushError\b/u],
  ['a web server', /"(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S{1,2000} HTTP\/[\d.]{1,3}" 40[13] \d+/u],
]

/** Returns the name of the other service whose words occur in a text. */
export const otherServiceIn = (text: string): string | undefined =>
  OTHERS.find(([, sign]) => sign.test(text))?.[0]
