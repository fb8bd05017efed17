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

/** The colors of what the highlighter tells apart; the rest is plain. */
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

/** Code in colors. Its text content is the code itself, and what is still to be filled in is marked. */
export function Highlighted({ code, language }: { code: string; language: string }) {
  return <>{lowlight.highlight(language, code).children.map(shown)}</>
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
