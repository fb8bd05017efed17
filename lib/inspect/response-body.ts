import { readApnsReason } from '../paste/apns-reason'
import type { PastedResponse } from '../paste/paste'

/** One error in the body of a response. Every string is as Apple wrote it. */
export interface Complaint {
  /** `code`, `reason`, `error`, or `errorCode` as a string; undefined if the body has only words. */
  readonly code?: string
  /** The HTTP status that the body names. */
  readonly status?: number
  readonly title?: string
  readonly detail?: string
  /** The identifier that Apple's support asks for. */
  readonly id?: string
  /** The query parameter or JSON Pointer that the error is about. */
  readonly about?: string
}

/** The shapes of error bodies that Apple's services use. `text` is anything that isn't JSON. */
export type BodyShape =
  /** `{"errors":[{status,code,title,detail}]}`: App Store Connect, Enterprise, Music, Business. */
  | 'errors'
  /** `{"errorCode":4040010,"errorMessage":…}`: App Store Server. */
  | 'numbered'
  /** `{"reason":"InvalidProviderToken"}`: APNs. */
  | 'reason'
  /** `{"error":"invalid_client"}` (RFC 6749 section 5.2). */
  | 'oauth'
  /** An object with `message` and `details`, alone or under `error`: Maps, Ads. */
  | 'message'
  | 'text'
  | 'other-json'
  | 'empty'

export interface ResponseBody {
  readonly shape: BodyShape
  readonly complaints: readonly Complaint[]
  /** The identifier of the request, from `Request ID:` in a plain-text body. */
  readonly requestId?: string
}

const known = new WeakMap<PastedResponse, ResponseBody>()

/**
 * Reads the body of a response as far as possible: JSON, JSON that is cut off or was printed by Ruby or Python, or
 * plain text. The shapes are those of Apple's pages "Parsing the Error Response Code", "Handling Notification Responses
 * from APNs" and RFC 6749 section 5.2. The result is cached for as long as the response exists, because several rules
 * ask for it.
 *
 * @returns the errors in the order of the body; never throws
 */
export function readResponseBody(response: PastedResponse): ResponseBody {
  const before = known.get(response)
  if (before !== undefined) return before
  const body = readBody(response)
  known.set(response, body)
  return body
}

function readBody(response: PastedResponse): ResponseBody {
  const text = response.body.trim()
  const json = response.json === undefined ? embeddedJson(text) : response.json
  const object = asObject(json)
  if (object !== undefined) return fromObject(object)
  if (text === '') return { shape: 'empty', complaints: [] }
  const printed = fromPrintedText(text)
  if (printed !== undefined) return printed
  const requestId = /\bRequest ID:\s{0,4}([\w.-]{1,80})/iu.exec(text)?.[1]
  return {
    shape: json === undefined ? 'text' : 'other-json',
    complaints: [],
    ...(requestId === undefined ? {} : { requestId }),
  }
}

type JsonObject = Readonly<Record<string, unknown>>

const asObject = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined

/** Reads only own properties, so that `constructor` and the like are not found on the prototype. */
const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

function textOf(object: JsonObject, name: string): string | undefined {
  const value = own(object, name)
  return typeof value === 'string' ? value : undefined
}

function statusOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 100 && number < 600
    ? number
    : undefined
}

/** Finds JSON inside other text, from the first brace to the last. */
function embeddedJson(text: string): unknown {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to <= from) return undefined
  try {
    return JSON.parse(text.slice(from, to + 1))
  } catch {
    return undefined
  }
}

function fromObject(object: JsonObject): ResponseBody {
  const errors = own(object, 'errors')
  if (Array.isArray(errors)) {
    return { shape: 'errors', complaints: errors.slice(0, MOST).flatMap(fromError) }
  }
  const errorCode = own(object, 'errorCode')
  if (typeof errorCode === 'number' || typeof errorCode === 'string') {
    const code = String(errorCode)
    return {
      shape: 'numbered',
      complaints: [
        compact({ code, status: statusOf(code.slice(0, 3)), detail: textOf(object, 'errorMessage') }),
      ],
    }
  }
  const reason = textOf(object, 'reason')
  if (reason !== undefined) {
    // Some frameworks put a library's error message there.
    return { shape: 'reason', complaints: [{ code: readApnsReason(reason) ?? reason }] }
  }
  const error = own(object, 'error')
  if (typeof error === 'string') {
    return {
      shape: 'oauth',
      // A library may put its own words around the code.
      complaints: [
        compact({ code: OAUTH.exec(error)?.[0] ?? error, detail: textOf(object, 'error_description') }),
      ],
    }
  }
  const inner = asObject(error) ?? object
  const wrapped = fromApns(own(inner, 'details'))
  if (wrapped !== undefined) return { shape: 'reason', complaints: [wrapped] }
  const nested = own(inner, 'errors')
  if (Array.isArray(nested)) {
    return { shape: 'message', complaints: nested.slice(0, MOST).flatMap(fromAdsError) }
  }
  const message = textOf(inner, 'message')
  if (message !== undefined) {
    return { shape: 'message', complaints: [compact({ code: textOf(inner, 'code'), detail: message })] }
  }
  return isComplaint(object)
    ? { shape: 'errors', complaints: fromError(object) }
    : { shape: 'other-json', complaints: [] }
}

