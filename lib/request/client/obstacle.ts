import type { HttpRequest } from '../request'
import type { Client } from './client'

/** Why a client cannot send a request, as one sentence; undefined where it can. Total. */
export function obstacle(client: Client, request: HttpRequest): string | undefined {
  // APNs is such a service.
  if (request.http2 && client.http1Only)
    return `${client.http1Only} cannot speak HTTP/2, and this service speaks nothing else.`
  return client.obstacle?.(request)
}

/** Why a client that puts variables in place of `{{name}}` cannot send such a text as it is. */
export function templateObstacle(client: string, request: HttpRequest): string | undefined {
  // A form and a URL have no braces once they are encoded, and in JSON an escape stands for the second one.
  const [name] = request.headers.find(([, value]) => value.includes('{{')) ?? []
  return name === undefined ? undefined : `${client} would read {{ in ${name} as a variable.`
}
