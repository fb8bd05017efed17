// Extracts what a person reads in a source file: its comments, its sentences and the titles of its tests. Names,
// imports, class names and samples are left out.

import { parseSync, Visitor } from 'rolldown/utils'

/** @typedef {{ line: number, kind: 'comment' | 'string' | 'title' | 'document', text: string }} Prose */

/** Attributes and properties whose value is not prose. */
const UNREAD = /^(?:className|d|href|id|key|pattern|selector|style|viewBox|rel|sources?|after|before)$/u

/** Tailwind class names outside of a class attribute. */
const CLASSES =
  /(?:^|\s)(?:flex|grid|field|sticky|(?:min-[hw]|p[xy]|m[tbxy]|gap|text|rounded|bg)-[\w-]+)(?:\s|$)/u

/**
 * @param {string} file a path, whose extension decides how it is read
 * @param {string} source
 * @returns {Prose[]} in the order of the file
 * @throws {Error} if the file cannot be parsed as TypeScript or JavaScript
 */
export function proseOf(file, source) {
  if (/\.(?:md|yml|txt)$/u.test(file)) return proseOfDocument(source)
  const isTest = /\.(?:test|spec)\.ts$|^testing\//u.test(file)
  const lang = file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js'
  const { comments, program, errors } = parseSync(file, source, { lang })
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const lineAt = lineCounter(source)
  /** @type {(Prose & { start: number })[]} */
  const found = comments.map(({ value, start }) => ({
    start,
    line: lineAt(start),
    kind: 'comment',
    text: value
      .replace(/^\s*\*+ ?/gmu, '')
      .replace(/`[^`]*`|@\w+ \{[^}]*\}(?: \w+)?/gu, '…')
      .replace(/\s+/gu, ' ')
      .trim(),
  }))
  /** @type {Set<number>} */
  const skipped = new Set()
  /** @param {{ start: number } | null | undefined} node */
  const skip = (node) => node && skipped.add(node.start)
  /** Ranges of the file with class names and other values that are not prose. @type {{ start: number, end: number }[]} */
  const unread = []
  /** @type {Set<number>} */
  const titles = new Set()
  /**
   * @param {number} start
   * @param {string} text
   * @param {boolean} [always] whether a single word counts as well
   */
  const add = (start, text, always = false) => {
    if (skipped.has(start) || (isTest && !titles.has(start)) || CLASSES.test(text)) return
    if (unread.some((part) => part.start <= start && start < part.end)) return
    const words = text.replace(/\s+/gu, ' ').trim()
    if (!/\p{L}/u.test(words)) return
    if (!always && !/\p{L}[\p{L}’',.:;”)]* [“(]?\p{L}/u.test(words) && !/^\p{Lu}\p{Ll}+$/u.test(words)) return
    found.push({ start, line: lineAt(start), kind: isTest ? 'title' : 'string', text: words })
  }
  new Visitor({
    ImportDeclaration: ({ source: from }) => void skip(from),
    ExportNamedDeclaration: ({ source: from }) => void skip(from),
    ExportAllDeclaration: ({ source: from }) => void skip(from),
    ImportExpression: ({ source: from }) => void skip(from),
    TSLiteralType: ({ literal }) => void skip(literal),
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && UNREAD.test(name.name) && value) unread.push(value)
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && UNREAD.test(key.name)) skip(value)
      if (key.type === 'Literal') skip(key)
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (/^(?:test|describe|it)\b/u.test(source.slice(callee.start, callee.start + 9)) && first)
        titles.add(first.start)
    },
    Literal: ({ start, value }) => {
      if (typeof value === 'string') add(start, value)
    },
    TemplateLiteral: ({ start, quasis }) =>
      add(start, quasis.map(({ value }) => value.cooked ?? '').join('…')),
    JSXText: ({ start, value }) => add(start, value, true),
  }).visit(program)
  return found.sort((a, b) => a.start - b.start).map(({ line, kind, text }) => ({ line, kind, text }))
}

/**
 * @param {string} source Markdown, YAML or plain text
 * @returns {Prose[]} the lines outside of code, without code spans and link addresses
 */
function proseOfDocument(source) {
  let inCode = false
  return source.split('\n').flatMap((line, at) => {
    if (/^\s*```/u.test(line)) inCode = !inCode
    const text = line
      .replace(/`[^`]*`/gu, '…')
      .replace(/\]\([^)]*\)/gu, ']')
      .replace(/<[^>]*>|https?:\S+/gu, '')
      .trim()
    return inCode || !/\p{L}{2}/u.test(text) ? [] : [{ line: at + 1, kind: 'document', text }]
  })
}

/** @param {string} source */
function lineCounter(source) {
  const starts = [...source.matchAll(/\n/gu)].map(({ index }) => index)
  return (/** @type {number} */ at) => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
