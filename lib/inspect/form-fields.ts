import type { PastedRequest } from '../paste/paste'

/**
 * Returns the value that a request sends under a name, from its query or its body: form-encoded (WHATWG URL section 5)
 * or JSON. Undefined if there is none, or if a variable takes its place.
 */
export function sentField(request: PastedRequest, name: string): string | undefined {
  const value = inQuery(request, name) ?? inBody(request.body?.trim() ?? '', name)
  return value === undefined || /[$%]\{|^\$|\{\{|^%\w+%$/u.test(value) ? undefined : value
}

const inQuery = ({ url }: PastedRequest, name: string): string | undefined =>
  url?.query.find(([one]) => one === name)?.[1]

function inBody(body: string, name: string): string | undefined {
  if (body.startsWith('{')) {
    try {
      const value: unknown = (JSON.parse(body) as Record<string, unknown>)[name]
      return typeof value === 'string' ? value : undefined
    } catch {
      return undefined
    }
  }
  if (!body.includes(`${name}=`)) return undefined
  return new URLSearchParams(body).get(name)?.trim() || undefined
}

/**
 * Returns the names under which a request sends values in its query and its body, without duplicates. A body that is
 * only a variable adds none.
 */
export function sentNames({ url, body = '' }: PastedRequest): readonly string[] {
  const text = body.trim()
  const query = (url?.query ?? []).map(([name]) => name)
  return [...new Set([...query, ...(text.startsWith('{') ? jsonNames(text) : formNames(text))])]
}

const formNames = (body: string): readonly string[] =>
  body.includes('=') ? [...new URLSearchParams(body).keys()].map((name) => name.trim()) : []

function jsonNames(body: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(body) as object)
  } catch {
    return []
  }
}
