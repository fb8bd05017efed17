import type { PastedHeader, PastedRequest } from '../paste/paste'
import type { Profile } from '../profile/profile'

/** Returns every `Authorization` header of a request, in any case (RFC 9110 section 5.1). */
export const authorizationsOf = (request: PastedRequest | undefined): readonly PastedHeader[] =>
  request?.headers.filter(({ name }) => name.trim().toLowerCase() === 'authorization') ?? []

/** Returns the value of a request header, by its name in lowercase. */
export const headerValue = (request: PastedRequest, name: string): string | undefined =>
  request.headers.find((header) => header.name.trim().toLowerCase() === name)?.value.trim()

/** The credential in the header: the word before the first space, and what follows it. */
export interface Credential {
  readonly scheme: string
  readonly rest: string
}

/** Splits the value of an `Authorization` header (RFC 9110 section 11.4) and ignores spaces around it. */
export function credential(value: string): Credential {
  const text = value.trim()
  const space = text.search(/\s/u)
  return space < 0
    ? { scheme: text, rest: '' }
    : { scheme: text.slice(0, space), rest: text.slice(space).trim() }
}

/** Whether a value may contain a variable or template, so that the paste doesn't show what was sent. */
export const holdsVariable = (value: string): boolean => /[$%{}<>*]/u.test(value)

/** Whether a string begins like every compact serialization with a JSON header. */
export const looksLikeToken = (text: string): boolean => /^eyJ[\w-]{5}/u.test(text)

/**
 * Whether a request sends its token as `Authorization: Bearer`, judged by the services it may go to. If none is known
 * the result is true, because nearly all do. App Attest accepts the bare token on its own hosts.
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

/** Whether a host, with or without a port, belongs to Apple. */
export const isApples = (host: string): boolean => APPLE.test(withoutPort(host))

/** Whether a request goes to Apple, or may: an unknown host or a variable counts as Apple. */
export function mayReachApple(request: PastedRequest): boolean {
  const host = request.url?.host
  return host === undefined || host === '' || !/^[\w.-]+$/u.test(host) || isApples(host)
}

/** Returns a host name in lowercase, without its port and without the dot at its end. */
export const withoutPort = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d{0,5}$/u, '')
    .replace(/\.$/u, '')

/** Whether the host of a request certainly belongs to Apple. */
export const reachesApple = (request: PastedRequest): boolean => {
  const host = request.url?.host
  return host !== undefined && isApples(host)
}

/**
 * Whether a string is the printed form of an object, a promise or a function in some language instead of a credential.
 */
export const printedObject = (text: string): boolean =>
  /^(?:\[object \w+\]|<[^<>]{0,40}\b(?:object|coroutine|function|bound method|Task|Future)\b|Promise\b|Optional\(|(?:async )?function\b|\w+ => |#<\w|Instance of '|System\.[A-Z][\w.`[\]]+$|[\w.]+@[0-9a-f]{6,16}$)/u.test(
    text.trim(),
  )
