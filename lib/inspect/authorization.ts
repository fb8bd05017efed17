import type { PastedHeader, PastedRequest } from '../paste/paste'
import type { Profile } from '../profile/profile'

/** Every `Authorization` header of a request, whatever its case (RFC 9110 section 5.1). */
export const authorizationsOf = (request: PastedRequest | undefined): readonly PastedHeader[] =>
  request?.headers.filter(({ name }) => name.trim().toLowerCase() === 'authorization') ?? []

/** The value of a header of a request, by its name in lower case. */
export const headerValue = (request: PastedRequest, name: string): string | undefined =>
  request.headers.find((header) => header.name.trim().toLowerCase() === name)?.value.trim()

/** A credential as the header has it: the word before the first space, and what follows it. */
export interface Credential {
  readonly scheme: string
  readonly rest: string
}

/** Takes the value of an `Authorization` header apart (RFC 9110 section 11.4); spaces around it do not count. */
export function credential(value: string): Credential {
  const text = value.trim()
  const blank = text.search(/\s/u)
  return blank < 0
    ? { scheme: text, rest: '' }
    : { scheme: text.slice(0, blank), rest: text.slice(blank).trim() }
}

/** Whether a variable or template may be in a value, so that what was sent is not seen. */
export const holdsVariable = (value: string): boolean => /[$%{}<>*]/u.test(value)

/** Whether a text begins as every compact serialization of a JSON header does. */
export const looksLikeToken = (text: string): boolean => /^eyJ[\w-]{5}/u.test(text)

/**
 * Whether a request carries its token as `Authorization: Bearer`, by the services it may go to. Where none is known it is read
 * as granted, because nearly all do. App Attest takes the bare token on hosts of its own.
 */
export function wantsBearer(request: PastedRequest, sentTo: readonly Profile[]): boolean {
  if (sentTo.length === 0) return true
  const host = withoutPort(request.url?.host ?? '')
  const bare = sentTo
    .flatMap(({ operations }) => operations)
    .some(
      ({ token, hosts }) =>
        token?.in === 'header' && token.scheme === undefined && hosts?.some((one) => one.host === host),
    )
  return !bare && sentTo.some(({ sent }) => sent.as === 'bearer')
}

const APPLE = /(?:^|\.)(?:apple\.com|apple-mapkit\.com|apple-cloudkit\.com)$/iu

/** Whether a host, with or without port, is one of Apple's. */
export const isApples = (host: string): boolean => APPLE.test(withoutPort(host))

/** Whether a request goes to Apple, or may: a host that is not known, or a variable, is given the benefit of the doubt. */
export function mayReachApple(request: PastedRequest): boolean {
  const host = request.url?.host
  return host === undefined || host === '' || !/^[\w.-]+$/u.test(host) || isApples(host)
}

/** A host name in lower case, without its port and the dot at its end. */
export const withoutPort = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d{0,5}$/u, '')
    .replace(/\.$/u, '')

/** Whether a request is certainly meant for Apple by its host. */
export const reachesApple = (request: PastedRequest): boolean => {
  const host = request.url?.host
  return host !== undefined && isApples(host)
}

/** Whether a text is the print of an object, a promise or a function in some language, and no credential. */
export const printedObject = (text: string): boolean =>
  /^(?:\[object \w+\]|<[^<>]{0,40}\b(?:object|coroutine|function|bound method|Task|Future)\b|Promise\b|Optional\(|(?:async )?function\b|\w+ => |#<\w|Instance of '|System\.[A-Z][\w.`[\]]+$|[\w.]+@[0-9a-f]{6,16}$)/u.test(
    text.trim(),
  )
