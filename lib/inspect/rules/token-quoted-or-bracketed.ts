import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { wasSent, wrappingOf } from '../wrapping'

interface Facts {
  readonly detail: string
  readonly sent: boolean
  /** The variable inside the bracket, if it takes the place of the whole token. */
  readonly variable?: string
}

/** A variable in the syntax of shells, templates and string literals, after a bracket or quote that is sent with it. */
const AROUND_VARIABLE =
  /^\s*(?:bearer\s{1,8})?([<[("'`«“‘])(\$\{[^}\s]{1,80}\}|\$[A-Za-z_]\w{0,80}|%[A-Za-z_]\w{1,80}%|#?\{{1,2}\s?[A-Za-z_][\w.]{0,80}\s?\}{1,2})/u

const CLOSING: Readonly<Record<string, string>> = {
  '<': '>',
  '[': ']',
  '(': ')',
  '«': '»',
  '“': '”',
  '‘': '’',
}

function aroundVariable(value: string): Facts | undefined {
  const [, opening = '', variable = ''] =
    AROUND_VARIABLE.exec(value.replace(/^\s*bearer\s/iu, 'bearer ')) ?? []
  if (opening === '') return undefined
  return { detail: `${opening}…${CLOSING[opening] ?? opening}`, sent: true, variable }
}

export const tokenQuotedOrBracketed = defineRule({
  id: 'token-quoted-or-bracketed',
  section: 'signature',
  severity: 'error',
  exception: 'If the quotes or brackets are only in what you pasted, Apple may never have seen them.',
  at: { part: 'token' },
  needs: ['paste'],
  uses: ['token', 'claims', 'authorization'],
  likelihood: 'occasional',
  check: ({ token, claims, authorization }) => {
    const around = authorization && aroundVariable(authorization.value)
    if (around) return found<Facts>(around, { at: { part: 'command' } })
    if (token === undefined) return claims === undefined ? notApplicable : notChecked('token')
    const detail = wrappingOf(token, 'token-quoted-or-bracketed')
    // Python's quotes and invisible characters hide other quotes that may be around them.
    const hidden = ['token-bytes-repr', 'token-invisible-chars'].some(
      (id) => wrappingOf(token, id) !== undefined,
    )
    if (detail === undefined) return hidden ? notApplicable : passed
    const sent = wasSent(token)
    const brief = detail.replace('…', 'eyJ…')
    return found<Facts>({ detail, sent }, { brief, ...(!sent && { severity: 'info' }) })
  },
  title: 'The token has quotes or brackets around it',
  seen: ({ detail, sent }) =>
    sent
      ? `The token is sent with ${detail} around it.`
      : `The token was pasted with ${detail}, which Assay removed.`,
  why: 'Quotes and brackets become part of the token. They often come from Apple’s own sample, which has a placeholder in brackets, or from JSON or a log.',
  fix: ({ sent, detail, variable }) => ({
    text: sent ? 'Remove them. Send only the token.' : 'Make sure that your code doesn’t send them.',
    code: [
      variable === undefined
        ? {
            language: 'bash',
            before: 'TOKEN=$(jq .token response.json)',
            after: 'TOKEN=$(jq -r .token response.json)',
          }
        : {
            language: 'HTTP',
            before: `Authorization: Bearer ${detail.replace('…', () => variable)}`,
            after: `Authorization: Bearer ${variable}`,
          },
    ],
  }),
  symptom: 'You get 401 although the token is correct apart from the quotes.',
  proof: 'Look at the Authorization header that is sent, with `curl -v`.',
  remedy: 'Remove quotes, brackets and punctuation around the token. With jq use `-r`.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
