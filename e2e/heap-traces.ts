import type { Page } from 'playwright/test'
import type { ThrowawayKey } from '../testing/throwaway-key'
import { tracesOf } from './key-traces'

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[]] } }
  nodes: number[]
  edges: number[]
  strings: string[]
}

/**
 * Searches all strings that the scripts of a page hold for the text of keys, reachable or not, after garbage
 * collection. The test must never have passed a key to the page by `evaluate`, because the debugger keeps arguments.
 *
 * @returns the holders of each key, as `<name> of <holder>`; a string that nothing holds any more is not included
 */
export async function heapTraces(page: Page, keys: readonly ThrowawayKey[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const parts: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { snapshot, nodes, edges, strings }: Snapshot = JSON.parse(parts.join(''))
  const texts = keys.flatMap((key) => tracesOf(key).texts)
  const telling = new Set<number>()
  strings.forEach((string, index) => {
    if (texts.some((text) => string.includes(text))) telling.add(index)
  })
  if (telling.size === 0) return []

  const { node_fields, edge_fields, edge_types } = snapshot.meta
  const field = (name: string) => node_fields.indexOf(name)
  const nameOf = (node: number) => nodes[node + field('name')] ?? 0
  const found = new Set<string>()
  let edge = 0
  for (let node = 0; node < nodes.length; node += node_fields.length) {
    const end = edge + (nodes[node + field('edge_count')] ?? 0) * edge_fields.length
    for (; edge < end; edge += edge_fields.length) {
      const [type = 0, label = 0, target = 0] = edges.slice(edge, edge + 3)
      if (!telling.has(nameOf(target))) continue
      const named = ['element', 'hidden'].includes(edge_types[0][type] ?? '') ? label : strings[label]
      found.add(`${named} of ${strings[nameOf(node)]?.slice(0, 60)}`)
    }
  }
  // A string without an edge to it is still in the heap.
  return found.size > 0 ? [...found] : ['text in the heap']
}
