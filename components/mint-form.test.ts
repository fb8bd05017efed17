import { describe, expect, test } from 'vitest'
import { emptyMintForm, type MintAction, type MintForm, reduceMintForm, type Suggestion } from './mint-form'

const formAfter = (...actions: readonly MintAction[]): MintForm =>
  actions.reduce(reduceMintForm, emptyMintForm)
const typed = (field: string, value: string): MintAction => ({ type: 'type', field, value })
const suggested = (values: Suggestion['values'], more: Partial<Suggestion> = {}): MintAction => ({
  type: 'suggest',
  suggestion: { values, source: 'the file name', ...more },
})
const maps = { service: 'maps', profileId: 'maps' }
const individual = { service: 'asc', profileId: 'asc-individual' }

describe('a suggested value', () => {
  test('fills an empty field, with where it came from', () => {
    const form = formAfter(suggested({ keyId: 'AAAAAAAAAA' }))
    expect(form.raw).toEqual({ keyId: 'AAAAAAAAAA' })
    expect(form.source).toEqual({ keyId: 'the file name' })
    expect(form.offers).toEqual({})
  })

  test('replaces a value that came from a file', () => {
    const form = formAfter(
      suggested({ keyId: 'AAAAAAAAAA' }),
      suggested({ keyId: 'BBBBBBBBBB' }, { source: '.env' }),
    )
    expect(form.raw.keyId).toBe('BBBBBBBBBB')
    expect(form.source.keyId).toBe('.env')
  })

  test('is only offered where the person typed another value', () => {
    const form = formAfter(typed('keyId', 'AAAAAAAAAA'), suggested({ keyId: 'BBBBBBBBBB' }))
    expect(form.raw.keyId).toBe('AAAAAAAAAA')
    expect(form.source).toEqual({})
    expect(form.offers).toEqual({ keyId: { value: 'BBBBBBBBBB', source: 'the file name' } })
  })

  test('is not offered where the person typed the same value with spaces around it', () => {
    const form = formAfter(typed('keyId', ' AAAAAAAAAA '), suggested({ keyId: 'AAAAAAAAAA' }))
    expect(form.raw.keyId).toBe(' AAAAAAAAAA ')
    expect(form.offers).toEqual({})
  })

  test('replaces a typed value if the person asked for it', () => {
    const form = formAfter(
      typed('keyId', 'AAAAAAAAAA'),
      suggested({ keyId: 'BBBBBBBBBB' }, { overwrite: true }),
    )
    expect(form.raw.keyId).toBe('BBBBBBBBBB')
  })

  test('withdraws an earlier offer for its field', () => {
    const form = formAfter(
      typed('keyId', 'AAAAAAAAAA'),
      suggested({ keyId: 'BBBBBBBBBB' }),
      suggested({ keyId: 'AAAAAAAAAA' }),
    )
    expect(form.offers).toEqual({})
  })
})

test.each([
  [true, 'BBBBBBBBBB', { keyId: 'the file name' }],
  [false, 'AAAAAAAAAA', {}],
])('an offer accepted (%s) leaves %s', (take, value, source) => {
  const form = formAfter(typed('keyId', 'AAAAAAAAAA'), suggested({ keyId: 'BBBBBBBBBB' }), {
    type: 'answer-offer',
    field: 'keyId',
    take,
  })
  expect(form.raw.keyId).toBe(value)
  expect(form.source).toEqual(source)
  expect(form.offers).toEqual({})
})

test('an offer that was declined is not made again until the key is forgotten', () => {
  const declined = [
    typed('keyId', 'AAAAAAAAAA'),
    suggested({ keyId: 'BBBBBBBBBB' }),
    { type: 'answer-offer', field: 'keyId', take: false } as const,
  ]
  expect(formAfter(...declined, suggested({ keyId: 'BBBBBBBBBB' })).offers).toEqual({})
  expect(formAfter(...declined, suggested({ keyId: 'CCCCCCCCCC' })).offers).toHaveProperty('keyId')
  const later = formAfter(...declined, { type: 'forget-found' }, suggested({ keyId: 'BBBBBBBBBB' }))
  expect(later.offers).toHaveProperty('keyId')
})

