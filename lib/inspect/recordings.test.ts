import { expect, test } from 'vitest'
import { recordings } from '../../testing/recordings'
import { inspectChecked } from './inspect-paste'

/** The word that shows Apple's body was read, by the recorded case. */
const WORDS: Readonly<Record<string, string>> = {
  'asc-200': '1234567890',
  'asc-401': 'NOT_AUTHORIZED',
  'asc-403-role': 'FORBIDDEN_ERROR',
  'asc-403-agreements': 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
  'apns-403-invalid': 'InvalidProviderToken',
  'apns-403-expired': 'ExpiredProviderToken',
  'siwa-400': 'invalid_client',
  'store-401': 'Unauthenticated',
}

/** Compares the reading of a recording with that of an expert, and returns the differences. */
function misread({ text, at, truth, case: happened }: ReturnType<typeof recordings>[number]): string[] {
  const { paste, evidence, inspection } = inspectChecked(text, { clock: at })
  const { service, status, command, codes = [], response } = evidence
  const marks = paste.tokens.flatMap(({ wrapping }) => wrapping.map(({ id }) => id))
  const cut = marks.includes('token-masked') || marks.includes('token-truncated')
  const token = paste.tokens.length === 0 ? 'none' : cut ? 'part' : 'whole'
  const address = command?.url && `${command.url.scheme || 'https'}://${command.url.host}${command.url.path}`
  const query = command?.url?.query.map(([name, value]) => `${name}=${value}`).join('&') || undefined
  const asked = truth.request?.url.split('?')[1]
  const shown = asked !== undefined && text.replace(/\s/gu, '').includes(asked)
  const word = truth.body ? WORDS[happened] : undefined
  const said = `${codes.join(' ')} ${response?.body} ${JSON.stringify(response?.json)}`
  const lead = inspection.findings[0]?.id ?? ''
  const led =
    truth.lead.length > 0
      ? truth.lead.includes(lead)
      : inspection.findings.every(({ severity }) => severity === 'info')
  return Object.entries({
    status: truth.status === (status ?? null),
    service: truth.service === ((service.sentTo[0] ?? service.madeFor)?.id ?? null),
    body: word === undefined || said.includes(word),
    request: (truth.request?.url.split('?')[0] ?? null) === (address ?? null),
    query: !shown || asked === query,
    method: truth.request?.method == null || truth.request.method === command?.method,
    token: truth.token === token,
    lead: led,
  }).flatMap(([what, right]) => (right ? [] : [what]))
}

test('every recording is read correctly', () => {
  const wrong = recordings().flatMap((recording) => {
    const what = misread(recording)
    return what.length > 0 ? [`${recording.name}: ${what.join(', ')}`] : []
  })
  expect(wrong).toEqual([])
}, 60_000)
