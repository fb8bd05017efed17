import type { FieldValues } from '../field/field'
import { buildRequest } from '../request/build-request'
import type { Parameter } from '../request/operation'
import type { BuiltRequest, Exchange, HttpRequest } from '../request/request'
import type { Host, Profile, ServiceOperation } from './profile'

/** A request, an exchange of two requests, or a list of what is missing or wrong. */
export type ServiceRequest =
  | { readonly status: 'request'; readonly request: HttpRequest }
  | { readonly status: 'exchange'; readonly exchange: Exchange }
  | Extract<BuiltRequest, { status: 'incomplete' }>

/** Returns the hosts that an operation can be sent to: its own hosts if it has any, or those of the profile. */
export const operationHosts = (profile: Profile, operation: ServiceOperation): readonly Host[] =>
  operation.hosts ?? profile.hosts

/**
 * Returns the parameters that the user has to enter. Those of an exchange come first, and those that the form fills are
 * left out.
 */
export function askedParameters(operation: ServiceOperation): readonly Parameter[] {
  const own = operation.parameters.filter(({ name }) => operation.fromFields?.[name] === undefined)
  const first = operation.exchange === undefined ? [] : askedParameters(operation.exchange.operation)
  return [...first, ...own]
}

/**
 * Fills an operation, and the exchange that precedes it if there is one.
 *
 * @param fields - the cleaned values of the form, by field id
 * @param typed - the values entered for the operation, by parameter name; a parameter without one has its initial value
 * @param host - one of `operationHosts`
 * @returns never an incomplete request: `incomplete` names the parameters and the fields of the form that are missing
 */
export function serviceRequest(
  operation: ServiceOperation,
  fields: FieldValues,
  typed: Readonly<Record<string, string>>,
  host: string,
): ServiceRequest {
  const second = build(operation, fields, typed, host)
  if (operation.exchange === undefined) {
    return second.status === 'ready' ? { status: 'request', request: second.request } : second
  }
  const { operation: before, host: beforeHost, take, ownField } = operation.exchange
  const first = build(before, fields, typed, beforeHost)
  if (first.status === 'ready' && second.status === 'ready') {
    return { status: 'exchange', exchange: { first: first.request, take, second: second.request, ownField } }
  }
  const both = [first, second].filter((built) => built.status === 'incomplete')
  return {
    status: 'incomplete',
    // Both requests may need the same field of the form.
    missing: [...new Set(both.flatMap(({ missing }) => missing))],
    problems: both.flatMap(({ problems }) => problems),
  }
}

function build(
  operation: ServiceOperation,
  fields: FieldValues,
  typed: Readonly<Record<string, string>>,
  host: string,
): BuiltRequest {
  const values = operation.parameters.map(({ name, initial }): [string, string] => {
    const field = operation.fromFields?.[name]
    // A header has only one value, so a field with several lines contributes its first line.
    const [filled] = field === undefined ? [typed[name]] : (fields[field]?.split('\n') ?? [])
    return [name, filled ?? initial ?? '']
  })
  return buildRequest(operation, Object.fromEntries(values), host)
}
