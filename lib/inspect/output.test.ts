import { describe, expect, test } from 'vitest'
import { inspectChecked } from './inspect-paste'

const URL = 'https://api.appstoreconnect.apple.com/v1/apps'
const REJECTED = '{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}'
const MASKS = ['***', '[REDACTED]', 'xxxxxxxxxxxx']
const SHORTENED = ['eyJhbGciOiJFUzI1NiIs...', 'eyJhbGciOiJFUzI1NiIs…']

/** Outputs of programs that had sent a token. */
const OUTPUTS: Readonly<Record<string, (token: string) => string>> = {
  'a log of fastlane': (token) =>
    `[22:37:02] DEBUG bundle exec fastlane pilot upload\n[22:37:03] POST ${URL}\n[22:37:03] Authorization: Bearer ${token}\n[22:37:04] HTTP 401\n[22:37:04] ${REJECTED}`,
  'a command in the log of a build': (token) =>
    `2026-03-14T09:15:02.1234567Z ##[group]Run curl -H "Authorization: Bearer ${token}" ${URL}\n2026-03-14T09:15:02.1234567Z shell: /usr/bin/bash -e {0}\n2026-03-14T09:15:03.1234567Z ${REJECTED}`,
  'a command as the web view of a build shows it': (token) =>
    `Run curl -H "Authorization: Bearer ${token}" ${URL}\n${REJECTED}`,
  'a command that a shell prints when it runs it': (token) =>
    `+ curl ${URL} -H 'Authorization: Bearer ${token}'\n${REJECTED}`,
  'the output of curl': (token) =>
    `$ curl -v ${URL} -H "Authorization: Bearer $TOKEN"\n> GET /v1/apps HTTP/2\n> Host: api.appstoreconnect.apple.com\n> Authorization: Bearer ${token}\n>\n< HTTP/2 401\n\n${REJECTED}`,
  'an HTTP message': (token) =>
    `GET /v1/apps HTTP/1.1\nHost: api.appstoreconnect.apple.com\nAuthorization: Bearer ${token}\n\nHTTP/1.1 401 Unauthorized\n\n${REJECTED}`,
  'an error of a JavaScript library': (token) =>
    `AxiosError: Request failed with status code 401\n    at settle (node_modules/axios/lib/core/settle.js:19:12)\n  config: {\n    method: 'get',\n    url: '${URL}',\n    headers: { Accept: 'application/json', Authorization: 'Bearer ${token}' }\n  },\n  response: { status: 401, data: { errors: [ { status: '401', code: 'NOT_AUTHORIZED' } ] } }`,
  'a log of Python': (token) =>
    `DEBUG:app:headers={'Authorization': 'Bearer ${token}'}\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${URL}`,
  'a log of Dart': (token) =>
    `*** Request ***\nuri: ${URL}\nmethod: GET\nheaders:\n Authorization: Bearer ${token}\n*** Response ***\nstatusCode: 401\nResponse Text:\n${REJECTED}`,
  'a line of a JSON log': (token) =>
    `{"level":"error","time":"2026-03-14T09:15:02Z","url":"${URL}","headers":{"authorization":"Bearer ${token}"},"status":401}`,
}

/** What sends the token as it is written. */
const WRITTEN: Readonly<Record<string, (token: string) => string>> = {
  'a command of curl': (token) => `$ curl ${URL} -H "Authorization: Bearer ${token}"\n${REJECTED}`,
  'a command of PowerShell': (token) =>
    `PS C:\\> Invoke-RestMethod -Uri ${URL} -Headers @{Authorization="Bearer ${token}"}\n${REJECTED}`,
  'JavaScript code': (token) =>
    `const res = await fetch('${URL}', {\n  headers: { Authorization: 'Bearer ${token}' },\n})\n${REJECTED}`,
  'Python code': (token) =>
    `import requests\nr = requests.get("${URL}", headers={"Authorization": "Bearer ${token}"})\nprint(r.status_code)\n# 401`,
  'a setting of a workflow': (token) =>
    `env:\n  AUTH: "Bearer ${token}"\nsteps:\n  - run: curl -H "Authorization: $AUTH" ${URL}\n${REJECTED}`,
}

const found = (text: string) =>
  inspectChecked(text, { clock: 1_795_819_027 }).inspection.findings.map(({ id, severity }) => ({
    id,
    severity,
  }))
