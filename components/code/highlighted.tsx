import bash from 'highlight.js/lib/languages/bash'
import csharp from 'highlight.js/lib/languages/csharp'
import go from 'highlight.js/lib/languages/go'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import kotlin from 'highlight.js/lib/languages/kotlin'
import php from 'highlight.js/lib/languages/php'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import yaml from 'highlight.js/lib/languages/yaml'
import { createLowlight } from 'lowlight'
import type { ReactNode } from 'react'

const lowlight = createLowlight({
  bash,
  csharp,
  go,
  java,
  javascript,
  json,
  kotlin,
  php,
  powershell,
  python,
  ruby,
  rust,
  swift,
  typescript,
  yaml,
})

/** The classes that the highlighter marks and that get a color. Everything else is plain. */
const INKS: Readonly<Record<string, string>> = {
  'hljs-comment': 'text-ink-2 italic',
  'hljs-meta': 'text-ink-2',
  'hljs-keyword': 'text-p2',
  'hljs-built_in': 'text-p2',
  'hljs-literal': 'text-p2',
  'hljs-type': 'text-p2',
  'hljs-number': 'text-p1',
  'hljs-string': 'text-p3',
  'hljs-attr': 'text-p1',
  'hljs-title': 'text-p1',
  'hljs-variable': 'text-p1',
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number]

interface HighlightedProps {
  code: string
  language: string
  /** Numbers of the lines to mark, starting at 1. */
  marked?: readonly number[]
}

/**
 * Code in colors. The text content is exactly the code. Placeholders that the reader has to fill in are marked, and so
 * are the lines in `marked`.
 */
export function Highlighted({ code, language, marked = [] }: HighlightedProps) {
  const nodes = lowlight.highlight(language, code).children
  if (marked.length === 0) return <>{nodes.map(shown)}</>
  return linesOf(nodes).map((line, index) => shownLine(line, index + 1, marked.includes(index + 1)))
}

function shownLine(nodes: readonly Node[], number: number, marked: boolean): ReactNode {
  return marked ? (
    <mark key={number} data-line={number} className="-mx-3 block bg-ok-soft px-3 text-ink">
      {nodes.map(shown)}
    </mark>
  ) : (
    <span key={number} className="block">
      {nodes.map(shown)}
    </span>
  )
}

/** The nodes of each line. A node that spans several lines is split at each newline. */
function linesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const lines: Node[][] = [[]]
  for (const node of nodes) {
    for (const [index, piece] of cut(node).entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push(piece)
    }
  }
  return lines
}

function cut(node: Node): readonly Node[] {
  if (node.type === 'text') {
    const pieces = node.value.split(/(?<=\n)/u)
    // After a newline at the end there is one more line, which is empty so far.
    return [...pieces, ...(node.value.endsWith('\n') ? [''] : [])].map((value) => ({ ...node, value }))
  }
  if (node.type !== 'element') return [node]
  return linesOf(node.children as readonly Node[]).map((children) => ({ ...node, children }) as Node)
}

function shown(node: Node, index: number): ReactNode {
  if (node.type === 'text') return <Text key={index} value={node.value} />
  if (node.type !== 'element') return null
  const { className } = node.properties
  const ink = Array.isArray(className) ? className.map((name) => INKS[name]).find(Boolean) : undefined
  return (
    <span key={index} className={ink}>
      {node.children.map((child, place) => shown(child as Node, place))}
    </span>
  )
}

function Text({ value }: { value: string }) {
  return [...value.split(/(YOUR_[A-Z\d_]+)/u).entries()].map(([index, piece]) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <mark key={index} className="rounded-key bg-fill px-0.5 font-medium text-ink">
        {piece}
      </mark>
    ),
  )
}
