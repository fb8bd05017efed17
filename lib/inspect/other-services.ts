/** Text that only the responses and tools of one other service print, with the name of the service. */
const OTHERS: readonly (readonly [who: string, sign: RegExp])[] = [
  ['RevenueCat', /RevenueCat\.(?:ErrorCode|BackendErrorCode)|rc_response_status_code/],
  ['Jellyfin', /X-Emby-Token|Jellyfin\b.*\b401/],
  ['GitHub', /Bad credentials\b|@octokit\/|npm\.pkg\.github\.com|ghcr\.io|remote: Permission to \S/],
  ['npm', /\bnpm (?:ERR!|error) (?:code )?E?40[13]\b/],
  [
    'AWS',
    /botocore|amazonaws\.com|AWSAccessKeyId|InvalidClientTokenId|\boperation error \w+: \w+, https response error/,
  ],
  [
    'Google',
    /\bgoogle\.(?:auth|oauth2|api_core)\b|\bgoogleapi: Error|googleapis\.com|"status":\s?"UNAUTHENTICATED"|Google Api Error/,
  ],
  ['Firebase', /Firebase(?:Auth|Messaging)?Error|firebase-admin/],
  ['Microsoft', /\bAADSTS\d|login\.microsoftonline\.com/],
  [
    'a container registry',
    /Error response from daemon|"code":\s?"UNAUTHORIZED","message":\s?"authentication required"/,
  ],
  ['Kubernetes', /"kind":\s?"Status","apiVersion"|You must be logged in to the server/],
  ['Stripe', /\bstripe\.error\b|\bsk_(?:test|live)_|api\.stripe\.com/],
  ['OpenAI', /\bopenai\.\w+Error\b|platform\.openai\.com/],
  ['Sentry', /\bsentry reported an error\b|sentry\.io/],
  ['Supabase', /"PGRST\d{3}"|AuthApiError/],
  ['Slack', /"invalid_auth"|slack\.com\/api/],
  ['Twilio', /TwilioRestException|twilio\.com/],
  ['Elasticsearch', /"security_exception"/],
  ['NuGet', /\berror NU\d{4}\b/],
  ['OpenWeather', /\bopen-?weather(?:map)?\b/i],
  ['PayPal', /paypal\.com|"name":\s?"NOT_AUTHORIZED"/],
  ['Discord', /\bdiscord\.errors\b|discord\.com\/api/],
  ['a GraphQL server', /"errors":\s?\[\{"message":.{1,300}"extensions":/],
  ['Spring', /"status":\s?40[13],"error":"(?:Forbidden|Unauthorized)","path":|\bo\.s\.(?:\w\.)+/],
  ['Laravel', /\bIlluminate\\/],
  ['App Center', /\bappcenter\b.{0,200}\b40[13]\b|api\.appcenter\.ms/i],
  ['a browser’s push service', /\bWebPushError\b/],
  ['a web server', /"(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S{1,2000} HTTP\/[\d.]{1,3}" 40[13] \d+/],
]

/** Returns the name of the other service whose words occur in a text. */
export const otherServiceIn = (text: string): string | undefined =>
  OTHERS.find(([, sign]) => sign.test(text))?.[0]
