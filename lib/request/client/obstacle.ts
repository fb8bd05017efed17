import type { HttpRequest } from '../request'

/** Why clients fail that know HTTP/1.1 alone, where the service wants HTTP/2 (as APNs does). */
export function http1Obstacle(client: string, request: HttpRequest): string | undefined {
  return request.http2 ? `${client} cannot speak HTTP/2, and this service speaks nothing else.` : undefined
}

/** Why a client that puts variables in place of `{{name}}` cannot send such a text as it is. */
export function templateObstacle(client: string, request: HttpRequest): string | undefined {
  // A form and a URL have no braces once they are encoded, and in JSON an escape stands for the second one.
  const [name] = request.headers.find(([, value]) => value.includes('{{')) ?? []
  return name === undefined ? undefined : `${client} would read {{ in ${name} as a variable.`
}