/** The error codes of RFC 6749 section 5.2. */
const OAUTH = /\b(?:invalid_(?:client|grant|request|scope)|unauthorized_client|unsupported_grant_type)\b/u

/** The number of errors that are read from one response. */
const MOST = 20

const isComplaint = (object: JsonObject): boolean =>
  textOf(object, 'code') !== undefined &&
  (textOf(object, 'title') !== undefined || textOf(object, 'detail') !== undefined)

function fromError(value: unknown): Complaint[] {
  const error = asObject(value)
  if (error === undefined) return []
  const source = asObject(own(error, 'source'))
  return [
    compact({
      code: textOf(error, 'code'),
      status: statusOf(own(error, 'status')),
      title: textOf(error, 'title'),
      detail: textOf(error, 'detail'),
      id: textOf(error, 'id'),
      about: source && (textOf(source, 'parameter') ?? textOf(source, 'pointer')),
    }),
  ]
}

/** Finds the error that APNs sent to Google, in the details of a rejection by FCM. */
function fromApns(details: unknown): Complaint | undefined {
  const list: readonly unknown[] = Array.isArray(details) ? details : []
  for (const each of list) {
    const one = asObject(each) ?? {}
    const code = /ApnsError$/u.test(textOf(one, '@type') ?? '') ? textOf(one, 'reason') : undefined
    if (code !== undefined) return compact({ code, status: statusOf(own(one, 'statusCode')) })
  }
  return undefined
}

function fromAdsError(value: unknown): Complaint[] {
  const error = asObject(value)
  if (error === undefined) return []
  return [
    compact({
      code: textOf(error, 'messageCode'),
      detail: textOf(error, 'message'),
      about: textOf(error, 'field') || undefined,
    }),
  ]
}

function compact(complaint: { [Name in keyof Complaint]: Complaint[Name] | undefined }): Complaint {
  return Object.fromEntries(Object.entries(complaint).filter(([, value]) => value !== undefined))
}

/** Properties as Ruby (`"code"=>"…"`), Python (`'code': '…'`) and cut-off JSON show them. */
const PRINTED =
  /["':]?\b(code|status|title|detail|id|reason|error|errorCode)\b["']?[ \t]{0,4}(?::|=>)[ \t]{0,4}["']?([^"'\n,}]{1,300})/gu

function fromPrintedText(text: string): ResponseBody | undefined {
  const members = new Map<string, string>()
  for (const match of text.matchAll(PRINTED)) {
    const [, name, value] = match
    if (name !== undefined && value !== undefined && !members.has(name)) members.set(name, value.trim())
  }
  const code = members.get('code')
  if (code !== undefined && /^[A-Z][A-Z0-9_.]{3,200}$/u.test(code)) {
    return {
      shape: 'errors',
      complaints: [
        compact({
          code,
          status: statusOf(members.get('status')),
          title: members.get('title'),
          detail: members.get('detail'),
          id: members.get('id'),
          about: undefined,
        }),
      ],
    }
  }
  const number = members.get('errorCode')
  if (number !== undefined && /^\d{7}$/u.test(number)) {
    return {
      shape: 'numbered',
      complaints: [compact({ code: number, status: statusOf(number.slice(0, 3)) })],
    }
  }
  const reason = members.get('reason')
  if (reason !== undefined && /^[A-Z][A-Za-z]{3,60}$/u.test(reason)) {
    return { shape: 'reason', complaints: [{ code: reason }] }
  }
  const error = members.get('error')
  if (error !== undefined && /^[a-z]+(?:_[a-z]+)+$/u.test(error)) {
    return { shape: 'oauth', complaints: [{ code: error }] }
  }
  return undefined
}
