import type { HttpRequest } from '../request'

/**
 * Explains why a client that replaces `{{name}}` by a variable can't send a request unchanged. Returns undefined if it
 * can.
 */
export function templateObstacle(client: string, request: HttpRequest): string | undefined {
  // Only headers can contain two braces: a form and a URL are percent-encoded, and in JSON the second brace is escaped.
  const [name] = request.headers.find(([, value]) => value.includes('{{')) ?? []
  return name === undefined ? undefined : `${client} would read {{ in ${name} as a variable.`
}
