import { expect, test } from 'vitest'
import { apnsOperations } from './apns-operations'

const topic = apnsOperations
  .flatMap(({ parameters }) => parameters)
  .find(({ name, in: place }) => name === 'apns-topic' && place === 'header')

const diagnostic = (values: Readonly<Record<string, string>>) => topic?.diagnostic?.(values)

test.each([
  ['liveactivity', 'com.example.app', 'com.example.app.push-type.liveactivity'],
  ['voip', ' com.example.app ', 'com.example.app.voip'],
  ['widgets', 'com.example.app.push-type.controls', 'com.example.app.push-type.widgets'],
  ['location', 'com.example.app', 'com.example.app.location-query'],
])('a push of the type %s to %s gets a warning', (type, given, right) => {
  expect(diagnostic({ 'apns-topic': given, 'apns-push-type': type })).toMatchObject({
    severity: 'warn',
    seen: expect.stringContaining(` ${right}.`),
  })
})

test.each([
  ['liveactivity', 'com.example.app.push-type.liveactivity'],
  ['pushtotalk', 'com.example.app.voip-ptt'],
  ['alert', 'com.example.app'],
  ['mdm', 'com.apple.mgmt.External.57246542'],
  ['voip', ''],
  ['voip', '$TOPIC'],
  ['constructor', 'com.example.app'],
])('a push of the type %s to %s gets no warning', (type, given) => {
  expect(diagnostic({ 'apns-topic': given, 'apns-push-type': type })).toBeUndefined()
})

test('a topic without a push type gets no warning', () => {
  expect(diagnostic({ 'apns-topic': 'com.example.app' })).toBeUndefined()
})