test('typing makes a value the person’s own and withdraws the offer', () => {
  const form = formAfter(suggested({ keyId: 'AAAAAAAAAA' }), typed('keyId', 'CCCCCCCCCC'))
  expect(form.source).toEqual({})
  const offered = formAfter(typed('keyId', 'A'), suggested({ keyId: 'B' }), typed('keyId', 'C'))
  expect(offered.offers).toEqual({})
})

describe('a suggested service', () => {
  test('is chosen if the person has not chosen one', () => {
    expect(formAfter(suggested({}, { target: maps }))).toMatchObject(maps)
  })

  test('never changes a service that the person chose, and brings no lifetime then', () => {
    const form = formAfter(
      { type: 'service', value: 'weatherkit' },
      suggested({}, { target: maps, lifetime: '30' }),
    )
    expect(form.service).toBe('weatherkit')
    expect(form.lifetime).toBeUndefined()
  })

  test('replaces the chosen service if the person asked for it', () => {
    const form = formAfter(
      { type: 'service', value: 'weatherkit' },
      suggested({}, { target: maps, overwrite: true }),
    )
    expect(form).toMatchObject(maps)
  })

  test('sets the kind of key of the same service, unless the person chose the kind', () => {
    const service: MintAction = { type: 'service', value: 'asc' }
    expect(formAfter(service, suggested({}, { target: individual })).profileId).toBe('asc-individual')
    const kind: MintAction = { type: 'kind', profileId: 'asc-team' }
    expect(formAfter(kind, suggested({}, { target: individual })).profileId).toBe('asc-team')
  })

  test('drops the lifetime of another service and keeps that of the same', () => {
    const lifetime: MintAction = { type: 'lifetime', value: '12' }
    expect(formAfter(lifetime, suggested({}, { target: maps })).lifetime).toBeUndefined()
    expect(formAfter(lifetime, suggested({}, { target: individual })).lifetime).toBe('12')
  })
})

test('a suggested lifetime never replaces one that was typed, unless asked for', () => {
  const lifetime: MintAction = { type: 'lifetime', value: '12' }
  expect(formAfter(suggested({}, { lifetime: '5' })).lifetime).toBe('5')
  expect(formAfter(lifetime, suggested({}, { lifetime: '5' })).lifetime).toBe('12')
  expect(formAfter(lifetime, suggested({}, { lifetime: '5', overwrite: true })).lifetime).toBe('5')
})

describe('forgetting what was found', () => {
  const forget: MintAction = { type: 'forget-found' }

  test('keeps what was typed and drops what came from a file, offers too', () => {
    const form = formAfter(
      typed('issuerId', 'mine'),
      suggested({ keyId: 'AAAAAAAAAA', issuerId: 'other' }, { lifetime: '5' }),
      forget,
    )
    expect(form).toEqual({ ...emptyMintForm, raw: { issuerId: 'mine' } })
  })

  test('goes back to the first service, unless the person chose', () => {
    expect(formAfter(suggested({}, { target: maps }), forget)).toEqual(emptyMintForm)
    const chosen = formAfter({ type: 'service', value: 'maps' }, forget)
    expect(chosen).toMatchObject({ service: 'maps', chosen: { service: true } })
  })

  test('keeps a typed lifetime if the service stays, and drops it if the service changes', () => {
    const lifetime: MintAction = { type: 'lifetime', value: '12' }
    expect(formAfter(lifetime, forget).lifetime).toBe('12')
    expect(formAfter(suggested({}, { target: maps }), lifetime, forget).lifetime).toBeUndefined()
  })
})

test('choosing a service drops the kind of key and the lifetime', () => {
  const form = formAfter(
    { type: 'kind', profileId: 'asc-individual' },
    { type: 'lifetime', value: '12' },
    { type: 'service', value: 'maps' },
  )
  expect(form).toMatchObject({ service: 'maps', chosen: { service: true, kind: false } })
  expect(form.profileId).toBeUndefined()
  expect(form.lifetime).toBeUndefined()
})
