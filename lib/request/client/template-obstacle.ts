import type { HttpRequest } from '../request'

/** Why a client that puts variables in place of `{{name}}` cannot send such a text as it is. */
export function templateObstacle(client: string, request: HttpRequest): string | undefined {
  // A form and a URL have no braces once they are encoded, and in JSON an escape stands for the second one.
  const [name] = request.headers.find(([, value]) => value.includes('{{')) ?? []
  return name === undefined ? undefined : `${client} would read {{ in ${name} as a variable.`
}
