import { anything, assert, integer, option, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PastedResponse } from '../paste/paste'
import { profiles } from '../profile/all'
import { appStoreServer } from '../profile/app-store-server'
import { ascTeam } from '../profile/asc-team'
import { explainResponse } from './response'

const responseOf = (
  status: number | undefined,
  body: unknown = '',
  headers: PastedResponse['headers'] = [],
): PastedResponse => ({
  start: 0,
  end: 0,
  headers,
  ...(status === undefined ? {} : { status }),
  ...(typeof body === 'string' ? { body } : { body: JSON.stringify(body), json: body }),
})

const error = (status: number, code: string, more: Record<string, unknown> = {}) => ({
  errors: [{ status: String(status), code, title: 'Title.', detail: 'Detail.', ...more }],
})

describe('App Store Connect', () => {
  test('NOT_AUTHORIZED rejects the token', () => {
    const explained = explainResponse(responseOf(401, error(401, 'NOT_AUTHORIZED')), ascTeam)
    expect(explained).toMatchObject({ status: 401, shape: 'errors', token: 'rejected' })
    expect(explained.says[0]?.code).toBe('NOT_AUTHORIZED')
    expect(explained.proof).toContain('rejected')
  })

  test('a code is recognized by its prefix at a dot', () => {
    expect(
      explainResponse(responseOf(403, error(403, 'FORBIDDEN_ERROR.SOMETHING.NEW'))).says[0]?.means,
    ).toContain('role')
    expect(explainResponse(responseOf(409, error(409, 'ENTITY_ERROR.ATTRIBUTE.INVALID'))).token).toBe(
      'accepted',
    )
  })

  test('a longer word is not a prefix', () => {
    const means = explainResponse(responseOf(403, error(403, 'FORBIDDENX'))).says[0]?.means
    expect(means).not.toContain('agreement')
  })

  test('an agreement and a role are distinguished', () => {
    const agreement = explainResponse(
      responseOf(403, error(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED')),
      ascTeam,
    )
    const role = explainResponse(responseOf(403, error(403, 'FORBIDDEN_ERROR')), ascTeam)
    expect(agreement.says[0]?.means).toContain('agreement')
    expect(role.says[0]?.means).not.toContain('agreement')
    expect(role.says[0]?.means).toContain('role')
    for (const one of [agreement, role]) {
      expect(one.token).toBe('accepted')
      expect(one.proof).toContain('almost certainly')
    }
  })

  test('the title is never compared', () => {
    const explained = explainResponse(
      responseOf(
        409,
        error(409, 'STATE_ERROR', { title: 'Authentication credentials are missing or invalid.' }),
      ),
    )
    expect(explained.token).toBe('accepted')
  })

  test('the status inside the body is used if there is no status line', () => {
    expect(explainResponse(responseOf(undefined, error(401, 'NOT_AUTHORIZED'))).status).toBe(401)
  })

  test('id, parameter and detail are kept', () => {
    const explained = explainResponse(
      responseOf(
        400,
        error(400, 'PARAMETER_ERROR.ILLEGAL', { id: 'abc-1', source: { parameter: 'filter[x]' } }),
      ),
    )
    expect(explained.support).toEqual({ name: 'id', value: 'abc-1' })
    expect(explained.says[0]).toMatchObject({ about: 'filter[x]', detail: 'Detail.' })
  })

  test('every one of several errors is explained, and a rejection outweighs the rest', () => {
    const explained = explainResponse(
      responseOf(undefined, {
        errors: [
          { status: '404', code: 'NOT_FOUND', title: '', detail: '' },
          { status: '401', code: 'NOT_AUTHORIZED', title: '', detail: '' },
        ],
      }),
    )
    expect(explained.says).toHaveLength(2)
    expect(explained.token).toBe('rejected')
  })

  test('a body that a log cut off is still recognized', () => {
    const text = JSON.stringify(error(403, 'FORBIDDEN_ERROR'), null, 2).slice(0, 80)
    expect(explainResponse(responseOf(undefined, text)).says[0]?.code).toBe('FORBIDDEN_ERROR')
  })

  test('a body printed by Ruby or Python is recognized', () => {
    const ruby = '{"errors"=>[{"status"=>"401", "code"=>"NOT_AUTHORIZED", "title"=>"T"}]}'
    const python = "{'errors': [{'status': '401', 'code': 'NOT_AUTHORIZED', 'title': 'T'}]}"
    for (const body of [ruby, python])
      expect(explainResponse(responseOf(undefined, body)).token).toBe('rejected')
  })
})

describe('the App Store Server API and the notary service', () => {
  test('a plain Unauthenticated rejects the token and has a Request ID for support', () => {
    const explained = explainResponse(responseOf(401, 'Unauthenticated\n\nRequest ID: ABCDEF234.0.0\n'))
    expect(explained).toMatchObject({
      shape: 'text',
      token: 'rejected',
      support: { name: 'Request ID', value: 'ABCDEF234.0.0' },
    })
    expect(explained.says[0]?.means).toContain('never released')
  })

  test.each([4040003, 4040010, 4290000])('%i shows that the token was accepted', (errorCode) => {
    const explained = explainResponse(responseOf(undefined, { errorCode, errorMessage: 'Words.' }))
    expect(explained.token).toBe('accepted')
    expect(explained.status).toBe(Math.floor(errorCode / 10_000))
  })

  test('Retry-After in milliseconds becomes a time in seconds', () => {
    const response = responseOf(429, { errorCode: 4290000 }, [['Retry-After', '1790000000123']])
    expect(explainResponse(response).retry).toEqual({ status: 'at', seconds: 1_790_000_000 })
  })
})

describe('the other services', () => {
  test.each(['BadEnvironmentKeyInToken', 'BadEnvironmentKeyIdInToken'])(
    'APNs %s is named in both spellings',
    (reason) => {
      expect(explainResponse(responseOf(403, { reason })).says[0]?.means).toContain('environment')
    },
  )

  test('BadDeviceToken shows that the provider token was accepted', () => {
    expect(
      explainResponse(responseOf(400, { reason: 'BadDeviceToken' }, [['apns-id', 'X-1']])),
    ).toMatchObject({
      token: 'accepted',
      support: { name: 'apns-id', value: 'X-1' },
    })
  })

  test('invalid_client rejects the client secret, invalid_grant does not', () => {
    expect(explainResponse(responseOf(400, { error: 'invalid_client', email_verified: false })).token).toBe(
      'rejected',
    )
    expect(explainResponse(responseOf(400, { error: 'invalid_grant' })).token).toBe('accepted')
    expect(explainResponse(responseOf(400, { error: 'invalid_request' })).token).toBe('unknown')
  })

  test('DeviceCheck texts are recognized in any case', () => {
    expect(
      explainResponse(responseOf(400, 'missing or badly formatted authorization token')).says[0]?.means,
    ).toContain('DeviceCheck')
    expect(explainResponse(responseOf(401, 'Unable to verify authorization token')).token).toBe('rejected')
  })

  test('the error object of Maps is read alone and inside another object', () => {
    const bare = { message: 'Not Authorized', details: [] }
    for (const body of [bare, { error: bare }]) {
      expect(explainResponse(responseOf(401, body))).toMatchObject({ shape: 'message', token: 'rejected' })
    }
  })
})

describe('what a status alone shows', () => {
  test.each([
    [200, 'accepted'],
    [401, 'rejected'],
    [403, 'unknown'],
    [404, 'unknown'],
    [407, 'unknown'],
    [429, 'unknown'],
    [503, 'unknown'],
  ] as const)('%i: %s', (status, token) => {
    expect(explainResponse(responseOf(status, '')).token).toBe(token)
  })

  test('a response without a status or a known text is not explained', () => {
    expect(explainResponse(responseOf(undefined, 'hello')).says).toEqual([])
  })
})

describe('rate limits', () => {
  test('every pair is read, whatever its name', () => {
    const response = responseOf(200, '', [
      ['X-Rate-Limit', 'user-hour-lim:3600;user-hour-rem:1;user-minute-lim:50;strange:7;broken;'],
    ])
    expect(explainResponse(response).rates).toEqual([
      '3600 requests allowed in a rolling hour',
      '1 request left in this hour',
      '50 requests allowed in a rolling minute',
      'strange: 7',
    ])
  })

  test.each([
    ['120', { status: 'after', seconds: 120 }],
    ['Wed, 21 Oct 2026 07:28:00 GMT', { status: 'at', seconds: 1_792_567_680 }],
    ['1790000000', { status: 'at', seconds: 1_790_000_000 }],
    ['soon', undefined],
  ])('Retry-After %s', (value, retry) => {
    expect(explainResponse(responseOf(429, '', [['retry-after', value]])).retry).toEqual(retry)
  })
})

describe('what a profile says about the responses of its service', () => {
  const told = profiles.flatMap((profile) => profile.responses.map((response) => ({ profile, response })))

  test.each(
    told.map(
      ({ profile, response }) =>
        [profile.id, response.status, response.code ?? '', profile, response] as const,
    ),
  )('%s %i %s is explained in the words of its profile', (_, status, code, profile, known) => {
    const bodies: unknown[] = [
      code,
      error(status, code),
      { reason: code },
      { error: code },
      { errorCode: Number(code) },
      { message: code },
    ]
    const means = bodies.map((body) => explainResponse(responseOf(status, body), profile).says[0]?.means)
    expect(means).toContain(known.means)
  })

  test('a response of 401 without words is explained by the status', () => {
    expect(explainResponse(responseOf(401, ''), appStoreServer).says[0]?.means).toContain('sandbox')
  })
})

test('invisible characters in the words of a response are written out', () => {
  const explained = explainResponse(responseOf(403, error(403, 'FORBIDDEN_ERROR', { detail: 'a\u202eb' })))
  expect(explained.says[0]?.detail).toBe('a[U+202E]b')
})

test('names from the prototype aren’t codes', () => {
  const explained = explainResponse(responseOf(undefined, { errors: [{ constructor: 'x' }] }))
  expect(explained.says).toEqual([])
})

test('any response is explained without failing', () => {
  assert(
    property(option(integer(), { nil: undefined }), anything(), string(), (status, json, body) => {
      explainResponse({
        start: 0,
        end: 0,
        headers: [],
        body,
        json,
        ...(status === undefined ? {} : { status }),
      })
      explainResponse(responseOf(status, body), ascTeam)
    }),
  )
})
