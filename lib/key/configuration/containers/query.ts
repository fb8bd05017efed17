import type { Container } from '../entry'

/** Reads the body of a form or the query of a URL (application/x-www-form-urlencoded) with at least two parameters. */
export const query: Container = {
  name: 'query string',
  whole: true,
  read(text) {
    const pairs = text.trim().replace(/^(?:https?:\/\/[^\s?]{1,300})?\?/, '')
    if (!/^[\w.%[\]-]{1,80}=[^\s&]*(?:&[\w.%[\]-]{1,80}=[^\s&]*)+$/.test(pairs)) return undefined
    return Array.from(new URLSearchParams(pairs), ([name, value]) => ({ path: [], name, value }))
  },
}
