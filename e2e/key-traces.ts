import { Buffer } from 'node:buffer'
import type { Page } from 'playwright/test'
import type { ThrowawayKey } from '../testing/throwaway-key'

/**
 * Searches for a key in everything that a script of the page can reach: the markup with all shadow trees, values of
 * controls, attributes, the state that React attaches to elements, and the string of the last regular expression.
 *
 * @returns the places where a part of the key was found; the public key alone does not count
 */
export const keyTraces = (page: Page, key: ThrowawayKey): Promise<string[]> =>
  page.evaluate(findTraces, tracesOf(key))

/** The texts and bytes that reveal a part of the key. */
export function tracesOf(key: ThrowawayKey): Sought {
  const body = key.pem
    .split('\n')
    .slice(1, -2)
    .filter((line) => line.length > 20)
  const d = Buffer.from(key.d)
  return {
    texts: [...body, key.jwk.d, d.toString('base64').slice(0, 42), d.toString('hex')],
    bytes: [...d],
  }
}

export interface Sought {
  texts: readonly string[]
  bytes: readonly number[]
}

/** Runs in the page. */
export function findTraces({ texts, bytes }: Sought): string[] {
  const found = new Set<string>()
  const scalar = bytes.join()
  const look = (value: unknown, where: string) => {
    if (typeof value === 'string' && texts.some((text) => value.includes(text))) found.add(where)
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      const view = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer)
      if (view.length < 1_000_000 && view.join().includes(scalar)) found.add(where)
    }
  }
  const known = new Set<unknown>()
  const queue: { value: object; where: string }[] = []
  const reach = (value: unknown, where: string) => {
    look(value, where)
    const walkable = (typeof value === 'object' && value !== null) || typeof value === 'function'
    if (!walkable || known.has(value) || value instanceof Node || value === window) return
    known.add(value)
    queue.push({ value, where })
  }
  const walk = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      const tag = element.tagName.toLowerCase()
      for (const { name, value } of element.attributes) look(value, `${tag}[${name}]`)
      for (const node of element.childNodes) look(node.nodeValue, `text of ${tag}`)
      if ('value' in element) look(element.value, `value of ${tag}`)
      if ('defaultValue' in element) look(element.defaultValue, `default value of ${tag}`)
      if (element.shadowRoot) walk(element.shadowRoot)
      for (const name of Object.getOwnPropertyNames(element)) {
        if (name.startsWith('__react')) reach(Reflect.get(element, name), `${tag}.${name.split('$')[0]}`)
      }
    }
  }
  walk(document)
  for (const name of Object.getOwnPropertyNames(document)) {
    if (name.startsWith('__react')) reach(Reflect.get(document, name), name.split('$')[0] ?? '')
  }
  for (let at = 0; at < queue.length; at += 1) {
    if (at > 1_000_000) return ['too much to look through']
    const { value, where } = queue[at] as (typeof queue)[number]
    const path = where.length < 300 ? where : `${where.slice(0, 300)}…`
    if (value instanceof Map) for (const [name, member] of value) reach([name, member], `${path}{}`)
    else if (value instanceof Set) for (const member of value) reach(member, `${path}{}`)
    else if (ArrayBuffer.isView(value)) continue
    for (const name of Reflect.ownKeys(value)) {
      const described = Reflect.getOwnPropertyDescriptor(value, name)
      if (described && 'value' in described) reach(described.value, `${path}.${String(name)}`)
    }
  }
  for (const name of ['input', 'lastMatch', 'lastParen', 'leftContext', 'rightContext', '$1', '$2', '$3']) {
    look(Reflect.get(RegExp, name), `RegExp.${name}`)
  }
  return [...found]
}