const possible = (text: string) => found(text).flatMap(({ id, severity }) => (severity === 'ask' ? [id] : []))
const USUAL = ['key-revoked', 'kid-wrong', 'iss-other-team', 'exp-passed', 'iat-in-future', 'apple-outage']

describe.each([
  ['token-masked', MASKS],
  ['token-truncated', SHORTENED],
])('%s', (id, tokens) => {
  test.each(Object.entries(OUTPUTS))('does not explain a rejection that is in %s', (_, output) => {
    for (const token of tokens) {
      const text = output(token)
      expect(found(text)[0], text).toEqual({ id, severity: 'error' })
      expect(possible(text), text).toEqual(expect.arrayContaining(USUAL))
    }
  })

  test.each(Object.entries(WRITTEN))('explains a rejection if it is in %s', (_, written) => {
    for (const token of tokens) {
      const text = written(token)
      expect(found(text), text).toContainEqual({ id, severity: 'error' })
      expect(possible(text), text).toEqual([])
    }
  })
})

test.each([
  ...MASKS.map((mask) => `Bearer ${mask}`),
  'Authorization: Bearer ***',
  'ASC_TOKEN=eyJhbGciOiJFUzI1NiIs********',
])('%s alone has no other cause', (text) => {
  expect(found(text)).toEqual([{ id: 'token-masked', severity: 'error' }])
  expect(inspectChecked(text, { clock: 0 }).inspection.findings[0]?.seen).toMatch(/^The text has /u)
})

test('another error explains the rejection although the log hides the token', () => {
  const log = OUTPUTS['a log of fastlane']?.('***').replaceAll('https:', 'http:') ?? ''
  expect(found(log)).toContainEqual({ id: 'http-not-https', severity: 'error' })
  expect(possible(log)).toEqual([])
})

test('a log with a hidden token and without a rejection has no possible causes', () => {
  const log =
    OUTPUTS['a log of fastlane']?.('***').replace('HTTP 401', 'HTTP 200').replace(REJECTED, '{"data":[]}') ??
    ''
  expect(found(log)).toEqual([{ id: 'token-masked', severity: 'error' }])
})

test('the words of a masked token do not claim that the mask was sent', () => {
  for (const text of [...Object.values(OUTPUTS), ...Object.values(WRITTEN)].map((around) => around('***'))) {
    const [finding] = inspectChecked(text, { clock: 0 }).inspection.findings.filter(
      ({ id }) => id === 'token-masked',
    )
    expect(finding?.seen).toMatch(
      /^The (?:log shows “\*\*\*” instead of the token that was sent|text has “\*\*\*” instead of a token)\.$/u,
    )
  }
})

test('no check of a hidden token counts as passed, and those of the request do', () => {
  const { passed, notChecked } = inspectChecked(OUTPUTS['a log of fastlane']?.('***') ?? '', {
    clock: 0,
  }).inspection
  const ids = passed.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['bearer-missing', 'http-not-https']))
  expect(ids).not.toContain('token-wrapped')
  expect(notChecked).toContainEqual(expect.objectContaining({ id: 'token-wrapped', needs: ['token'] }))
})

test.each([
  ['fastlane', '[22:37:02] DEBUG bundle exec fastlane pilot upload', 'puts Spaceship::ConnectAPI.token.text'],
  ['fastlane', '[!] … (Spaceship::UnauthorizedAccessError)', 'puts Spaceship::ConnectAPI.token.text'],
  ['Ruby', "app.rb:12:in `call'", 'puts token'],
  ['Python', 'Traceback (most recent call last):', 'print(token)'],
  ['JavaScript', '    at settle (settle.js:19:12)', 'console.log(token)'],
  ['bash', '', 'printf \'%s\\n\' "$TOKEN"'],
])('a hidden token is printed in %s: %s', (language, line, after) => {
  for (const [id, token] of [
    ['token-masked', '***'],
    ['token-truncated', 'eyJhbGciOiJFUzI1NiIs...'],
  ]) {
    const text = `${line}\nGET ${URL}\nAuthorization: Bearer ${token}\nHTTP/1.1 401 Unauthorized\n${REJECTED}`
    const { findings } = inspectChecked(text, { clock: 0 }).inspection
    expect(findings.find((finding) => finding.id === id)?.fix.code).toEqual([{ language, after }])
  }
})
