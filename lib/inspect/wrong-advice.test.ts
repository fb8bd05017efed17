import { expect, test } from 'vitest'
import { rules } from './rules'

/** Widespread wrong advice, the rule that finds its results, and the words of the rule that contradict it. */
test.each([
  ['“sub” holds the issuer ID', 'sub-not-user', /or an issuer/u],
  ['a team key has “sub”', 'team-key-with-sub', /are wrong/u],
  ['one hour is allowed for App Store Connect', 'exp-too-far', /one-hour limit that some guides mention/u],
  ['the audience is the host', 'aud-wrong', /isn’t a URL/u],
  ['any GET scope gives six months', 'long-life-scope-not-listed', /thirteen resources/u],
  ['issuer IDs are upper case', 'iss-malformed', /Capital letters alone cause no known error/u],
  ['verified by jwt.io means accepted by Apple', 'sig-verifies-but-401', /jwt\.io/u],
  ['a new key helps against agreements', 'agreements-missing', /new key won’t help/u],
  ['a new key helps an app that was never released', 'store-server-not-released', /new key won’t help/u],
  ['a new key helps against quoting', 'curl-header-unquoted', /a new key or token won’t help/u],
  ['brackets in a URL cause a 401', 'curl-globbing', /doesn’t cause a 401/u],
] as const)('%s: contradicted by %s', (_, id, words) => {
  expect(rules.find((rule) => rule.id === id)?.why).toMatch(words)
})
